package org.jeevan.api.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One consent, from the moment that a hospital asked for it or the patient gave it unasked. */
public record GrantId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GrantId {
        value = Uuids.requireUuid(value, "GrantId");
    }

    /** The identifier that a retried request of the same person for the same patient gets again. */
    public static GrantId derivedFrom(AccountId who, PatientId patientId, String idempotencyKey) {
        return new GrantId(RandomIds.derived("grant/" + patientId.value(), who, idempotencyKey));
    }

    @Override
    public String toString() {
        return value;
    }
}
