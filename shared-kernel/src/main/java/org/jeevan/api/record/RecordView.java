package org.jeevan.api.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A record in a list or alone. All but {@code recordId} and {@code status} is null where the reader may know only that there
 * is a record; how long one has been waiting for identity is told, too.
 *
 * @param statusReason kebab-case; null where the status says it all
 * @param restricted under no general consent
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RecordView(
        RecordId recordId,
        @Nullable String title,
        @Nullable RecordKind kind,
        @Nullable LocalDate recordedOn,
        @Nullable HospitalRef hospital,
        @Nullable Instant uploadedAt,
        @Nullable String mediaType,
        @Nullable Long sizeBytes,
        @Nullable String sha256,
        Status status,
        @Nullable String statusReason,
        @Nullable SummaryView summary,
        boolean restricted) {

    public enum Status {
        PROCESSING,
        SUMMARIZED,
        NOT_SUMMARIZED,
        WAITING_FOR_IDENTITY,
        /** There is such a record; to see it takes a second confirmation. */
        RESTRICTED
    }

    public record HospitalRef(
            HospitalId hospitalId, @Nullable String name) {}

    /** What an account may know of a record before its identity is confirmed: that there is one, and since when. */
    public static RecordView waitingForIdentity(RecordId recordId, Instant uploadedAt) {
        return named(recordId, uploadedAt, Status.WAITING_FOR_IDENTITY, "identity-unconfirmed", false);
    }

    /** What an emergency access tells of a restricted record before the second confirmation: that there is one. */
    public static RecordView restricted(RecordId recordId) {
        return named(recordId, null, Status.RESTRICTED, null, true);
    }

    /** What a restricted record adds to an emergency summary: no word on what it is, where it comes from, or how it says it. */
    public RecordView withoutAllButAllergiesAndMedicines() {
        return new RecordView(
                recordId,
                null,
                null,
                recordedOn,
                null,
                uploadedAt,
                null,
                null,
                null,
                status,
                statusReason,
                summary == null ? null : summary.withoutAllButAllergiesAndMedicines(),
                true);
    }

    private static RecordView named(
            RecordId recordId, Instant uploadedAt, Status status, String statusReason, boolean restricted) {
        return new RecordView(
                recordId, null, null, null, null, uploadedAt, null, null, null, status, statusReason, null, restricted);
    }
}
