package org.jeevan.query.details;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.GeneralDetails;
import org.jeevan.query.ReadModel;
import org.jeevan.query.RowCipher;

/** The details' SQL: the latest statement of each author, sealed under the patient's key. */
class DetailsTables {

    static final String DESK = "desk";
    static final String SIGN_UP = "sign-up";

    private static final String DETAILS = "details";

    private final ReadModel model;
    private final RowCipher cipher;

    DetailsTables(ReadModel model, RowCipher cipher) {
        this.model = model;
        this.cipher = cipher;
    }

    void state(PatientId patientId, String statedBy, long position, GeneralDetails details) {
        byte[] sealed = cipher.seal(new KeySubject.Patient(patientId), DETAILS, rowId(patientId, position), details);
        model.write(connection -> {
            try (var upsert = connection.prepareStatement("""
                    INSERT INTO statements (patient_id, stated_by, position, details) VALUES (?, ?, ?, ?)
                    ON CONFLICT (patient_id, stated_by)
                    DO UPDATE SET position = excluded.position, details = excluded.details
                    WHERE excluded.position >= position
                    """)) {
                upsert.setString(1, patientId.value());
                upsert.setString(2, statedBy);
                upsert.setLong(3, position);
                upsert.setBytes(4, sealed);
                return upsert.executeUpdate();
            }
        });
    }

    /** What one author said was somebody else's statement; who has said something since keeps that. */
    void attribute(PatientId patientId, String from, String to) {
        model.write(connection -> {
            try (var update = connection.prepareStatement("""
                    UPDATE OR IGNORE statements SET stated_by = ?3 WHERE patient_id = ?1 AND stated_by = ?2
                    """)) {
                update.setString(1, patientId.value());
                update.setString(2, from);
                update.setString(3, to);
                return update.executeUpdate();
            }
        });
    }

    void withdraw(PatientId patientId, String statedBy) {
        model.write(connection -> {
            try (var delete = connection.prepareStatement("""
                    DELETE FROM statements WHERE patient_id = ? AND stated_by = ?
                    """)) {
                delete.setString(1, patientId.value());
                delete.setString(2, statedBy);
                return delete.executeUpdate();
            }
        });
    }

    /** The file overwrites deleted rows with zeros (secure_delete). */
    void removeAllOf(PatientId patientId) {
        model.write(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM statements WHERE patient_id = ?")) {
                delete.setString(1, patientId.value());
                return delete.executeUpdate();
            }
        });
    }

    /** The newest statement; {@code statedBy} null: of anybody. */
    Optional<GeneralDetails> latest(PatientId patientId, AccountId statedBy) {
        return model.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT position, details FROM statements
                    WHERE patient_id = ?1 AND (?2 IS NULL OR stated_by = ?2)
                    ORDER BY position DESC
                    LIMIT 1
                    """)) {
                select.setString(1, patientId.value());
                select.setString(2, statedBy == null ? null : statedBy.value());
                var row = select.executeQuery();
                if (!row.next()) {
                    return Optional.empty();
                }
                long position = row.getLong(1);
                byte[] sealed = row.getBytes(2);
                return RowCipher.unlessForgotten(() -> open(patientId, position, sealed));
            }
        });
    }

    void plainRows(Consumer<List<Object>> consumer) {
        model.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT patient_id, stated_by, position, details FROM statements ORDER BY patient_id, stated_by
                    """)) {
                for (var rows = select.executeQuery(); rows.next(); ) {
                    var patientId = new PatientId(rows.getString(1));
                    String statedBy = rows.getString(2);
                    long position = rows.getLong(3);
                    byte[] sealed = rows.getBytes(4);
                    RowCipher.unlessForgotten(() -> Arrays.<Object>asList(
                                    patientId, statedBy, position, open(patientId, position, sealed)))
                            .ifPresent(consumer);
                }
                return null;
            }
        });
    }

    private GeneralDetails open(PatientId patientId, long position, byte[] sealed) {
        return cipher.open(
                new KeySubject.Patient(patientId), DETAILS, rowId(patientId, position), sealed, GeneralDetails.class);
    }

    private static String rowId(PatientId patientId, long position) {
        return patientId.value() + '/' + position;
    }
}
