package org.jeevan.query.accesses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jeevan.api.access.Access;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.AccessQuery.AccessFilter;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.query.ReadModel;
import org.jeevan.query.RowCipher;

/**
 * The accesses' SQL. What was looked at and why is sealed under the key that its event was under: the patient's where the
 * glass was broken, else the one of the year's audit, which is kept beyond the patient's own.
 */
class AccessesTables {

    private static final String BODY = "body";

    private final ReadModel model;
    private final RowCipher cipher;

    AccessesTables(ReadModel model, RowCipher cipher) {
        this.model = model;
        this.cipher = cipher;
    }

    /** The part of an access that is sealed. */
    private record SealedBody(View view, Right right, String reason, int count) {}

    /**
     * An access as it was recorded, and its place: the event's position, then its place in the event.
     *
     * @param reason where the glass was broken, else null
     */
    record Row(long position, int item, Access access, String reason) {

        Place place() {
            return new Place(access.at().toEpochMilli(), position, item);
        }
    }

    /** Does nothing for what is there, be it of the same position or of another one that has the same event again. */
    void insert(String eventId, long position, int item, Access access, String reason, KeySubject subject) {
        var body = new SealedBody(access.view(), access.right(), reason, access.count());
        byte[] sealed = cipher.seal(subject, BODY, rowId(position, item), body);
        model.write(connection -> {
            try (var insert = connection.prepareStatement("""
                    INSERT INTO accesses (position, item, patient_id, at_millis, role, hospital_id, person,
                        record_id, audit_year, body, event_id)
                    SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11
                    WHERE NOT EXISTS (
                        SELECT 1 FROM accesses
                        WHERE patient_id = ?3 AND at_millis = ?4 AND event_id = ?11 AND item = ?2)
                    ON CONFLICT DO NOTHING
                    """)) {
                insert.setLong(1, position);
                insert.setInt(2, item);
                insert.setString(3, access.patientId().value());
                insert.setLong(4, access.at().toEpochMilli());
                insert.setString(5, access.actor().role().name());
                insert.setString(6, text(access.actor().organisation()));
                insert.setString(7, text(access.actor().person()));
                insert.setString(8, text(access.recordId()));
                insert.setString(9, subject instanceof KeySubject.Audit audit ? audit.id() : null);
                insert.setBytes(10, sealed);
                insert.setString(11, eventId);
                return insert.executeUpdate();
            }
        });
    }

    /** What was stated when the glass was broken is the patient's; that somebody looked is kept beyond. */
    void removeEmergenciesOf(PatientId patientId) {
        model.write(connection -> {
            try (var delete =
                    connection.prepareStatement("DELETE FROM accesses WHERE patient_id = ? AND audit_year IS NULL")) {
                delete.setString(1, patientId.value());
                return delete.executeUpdate();
            }
        });
    }

    /** Newest first. {@code after} null: from the start. */
    List<Row> newestFirst(PatientId patientId, Place after, int rowsMax) {
        return newestFirst(patientId, AccessFilter.ALL, after, rowsMax).stream()
                .flatMap(found -> found.row().stream())
                .toList();
    }

    /** A place in the order, and what is there; nothing where its key was destroyed. */
    record Found(Place place, Optional<Row> row) {}

    /** Those that fit the filter as far as clear columns tell: not by right or view. {@code patientId} null: of all. */
    List<Found> newestFirst(PatientId patientId, AccessFilter filter, Place after, int rowsMax) {
        Place from = after == null ? Place.LATEST : after;
        var conditions = new Conditions()
                .add("(at_millis, position, item) < (?, ?, ?)", from.atMillis(), from.position(), from.item())
                .addIfGiven("patient_id = ?", patientId)
                .addIfGiven("hospital_id = ?", filter.hospitalId())
                .addIfGiven("person = ?", filter.person())
                .addIfGiven("at_millis >= ?", filter.from())
                .addIfGiven("at_millis < ?", filter.to());
        return model.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT * FROM accesses WHERE %s ORDER BY at_millis DESC, position DESC, item DESC LIMIT %d
                    """.formatted(conditions.sql(), rowsMax))) {
                conditions.setOn(select);
                var found = new ArrayList<Found>();
                for (var rows = select.executeQuery(); rows.next(); ) {
                    found.add(new Found(Place.of(rows), row(rows)));
                }
                return found;
            }
        });
    }

    void plainRows(Consumer<List<Object>> consumer) {
        model.read(connection -> {
            try (var select = connection.prepareStatement("SELECT * FROM accesses ORDER BY position, item")) {
                for (var rows = select.executeQuery(); rows.next(); ) {
                    row(rows).ifPresent(row -> consumer.accept(List.of(row)));
                }
                return null;
            }
        });
    }

    private Optional<Row> row(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        int item = row.getInt("item");
        KeySubject subject = subject(row);
        byte[] sealed = row.getBytes("body");
        Optional<SealedBody> body = RowCipher.unlessForgotten(
                () -> cipher.open(subject, BODY, rowId(position, item), sealed, SealedBody.class));
        return body.isPresent()
                ? Optional.of(new Row(
                        position, item, access(row, body.get()), body.get().reason()))
                : Optional.empty();
    }

    private static Access access(ResultSet row, SealedBody body) throws SQLException {
        String hospitalId = row.getString("hospital_id");
        String person = row.getString("person");
        String recordId = row.getString("record_id");
        var actor = new Actor(
                Role.valueOf(row.getString("role")),
                hospitalId == null ? null : new HospitalId(hospitalId),
                person == null ? null : new AccountId(person));
        return new Access(
                Instant.ofEpochMilli(row.getLong("at_millis")),
                actor,
                new PatientId(row.getString("patient_id")),
                body.view(),
                recordId == null ? null : new RecordId(recordId),
                body.right(),
                body.count());
    }

    private static KeySubject subject(ResultSet row) throws SQLException {
        String year = row.getString("audit_year");
        return year == null
                ? new KeySubject.Patient(new PatientId(row.getString("patient_id")))
                : new KeySubject.Audit(Integer.parseInt(year));
    }

    private static String text(Object id) {
        return id == null ? null : id.toString();
    }

    private static String rowId(long position, int item) {
        return position + "/" + item;
    }

    /** Where a row stands in the order. */
    record Place(long atMillis, long position, long item) {

        static final Place LATEST = new Place(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

        static Place of(ResultSet row) throws SQLException {
            return new Place(row.getLong("at_millis"), row.getLong("position"), row.getLong("item"));
        }
    }
}
