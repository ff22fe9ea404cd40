package org.jeevan.api.record;

import java.time.LocalDate;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.EventName;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.Assessment.Verdict;
import org.jeevan.api.record.RecordCommand.WithdrawalReason;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.api.summary.UnreadableReason;

/**
 * Everything that can have happened to one uploaded record. What the document is and says is under the record's own
 * key, so that a document of somebody else can be destroyed alone; that it was withdrawn stays under the patient's.
 */
public sealed interface RecordEvent extends DomainEvent {

    RecordId recordId();

    PatientId patientId();

    @Override
    default KeySubject keySubject() {
        return new KeySubject.Patient(patientId());
    }

    /** {@code recordedOn} is the clinical date; the moment of the upload is the message's own timestamp. */
    @EventName("record.uploaded")
    record RecordUploaded(
            RecordId recordId,
            PatientId patientId,
            HospitalId hospitalId,
            String title,
            RecordKind kind,
            LocalDate recordedOn,
            StoredContent content,
            RecordId replaces)
            implements RecordEvent {
        @Override
        public KeySubject keySubject() {
            return new KeySubject.Record(patientId, recordId);
        }
    }

    @EventName(value = "summary.generated", revision = "3")
    record SummaryGenerated(RecordId recordId, PatientId patientId, int attempt, RecordSummary summary)
            implements RecordEvent {
        @Override
        public KeySubject keySubject() {
            return new KeySubject.Record(patientId, recordId);
        }
    }

    @EventName("summary.failed")
    record SummarizationFailed(RecordId recordId, PatientId patientId, int attempt, UnreadableReason reason)
            implements RecordEvent {}

    /** Who it was stands in the metadata; {@code reason} is null only where an item was confirmed without any. */
    @EventName("essential.assessed")
    record EssentialAssessed(RecordId recordId, PatientId patientId, String itemId, Verdict verdict, String reason)
            implements RecordEvent {
        @Override
        public KeySubject keySubject() {
            return new KeySubject.Record(patientId, recordId);
        }
    }

    @EventName("record.withdrawn")
    record RecordWithdrawn(RecordId recordId, PatientId patientId, ContentId contentId, WithdrawalReason reason)
            implements RecordEvent {}

    @EventName("record.replaced")
    record RecordReplaced(RecordId recordId, PatientId patientId, RecordId replacedBy) implements RecordEvent {}
}
