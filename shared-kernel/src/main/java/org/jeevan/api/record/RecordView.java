package org.jeevan.api.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.RecordId;

/**
 * A record in a list or alone. All but {@code recordId}, {@code uploadedAt} and {@code status} is null while it waits for identity.
 *
 * @param statusReason kebab-case; null where the status says it all
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RecordView(
        RecordId recordId,
        String title,
        RecordKind kind,
        LocalDate recordedOn,
        HospitalRef hospital,
        Instant uploadedAt,
        String mediaType,
        Long sizeBytes,
        String sha256,
        Status status,
        String statusReason,
        SummaryView summary) {

    public enum Status {
        PROCESSING,
        SUMMARIZED,
        NOT_SUMMARIZED,
        WAITING_FOR_IDENTITY
    }

    public record HospitalRef(HospitalId hospitalId, String name) {}

    /** What an account may know of a record before its identity is confirmed: that there is one. */
    public RecordView waitingForIdentity() {
        return new RecordView(
                recordId,
                null,
                null,
                null,
                null,
                uploadedAt,
                null,
                null,
                null,
                Status.WAITING_FOR_IDENTITY,
                "identity-unconfirmed",
                null);
    }
}
