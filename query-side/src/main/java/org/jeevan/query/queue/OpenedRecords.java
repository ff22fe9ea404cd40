package org.jeevan.query.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jeevan.api.access.ConsentEvent.RestrictedRecordOpened;
import org.jeevan.api.audit.QueueQuery.OpenedRecord;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.query.ReadModel;
import org.jeevan.query.RowCipher;
import org.jeevan.query.queue.QueueTables.Row;

/** The restricted records that were opened in an emergency. The reason is sealed under the patient's key, and gone with it. */
class OpenedRecords {

    private static final String REASON = "reason";

    private final ReadModel model;
    private final RowCipher cipher;

    OpenedRecords(ReadModel model, RowCipher cipher) {
        this.model = model;
        this.cipher = cipher;
    }

    /** @param position of the event, which may come again */
    void add(long position, RestrictedRecordOpened event, Instant at) {
        var subject = new KeySubject.Patient(event.patientId());
        byte[] reason = cipher.seal(subject, REASON, String.valueOf(position), event.reason());
        model.write(connection -> {
            try (var insert = connection.prepareStatement(
                    "INSERT INTO restricted_opened VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
                insert.setLong(1, position);
                insert.setString(2, event.patientId().value());
                insert.setString(3, event.accountId().value());
                insert.setString(4, event.recordId().value());
                insert.setLong(5, at.toEpochMilli());
                insert.setBytes(6, reason);
                return insert.executeUpdate();
            }
        });
    }

    /** In the order in which they were opened. */
    List<OpenedRecord> in(Row emergency) {
        return model.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT * FROM restricted_opened
                    WHERE patient_id = ? AND person = ? AND at_millis BETWEEN ? AND ? ORDER BY position
                    """)) {
                select.setString(1, emergency.patientId().value());
                select.setString(2, emergency.person().value());
                select.setLong(3, emergency.at().toEpochMilli());
                select.setLong(4, emergency.until().toEpochMilli());
                var found = new ArrayList<OpenedRecord>();
                for (var rows = select.executeQuery(); rows.next(); ) {
                    opened(rows).ifPresent(found::add);
                }
                return found;
            }
        });
    }

    /** The file overwrites deleted rows with zeros (secure_delete). */
    void removeAllOf(PatientId patientId) {
        model.write(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM restricted_opened WHERE patient_id = ?")) {
                delete.setString(1, patientId.value());
                return delete.executeUpdate();
            }
        });
    }

    void plainRows(Consumer<List<Object>> consumer) {
        model.read(connection -> {
            try (var select = connection.prepareStatement("SELECT * FROM restricted_opened ORDER BY position")) {
                for (var rows = select.executeQuery(); rows.next(); ) {
                    String person = rows.getString("person");
                    opened(rows).ifPresent(opened -> consumer.accept(Arrays.asList(opened, person)));
                }
                return null;
            }
        });
    }

    private Optional<OpenedRecord> opened(ResultSet row) throws SQLException {
        var subject = new KeySubject.Patient(new PatientId(row.getString("patient_id")));
        String position = row.getString("position");
        byte[] sealed = row.getBytes("reason");
        var recordId = new RecordId(row.getString("record_id"));
        Instant at = Instant.ofEpochMilli(row.getLong("at_millis"));
        return RowCipher.unlessForgotten(() -> cipher.open(subject, REASON, position, sealed, String.class))
                .map(reason -> new OpenedRecord(recordId, at, reason));
    }
}
