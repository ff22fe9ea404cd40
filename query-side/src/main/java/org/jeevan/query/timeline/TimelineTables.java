package org.jeevan.query.timeline;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jeevan.api.access.VisibleRecords;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordEvent.SummarizationFailed;
import org.jeevan.api.record.RecordEvent.SummaryGenerated;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.record.RecordView.Status;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.query.ReadModel;
import org.jeevan.query.RowCipher;

/** The timeline's SQL. A row whose key was destroyed is as good as gone, also before it is removed. */
class TimelineTables {

    private static final String DOCUMENT = "document";
    private static final String SUMMARY = "summary";

    private final ReadModel model;
    private final RowCipher cipher;
    private final AssessmentTables assessments;

    TimelineTables(ReadModel model, RowCipher cipher) {
        this.model = model;
        this.cipher = cipher;
        this.assessments = new AssessmentTables(model, cipher);
    }

    AssessmentTables assessments() {
        return assessments;
    }

    void insert(RecordUploaded event, Instant at) {
        byte[] document = seal(event.patientId(), event.recordId(), DOCUMENT, SealedDocument.of(event));
        model.write(connection -> {
            try (var insert = connection.prepareStatement("""
                    INSERT INTO records (record_id, patient_id, hospital_id, recorded_on, uploaded_at_millis, kind, status,
                        size_bytes, document)
                    VALUES (?, ?, ?, ?, ?, ?, 'PROCESSING', ?, ?)
                    ON CONFLICT DO NOTHING
                    """)) {
                insert.setString(1, event.recordId().value());
                insert.setString(2, event.patientId().value());
                insert.setString(3, event.hospitalId().value());
                insert.setString(4, event.recordedOn().toString());
                insert.setLong(5, at.toEpochMilli());
                insert.setString(6, event.kind().name());
                insert.setLong(7, event.content().sizeBytes());
                insert.setBytes(8, document);
                return insert.executeUpdate();
            }
        });
    }

    void summarize(SummaryGenerated event) {
        byte[] summary = seal(event.patientId(), event.recordId(), SUMMARY, event.summary());
        model.write(connection -> {
            try (var update = connection.prepareStatement("""
                    UPDATE records SET status = 'SUMMARIZED', status_reason = NULL, summary = ? WHERE record_id = ?
                    """)) {
                update.setBytes(1, summary);
                update.setString(2, event.recordId().value());
                return update.executeUpdate();
            }
        });
    }

    void markNotSummarized(SummarizationFailed event) {
        String reason = event.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        model.write(connection -> {
            try (var update = connection.prepareStatement("""
                    UPDATE records SET status = 'NOT_SUMMARIZED', status_reason = ?
                    WHERE record_id = ? AND status <> 'SUMMARIZED'
                    """)) {
                update.setString(1, reason);
                update.setString(2, event.recordId().value());
                return update.executeUpdate();
            }
        });
    }

    /** The file overwrites deleted rows with zeros (secure_delete). */
    void remove(RecordId recordId) {
        model.write(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM records WHERE record_id = ?")) {
                delete.setString(1, recordId.value());
                return delete.executeUpdate();
            }
        });
    }

    /** The file overwrites deleted rows with zeros (secure_delete). */
    void removeAllOf(PatientId patientId) {
        model.write(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM records WHERE patient_id = ?")) {
                delete.setString(1, patientId.value());
                return delete.executeUpdate();
            }
        });
    }

    /** Latest clinical date first, of all hospitals. {@code after} null: from the start. */
    List<TimelineRow> byClinicalDate(PatientId patientId, TimelineRow.Place after, int rowsMax) {
        return select("""
                SELECT * FROM records
                WHERE patient_id = ?1 AND (?2 IS NULL OR (recorded_on, uploaded_at_millis, record_id) < (?2, ?3, ?4))
                ORDER BY recorded_on DESC, uploaded_at_millis DESC, record_id DESC
                LIMIT ?5
                """, patientId, after, rowsMax, select -> {});
    }

    /** Likewise, without what is not visible. */
    List<TimelineRow> byClinicalDate(
            PatientId patientId, VisibleRecords visible, TimelineRow.Place after, int rowsMax) {
        return select("""
                SELECT * FROM records
                WHERE patient_id = ?1 AND (?2 IS NULL OR (recorded_on, uploaded_at_millis, record_id) < (?2, ?3, ?4))
                    AND (hospital_id = ?6
                        OR record_id IN (SELECT value FROM json_each(?7))
                        OR kind IN (SELECT value FROM json_each(?8))
                            AND record_id NOT IN (SELECT value FROM json_each(?9)))
                ORDER BY recorded_on DESC, uploaded_at_millis DESC, record_id DESC
                LIMIT ?5
                """, patientId, after, rowsMax, select -> bind(select, visible));
    }

    /** Latest upload first, for whom the clinical date is none of his business yet. */
    List<TimelineRow> byUpload(PatientId patientId, TimelineRow.Place after, int rowsMax) {
        return select("""
                SELECT * FROM records
                WHERE patient_id = ?1 AND (?4 IS NULL OR (uploaded_at_millis, record_id) < (?3, ?4))
                ORDER BY uploaded_at_millis DESC, record_id DESC
                LIMIT ?5
                """, patientId, after, rowsMax, select -> {});
    }

    Optional<TimelineRow> find(PatientId patientId, RecordId recordId) {
        return model.read(connection -> {
            try (var select =
                    connection.prepareStatement("SELECT * FROM records WHERE record_id = ? AND patient_id = ?")) {
                select.setString(1, recordId.value());
                select.setString(2, patientId.value());
                var row = select.executeQuery();
                return row.next() ? Optional.of(row(row)) : Optional.empty();
            }
        });
    }

    SealedDocument document(TimelineRow row) {
        return cipher.open(row.subject(), DOCUMENT, row.recordId().value(), row.document(), SealedDocument.class);
    }

    /** Null where there is none. */
    RecordSummary summary(TimelineRow row) {
        return row.summary() == null
                ? null
                : cipher.open(row.subject(), SUMMARY, row.recordId().value(), row.summary(), RecordSummary.class);
    }

    List<SealedAssessment> assessments(TimelineRow row) {
        return assessments.open(row.subject(), row.recordId(), row.assessments());
    }

    void plainRows(Consumer<List<Object>> consumer) {
        model.read(connection -> {
            try (var select = connection.prepareStatement("SELECT * FROM records ORDER BY record_id")) {
                for (var rows = select.executeQuery(); rows.next(); ) {
                    plainRow(row(rows)).ifPresent(consumer);
                }
                return null;
            }
        });
    }

    private Optional<List<Object>> plainRow(TimelineRow row) {
        String id = row.recordId().value();
        return RowCipher.unlessForgotten(() -> Arrays.asList(
                row.withoutContent(),
                cipher.plaintext(row.subject(), DOCUMENT, id, row.document()),
                cipher.plaintext(row.subject(), SUMMARY, id, row.summary()),
                assessments.plaintext(row.subject(), row.recordId(), row.assessments())));
    }

    @FunctionalInterface
    private interface Binding {
        void on(PreparedStatement select) throws SQLException;
    }

    private List<TimelineRow> select(
            String sql, PatientId patientId, TimelineRow.Place after, int rowsMax, Binding more) {
        return model.read(connection -> {
            try (var select = connection.prepareStatement(sql)) {
                select.setString(1, patientId.value());
                select.setString(2, after == null ? null : after.recordedOn());
                select.setLong(3, after == null ? 0 : after.uploadedAtMillis());
                select.setString(4, after == null ? null : after.recordId());
                select.setInt(5, rowsMax);
                more.on(select);
                var found = new ArrayList<TimelineRow>();
                for (var rows = select.executeQuery(); rows.next(); ) {
                    found.add(row(rows));
                }
                return found;
            }
        });
    }

    private static void bind(PreparedStatement select, VisibleRecords visible) throws SQLException {
        select.setString(
                6,
                visible.ownUploadsOf() == null ? null : visible.ownUploadsOf().value());
        select.setString(7, jsonArray(visible.named()));
        select.setString(8, jsonArray(visible.kinds()));
        select.setString(9, jsonArray(visible.restricted()));
    }

    /** Of identifiers and names of kinds, which need no escaping. */
    private static String jsonArray(Collection<?> values) {
        return values.stream()
                .map(value -> value instanceof Enum<?> constant ? constant.name() : value.toString())
                .collect(Collectors.joining("\",\"", values.isEmpty() ? "[" : "[\"", values.isEmpty() ? "]" : "\"]"));
    }

    private static TimelineRow row(ResultSet row) throws SQLException {
        return new TimelineRow(
                new RecordId(row.getString("record_id")),
                new PatientId(row.getString("patient_id")),
                new HospitalId(row.getString("hospital_id")),
                LocalDate.parse(row.getString("recorded_on")),
                Instant.ofEpochMilli(row.getLong("uploaded_at_millis")),
                RecordKind.valueOf(row.getString("kind")),
                Status.valueOf(row.getString("status")),
                row.getString("status_reason"),
                row.getLong("size_bytes"),
                row.getBytes("document"),
                row.getBytes("summary"),
                row.getBytes("assessments"));
    }

    private byte[] seal(PatientId patientId, RecordId recordId, String column, Object content) {
        return cipher.seal(new KeySubject.Record(patientId, recordId), column, recordId.value(), content);
    }
}
