package org.jeevan.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.record.RecordView.Status;
import org.jeevan.query.Cursor;

/** A record as its row has it: {@code document}, {@code summary} and {@code assessments} are sealed. */
@SuppressWarnings("ArrayRecordComponent") // rows are passed on, never compared
record TimelineRow(
        RecordId recordId,
        PatientId patientId,
        HospitalId hospitalId,
        LocalDate recordedOn,
        Instant uploadedAt,
        RecordKind kind,
        Status status,
        String statusReason,
        long sizeBytes,
        byte[] document,
        byte[] summary,
        byte[] assessments) {

    /** Where a row stands in the order; {@code recordedOn} is null in the order of uploads. */
    record Place(String recordedOn, long uploadedAtMillis, String recordId) {

        static Place parse(String cursor) {
            List<String> parts = Cursor.parts(cursor, 3);
            return new Place(parts.get(0), Cursor.number(parts.get(1)), parts.get(2));
        }
    }

    KeySubject subject() {
        return new KeySubject.Record(patientId, recordId);
    }

    String cursor() {
        return Cursor.of(recordedOn, uploadedAt.toEpochMilli(), recordId);
    }

    /** Does not tell the clinical date, not even to whom looks into it. */
    String cursorByUpload() {
        return Cursor.of("", uploadedAt.toEpochMilli(), recordId);
    }

    List<Object> withoutContent() {
        return Arrays.asList(
                recordId, patientId, hospitalId, recordedOn, uploadedAt, kind, status, statusReason, sizeBytes);
    }
}
