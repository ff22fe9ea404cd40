package org.jeevan.api.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One person's log-in: patient, staff, auditor or admin. Random; also the opaque id of that person in every audit trail. */
public record AccountId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccountId {
        value = Uuids.requireUuid(value, "AccountId");
    }

    public static AccountId random() {
        return new AccountId(RandomIds.uuid7());
    }

    /** The identifier that a retried request of the same person gets again. */
    public static AccountId derivedFrom(AccountId who, String idempotencyKey) {
        return new AccountId(RandomIds.derived("account", who, idempotencyKey));
    }

    @Override
    public String toString() {
        return value;
    }
}
