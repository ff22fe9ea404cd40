package org.jeevan.api.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The name an auditor logs in with: {@code A-} and eight letters that people can type. */
public record AuditorId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AuditorId {
        value = ReadableIds.require("A", value == null ? "" : value.toUpperCase(Locale.ROOT), "AuditorId");
    }

    /** The identifier that a retried request of the same person gets again. */
    public static AuditorId derivedFrom(AccountId who, String idempotencyKey) {
        return new AuditorId(ReadableIds.derived("A", who, idempotencyKey));
    }

    @Override
    public String toString() {
        return value;
    }
}
