package org.jeevan.api.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jeevan.api.record.RecordView.HospitalRef;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about something that was found in a record. Shown beside it to whoever sees the record; the person
 * is told apart by role and hospital only.
 *
 * @param hospital whose staff it was; null for the patient
 * @param reason in the person's own words; null only where it was confirmed without any
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Assessment(
        Verdict verdict,
        By by,
        @Nullable HospitalRef hospital,
        Instant at,
        @Nullable String reason) {

    public enum Verdict {
        DISPUTED,
        CONFIRMED
    }

    public enum By {
        PATIENT,
        STAFF
    }
}
