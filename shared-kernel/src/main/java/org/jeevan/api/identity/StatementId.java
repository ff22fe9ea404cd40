package org.jeevan.api.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One thing that a patient states, however often its wording changes. */
public record StatementId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StatementId {
        value = Uuids.requireUuid(value, "StatementId");
    }

    /** The identifier that a retried request of the same person for the same patient gets again. */
    public static StatementId derivedFrom(AccountId who, PatientId patientId, String idempotencyKey) {
        return new StatementId(RandomIds.derived("statement/" + patientId.value(), who, idempotencyKey));
    }

    @Override
    public String toString() {
        return value;
    }
}
