package org.jeevan.query.queue;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jeevan.api.access.AccessCommand.EmergencyReason;
import org.jeevan.api.audit.QueueQuery.Kind;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.query.ReadModel;
import org.jeevan.query.RowCipher;
import org.jeevan.sqlite.SqlFunction;

/** The queue's SQL. What staff stated is sealed under the patient's key, and gone with it. */
class QueueTables {

    private static final String BODY = "body";

    private final ReadModel model;
    private final RowCipher cipher;

    QueueTables(ReadModel model, RowCipher cipher) {
        this.model = model;
        this.cipher = cipher;
    }

    /** The part of an item that is sealed. */
    record Body(EmergencyReason reasonKind, String reason, String subjectId, String name) {}

    record Row(
            String itemId,
            Kind kind,
            Instant at,
            PatientId patientId,
            HospitalId hospitalId,
            AccountId person,
            Instant until,
            Body body) {}

    /** An item that was closed and comes again is open again. */
    void open(Row row, KeySubject subject) {
        byte[] sealed = cipher.seal(subject, BODY, row.itemId(), row.body());
        model.write(connection -> {
            try (var upsert = connection.prepareStatement("""
                    INSERT INTO items (item_id, kind, at_millis, patient_id, hospital_id, person, until_millis, body)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (item_id) DO UPDATE SET
                        at_millis = excluded.at_millis, hospital_id = excluded.hospital_id, body = excluded.body, closed = 0
                    """)) {
                upsert.setString(1, row.itemId());
                upsert.setString(2, row.kind().name());
                upsert.setLong(3, row.at().toEpochMilli());
                upsert.setString(4, text(row.patientId()));
                upsert.setString(5, text(row.hospitalId()));
                upsert.setString(6, text(row.person()));
                upsert.setObject(7, row.until() == null ? null : row.until().toEpochMilli());
                upsert.setBytes(8, sealed);
                return upsert.executeUpdate();
            }
        });
    }

    void close(String itemId) {
        model.write(connection -> {
            try (var update = connection.prepareStatement("UPDATE items SET closed = 1 WHERE item_id = ?")) {
                update.setString(1, itemId);
                return update.executeUpdate();
            }
        });
    }

    /** The file overwrites deleted rows with zeros (secure_delete). */
    void removeAllOf(PatientId patientId) {
        model.write(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM items WHERE patient_id = ?")) {
                delete.setString(1, patientId.value());
                return delete.executeUpdate();
            }
        });
    }

    /** Longest waiting first. {@code after} null: from the start. */
    List<Row> waiting(Place after, int rowsMax) {
        return list(connection -> {
            var select = connection.prepareStatement("""
                    SELECT * FROM items WHERE closed = 0 AND (at_millis, item_id) > (?, ?)
                    ORDER BY at_millis, item_id LIMIT ?
                    """);
            select.setLong(1, after == null ? Long.MIN_VALUE : after.atMillis());
            select.setString(2, after == null ? "" : after.itemId());
            select.setInt(3, rowsMax);
            return select;
        });
    }

    /** How often this person, or anybody of this hospital, broke the glass in the 24 hours that end then. */
    record Rate(AccountId person, HospitalId hospitalId, int count, Instant at) {}

    /** Of those at or above the limit whose newest emergency access still waits for a word. */
    List<Rate> unusualRates(int perPerson, int perHospital) {
        var rates = new ArrayList<Rate>(rates("person", perPerson));
        rates.addAll(rates("hospital_id", perHospital));
        return rates;
    }

    void plainRows(Consumer<List<Object>> consumer) {
        model.read(connection -> {
            try (var items = connection.prepareStatement("SELECT * FROM items ORDER BY item_id")) {
                for (var rows = items.executeQuery(); rows.next(); ) {
                    int closed = rows.getInt("closed");
                    row(rows).ifPresent(row -> consumer.accept(Arrays.asList(row, closed)));
                }
                return null;
            }
        });
    }

    private List<Rate> rates(String by, int limit) {
        return model.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT %1$s AS who, max(hospital_id) AS hospital_id, max(recent) AS recent, max(at_millis) AS at_millis
                    FROM (SELECT it.*, (SELECT count(*) FROM items other
                            WHERE other.kind = 'EMERGENCY' AND other.%1$s = it.%1$s
                                AND other.at_millis BETWEEN it.at_millis - 86400000 AND it.at_millis) AS recent
                        FROM items it WHERE it.closed = 0 AND it.kind = 'EMERGENCY')
                    WHERE recent >= ? GROUP BY %1$s ORDER BY at_millis, who
                    """.formatted(by))) {
                select.setInt(1, limit);
                var found = new ArrayList<Rate>();
                for (var rows = select.executeQuery(); rows.next(); ) {
                    found.add(new Rate(
                            by.equals("person") ? new AccountId(rows.getString("who")) : null,
                            new HospitalId(rows.getString("hospital_id")),
                            rows.getInt("recent"),
                            Instant.ofEpochMilli(rows.getLong("at_millis"))));
                }
                return found;
            }
        });
    }

    private List<Row> list(SqlFunction<PreparedStatement> prepared) {
        return model.read(connection -> {
            try (var select = prepared.apply(connection)) {
                var found = new ArrayList<Row>();
                for (var rows = select.executeQuery(); rows.next(); ) {
                    row(rows).ifPresent(found::add);
                }
                return found;
            }
        });
    }

    private Optional<Row> row(ResultSet row) throws SQLException {
        String itemId = row.getString("item_id");
        Kind kind = Kind.valueOf(row.getString("kind"));
        var patientId = row.getString("patient_id") == null ? null : new PatientId(row.getString("patient_id"));
        var person = row.getString("person") == null ? null : new AccountId(row.getString("person"));
        byte[] sealed = row.getBytes("body");
        KeySubject subject =
                switch (kind) {
                    case EMERGENCY, IDENTITY_MISMATCH, LOST_FACTORS -> new KeySubject.Patient(patientId);
                    case AUDITOR_APPROVAL, RECOVERY_APPROVAL -> new KeySubject.Account(person);
                    case HOSPITAL_APPROVAL, ERASURE, LEGAL_HOLD -> KeySubject.HOUSE;
                    case UNUSUAL_RATE, REFUSED_READS, REFUSED_ACTIONS, REFUSED_LOG_INS ->
                        throw new IllegalStateException("An alarm is counted, and no row");
                };
        long until = row.getLong("until_millis");
        Instant untilMoment = row.wasNull() ? null : Instant.ofEpochMilli(until);
        Instant at = Instant.ofEpochMilli(row.getLong("at_millis"));
        var hospitalId = row.getString("hospital_id") == null ? null : new HospitalId(row.getString("hospital_id"));
        return RowCipher.unlessForgotten(() -> cipher.open(subject, BODY, itemId, sealed, Body.class))
                .map(body -> new Row(itemId, kind, at, patientId, hospitalId, person, untilMoment, body));
    }

    private static String text(Object id) {
        return id == null ? null : id.toString();
    }

    /** Where a row stands in the order. */
    record Place(long atMillis, String itemId) {}
}
