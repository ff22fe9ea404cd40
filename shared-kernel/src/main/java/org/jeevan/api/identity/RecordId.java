package org.jeevan.api.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One uploaded document. */
public record RecordId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RecordId {
        value = Uuids.requireUuid(value, "RecordId");
    }

    public static RecordId random() {
        return new RecordId(RandomIds.uuid7());
    }

    /** The identifier that a retried upload of the same person for the same patient gets again. */
    public static RecordId derivedFrom(AccountId who, PatientId patientId, String idempotencyKey) {
        return new RecordId(RandomIds.derived("record/" + patientId.value(), who, idempotencyKey));
    }

    @Override
    public String toString() {
        return value;
    }
}
