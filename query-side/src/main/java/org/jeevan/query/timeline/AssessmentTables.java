package org.jeevan.query.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.query.ReadModel;
import org.jeevan.query.RowCipher;

/** The SQL of what people said about records' essentials: one sealed list in the record's row, the last word of each person. */
class AssessmentTables {

    private static final String COLUMN = "assessments";

    private final ReadModel model;
    private final RowCipher cipher;

    AssessmentTables(ReadModel model, RowCipher cipher) {
        this.model = model;
        this.cipher = cipher;
    }

    /** A record that is no longer listed takes no words. */
    void put(KeySubject.Record record, SealedAssessment word) {
        var words = new ArrayList<>(of(record));
        words.removeIf(word::sameItemAndPerson);
        words.add(word);
        words.sort(SealedAssessment.NEWEST_FIRST.thenComparing(Comparator.comparing(SealedAssessment::itemId)));
        write(record, words);
    }

    /** Takes back whatever this person said about this patient's records. */
    void removeAllOf(PatientId patientId, AccountId person) {
        Predicate<SealedAssessment> his = word -> word.person().equals(person);
        for (KeySubject.Record record : assessed(patientId)) {
            RowCipher.unlessForgotten(() -> of(record)).ifPresent(words -> {
                if (words.stream().anyMatch(his)) {
                    write(record, words.stream().filter(his.negate()).toList());
                }
            });
        }
    }

    /** @param sealed null where nobody has said anything */
    List<SealedAssessment> open(KeySubject subject, RecordId recordId, byte[] sealed) {
        return sealed == null
                ? List.of()
                : List.of(cipher.open(subject, COLUMN, recordId.value(), sealed, SealedAssessment[].class));
    }

    String plaintext(KeySubject subject, RecordId recordId, byte[] sealed) {
        return cipher.plaintext(subject, COLUMN, recordId.value(), sealed);
    }

    /** Inside the transaction under way, so that it sees what was written before in the same one. */
    private List<SealedAssessment> of(KeySubject.Record record) {
        byte[] sealed = model.write(connection -> {
            try (var select = connection.prepareStatement("SELECT assessments FROM records WHERE record_id = ?")) {
                select.setString(1, record.id());
                var row = select.executeQuery();
                return row.next() ? row.getBytes(1) : null;
            }
        });
        return open(record, record.recordId(), sealed);
    }

    private void write(KeySubject.Record record, List<SealedAssessment> words) {
        byte[] sealed = words.isEmpty() ? null : cipher.seal(record, COLUMN, record.id(), words);
        model.write(connection -> {
            try (var update = connection.prepareStatement("UPDATE records SET assessments = ? WHERE record_id = ?")) {
                update.setBytes(1, sealed);
                update.setString(2, record.id());
                return update.executeUpdate();
            }
        });
    }

    private List<KeySubject.Record> assessed(PatientId patientId) {
        return model.write(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT record_id FROM records WHERE patient_id = ? AND assessments IS NOT NULL
                    """)) {
                select.setString(1, patientId.value());
                var found = new ArrayList<KeySubject.Record>();
                for (var rows = select.executeQuery(); rows.next(); ) {
                    found.add(new KeySubject.Record(patientId, new RecordId(rows.getString(1))));
                }
                return found;
            }
        });
    }
}
