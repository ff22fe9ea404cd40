package org.jeevan.query.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.jeevan.api.audit.HistoryQuery.HistoryEntry;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.query.ReadModel;
import org.jeevan.query.RowCipher;

/** The history's SQL: opaque ids, names of events and moments in clear; notes sealed under the patient's key. */
class HistoryTables {

    private static final String NOTE = "note";

    private final ReadModel model;
    private final RowCipher cipher;

    HistoryTables(ReadModel model, RowCipher cipher) {
        this.model = model;
        this.cipher = cipher;
    }

    /** {@code patientId} null where only the record is known; {@code note} null mostly. */
    void insert(
            long position,
            String eventName,
            PatientId patientId,
            RecordId recordId,
            String note,
            EventMessage<?> message) {
        Actor actor = Actor.fromMetaData(message.getMetaData());
        byte[] sealed = note == null
                ? null
                : cipher.seal(new KeySubject.Patient(patientId), NOTE, Long.toString(position), note);
        model.write(connection -> {
            try (var insert = connection.prepareStatement("""
                    INSERT INTO entries (position, patient_id, event_id, event_name, at_millis, actor_role,
                        actor_organisation, actor_person, record_id, note)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                insert.setBytes(10, sealed);
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
                "UPDATE entries SET note = NULL WHERE patient_id = ?",
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

    /** Oldest first, after a position, of what had happened by a moment. */
    List<HistoryEntry> of(PatientId patientId, Instant asOf, long after, int rowsMax) {
        return model.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT * FROM entries
                    WHERE patient_id = ? AND position > ? AND at_millis <= ?
                    ORDER BY position
                    LIMIT ?
                    """)) {
                select.setString(1, patientId.value());
                select.setLong(2, after);
                select.setLong(3, asOf == null ? Long.MAX_VALUE : asOf.toEpochMilli());
                select.setInt(4, rowsMax);
                var entries = new ArrayList<HistoryEntry>();
                for (var rows = select.executeQuery(); rows.next(); ) {
                    entries.add(entry(rows));
                }
                return entries;
            }
        });
    }

    void plainRows(Consumer<List<Object>> consumer) {
        model.read(connection -> {
            try (var select = connection.prepareStatement("SELECT * FROM entries ORDER BY position")) {
                for (var rows = select.executeQuery(); rows.next(); ) {
                    consumer.accept(List.of(String.valueOf(rows.getString("patient_id")), entry(rows)));
                }
                return null;
            }
        });
    }

    private HistoryEntry entry(ResultSet row) throws SQLException {
        String organisation = row.getString("actor_organisation");
        String recordId = row.getString("record_id");
        return new HistoryEntry(
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("event_name"),
                Instant.ofEpochMilli(row.getLong("at_millis")),
                row.getString("actor_role"),
                organisation == null ? null : new HospitalId(organisation),
                row.getString("actor_person"),
                recordId == null ? null : new RecordId(recordId),
                note(row));
    }

    /** Null also where the patient's key was destroyed. */
    private String note(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("note");
        if (sealed == null) {
            return null;
        }
        String position = row.getString("position");
        var subject = new KeySubject.Patient(new PatientId(row.getString("patient_id")));
        return RowCipher.unlessForgotten(() -> cipher.open(subject, NOTE, position, sealed, String.class))
                .orElse(null);
    }

    private static String text(Object id) {
        return id == null ? null : id.toString();
    }
}
