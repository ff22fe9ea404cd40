package org.jeevan.query.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.query.ReadModel;
import org.jeevan.query.RowCipher;

/** The history's SQL: opaque ids, names of events and moments in clear; what else is told sealed under its event's own key. */
class HistoryTables {

    private static final String TOLD = "told";

    private final ReadModel model;
    private final RowCipher cipher;

    HistoryTables(ReadModel model, RowCipher cipher) {
        this.model = model;
        this.cipher = cipher;
    }

    /**
     * An event as it stands in the history.
     *
     * @param recordId null where it is not about one record
     * @param told null where nothing is told, or the key to it was destroyed
     */
    record Row(
            long position,
            String eventId,
            String eventName,
            Instant at,
            Actor actor,
            RecordId recordId,
            DomainEvent told) {}

    void insert(long position, DomainEvent event, PatientId patientId, RecordId recordId, EventMessage<?> message) {
        KeySubject subject = event.keySubject();
        byte[] sealed = Told.of(event)
                .flatMap(told ->
                        RowCipher.unlessForgotten(() -> cipher.seal(subject, TOLD, Long.toString(position), told)))
                .orElse(null);
        insert(position, Told.nameOf(event.getClass()), patientId, recordId, message, subject.kind(), sealed);
    }

    /** {@code patientId} null where only the record is known. */
    void insertErased(
            long position, String eventName, PatientId patientId, RecordId recordId, EventMessage<?> message) {
        insert(position, eventName, patientId, recordId, message, null, null);
    }

    private void insert(
            long position,
            String eventName,
            PatientId patientId,
            RecordId recordId,
            EventMessage<?> message,
            String sealedBy,
            byte[] sealed) {
        Actor actor = Actor.fromMetaData(message.getMetaData());
        model.write(connection -> {
            try (var insert = connection.prepareStatement("""
                    INSERT INTO entries (position, patient_id, event_id, event_name, at_millis, actor_role,
                        actor_organisation, actor_person, record_id, sealed_by, told)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """)) {
                insert.setLong(1, position);
                insert.setString(2, text(patientId));
                insert.setString(3, message.getIdentifier());
                insert.setString(4, eventName);
                insert.setLong(5, message.getTimestamp().toEpochMilli());
                insert.setString(6, actor.role().name());
                insert.setString(7, text(actor.organisation()));
                insert.setString(8, text(actor.person()));
                insert.setString(9, text(recordId));
                insert.setString(10, sealed == null ? null : sealedBy);
                insert.setBytes(11, sealed);
                return insert.executeUpdate();
            }
        });
    }

    void attribute(RecordId recordId, PatientId patientId) {
        model.write(connection -> {
            try (var update = connection.prepareStatement("""
                    UPDATE entries SET patient_id = ? WHERE record_id = ? AND patient_id IS NULL
                    """)) {
                update.setString(1, patientId.value());
                update.setString(2, recordId.value());
                return update.executeUpdate();
            }
        });
    }

    /** Leaves what the destroyed events themselves still tell: that something happened to somebody. */
    void forget(PatientId patientId) {
        for (String change : List.of(
                "UPDATE entries SET told = NULL, sealed_by = NULL WHERE patient_id = ? AND sealed_by <> 'house'",
                "UPDATE entries SET record_id = NULL WHERE patient_id = ? AND event_name LIKE 'access.%'",
                "UPDATE entries SET patient_id = NULL WHERE patient_id = ? AND record_id IS NOT NULL")) {
            model.write(connection -> {
                try (var update = connection.prepareStatement(change)) {
                    update.setString(1, patientId.value());
                    return update.executeUpdate();
                }
            });
        }
    }

    /** Shows what had happened by a moment, oldest first, for as long as the visitor wants to see more. */
    void walk(PatientId patientId, Instant asOf, Predicate<Row> visitor) {
        model.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT * FROM entries WHERE patient_id = ? AND at_millis <= ? ORDER BY position
                    """)) {
                select.setString(1, patientId.value());
                select.setLong(2, asOf == null ? Long.MAX_VALUE : asOf.toEpochMilli());
                for (var rows = select.executeQuery(); rows.next() && visitor.test(row(rows)); ) {}
                return null;
            }
        });
    }

    long failedSummariesSince(Instant moment) {
        return model.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT count(*) FROM entries WHERE event_name = 'summary.failed' AND at_millis >= ?
                    """)) {
                select.setLong(1, moment.toEpochMilli());
                var row = select.executeQuery();
                return row.next() ? row.getLong(1) : 0;
            }
        });
    }

    void plainRows(Consumer<List<Object>> consumer) {
        model.read(connection -> {
            try (var select = connection.prepareStatement("SELECT * FROM entries ORDER BY position")) {
                for (var rows = select.executeQuery(); rows.next(); ) {
                    consumer.accept(List.of(String.valueOf(rows.getString("patient_id")), row(rows)));
                }
                return null;
            }
        });
    }

    private Row row(ResultSet row) throws SQLException {
        String organisation = row.getString("actor_organisation");
        String person = row.getString("actor_person");
        String recordId = row.getString("record_id");
        return new Row(
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("event_name"),
                Instant.ofEpochMilli(row.getLong("at_millis")),
                new Actor(
                        Role.valueOf(row.getString("actor_role")),
                        organisation == null ? null : new HospitalId(organisation),
                        person == null ? null : new AccountId(person)),
                recordId == null ? null : new RecordId(recordId),
                told(row));
    }

    private DomainEvent told(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("told");
        if (sealed == null) {
            return null;
        }
        String kind = row.getString("sealed_by");
        String patientId = row.getString("patient_id");
        KeySubject subject = kind.equals("record")
                ? KeySubject.of(kind, row.getString("record_id"), patientId)
                : KeySubject.of(kind, patientId, null);
        Class<? extends DomainEvent> type =
                Told.typeOf(row.getString("event_name")).orElseThrow();
        String position = row.getString("position");
        return RowCipher.unlessForgotten(() -> cipher.open(subject, TOLD, position, sealed, type))
                .orElse(null);
    }

    private static String text(Object id) {
        return id == null ? null : id.toString();
    }
}
