package org.jeevan.api.record;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.Assessment.Verdict;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.api.summary.UnreadableReason;

/** Everything that can be asked of one uploaded record. */
public sealed interface RecordCommand {

    RecordId recordId();

    /**
     * Takes in a record whose bytes are already durable.
     *
     * @param recordedOn the clinical date, not after the day of the upload
     * @param replaces the wrong upload that this one stands for; null mostly
     */
    record UploadRecord(
            @TargetAggregateIdentifier RecordId recordId,
            PatientId patientId,
            HospitalId hospitalId,
            String title,
            RecordKind kind,
            LocalDate recordedOn,
            StoredContent content,
            RecordId replaces)
            implements RecordCommand {}

    /** The worker's answer; the first answer of an attempt counts. */
    record CompleteSummary(@TargetAggregateIdentifier RecordId recordId, int attempt, RecordSummary summary)
            implements RecordCommand {}

    /** No summary will come: the record cannot be read, or every attempt failed. */
    record FailSummary(@TargetAggregateIdentifier RecordId recordId, int attempt, UnreadableReason reason)
            implements RecordCommand {}

    record WithdrawRecord(@TargetAggregateIdentifier RecordId recordId, HospitalId hospitalId, WithdrawalReason reason)
            implements RecordCommand {}

    /** Writes once more that it was somebody else's, into a store that was restored from before. From the platform itself. */
    record WithdrawAgain(@TargetAggregateIdentifier RecordId recordId, PatientId patientId, ContentId contentId)
            implements RecordCommand {}

    /** Marks a record as replaced by one that has been uploaded in its stead. */
    record ReplaceRecord(@TargetAggregateIdentifier RecordId recordId, HospitalId hospitalId, RecordId replacedBy)
            implements RecordCommand {}

    /**
     * A person who sees the record says that something found in it is wrong, or right. The last word of each person counts.
     *
     * @param reason 1 to 500 characters; may be null or blank where the item is confirmed
     */
    record AssessEssential(@TargetAggregateIdentifier RecordId recordId, String itemId, Verdict verdict, String reason)
            implements RecordCommand {}

    enum WithdrawalReason {
        /** Belongs to somebody else: its content and summary become unreadable for ever. */
        WRONG_PATIENT,
        /** Wrong in itself: leaves every list; its key is kept for the history. */
        ERROR
    }
}
