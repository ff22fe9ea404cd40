package org.jeevan.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jeevan.api.access.AccessCommand.EmergencyReason;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.RecordView.HospitalRef;
import org.jspecify.annotations.Nullable;

/** What an auditor can ask about the work that waits. */
public sealed interface QueueQuery {

    /** Answers a {@code Page<QueueItem>}: alarms, then the rest, longest waiting first; {@code limit} 1 to 200. */
    record FindQueue(ReadPermit permit, String cursor, int limit) implements QueueQuery {}

    /**
     * Something that waits for an auditor's word. What does not belong to its kind is null.
     *
     * @param person who broke the glass, or the account that lost the patient or waits for approval
     * @param until of an emergency access; with patient and person it names it
     * @param reason as stated by staff
     * @param opened restricted records that were opened in this emergency
     * @param subjectId the hospital or auditor id, or {@code admin}, that {@code POST /approvals/…} takes
     * @param count of an alarm: how often within 24 hours
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record QueueItem(
            String itemId,
            Kind kind,
            Instant at,
            @Nullable PatientId patientId,
            @Nullable HospitalRef hospital,
            @Nullable AccountId person,
            @Nullable Instant until,
            @Nullable EmergencyReason reasonKind,
            @Nullable String reason,
            List<OpenedRecord> opened,
            @Nullable String subjectId,
            @Nullable String name,
            @Nullable Integer count) {}

    /** A restricted record that somebody opened in an emergency, with the reason of the second confirmation. */
    record OpenedRecord(RecordId recordId, Instant at, String reason) {}

    enum Kind {
        /** Somebody breaks the glass more often than one person, or one hospital, does. */
        UNUSUAL_RATE,
        /** Somebody asks again and again for what is not his to see; gone a week after the last time. */
        REFUSED_READS,
        /** Somebody calls again and again what his role may not; gone a week after the last time. */
        REFUSED_ACTIONS,
        /** A log-in, or names that nobody has, are tried again and again; gone a week after the last time. */
        REFUSED_LOG_INS,
        EMERGENCY,
        IDENTITY_MISMATCH,
        /** A patient asked to be forgotten; {@code until} is when that is due. Nothing has to be done. */
        ERASURE,
        /** An auditor keeps a patient's data from being erased. */
        LEGAL_HOLD,
        HOSPITAL_APPROVAL,
        AUDITOR_APPROVAL,
        /** A patient lost every factor, and a hospital's desk let the person in again. */
        LOST_FACTORS,
        /** An auditor, a hospital's first user or the admin lost every factor; {@code subjectId} is the log-in name. */
        RECOVERY_APPROVAL
    }
}
