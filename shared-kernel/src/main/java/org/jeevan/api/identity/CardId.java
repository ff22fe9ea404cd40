package org.jeevan.api.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One emergency card that was issued. Stands on no card: that has a {@link CardToken}. */
public record CardId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CardId {
        value = Uuids.requireUuid(value, "CardId");
    }

    /** The identifier that a retried request of the same person for the same patient gets again. */
    public static CardId derivedFrom(AccountId who, PatientId patientId, String idempotencyKey) {
        return new CardId(RandomIds.derived("card/" + patientId.value(), who, idempotencyKey));
    }

    @Override
    public String toString() {
        return value;
    }
}
