package org.jeevan.api.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A hospital, and the name its first user logs in with: {@code H-} and eight letters that people can type. */
public record HospitalId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HospitalId {
        value = ReadableIds.require("H", value == null ? "" : value.toUpperCase(Locale.ROOT), "HospitalId");
    }

    /** The identifier that a retried request of the same person gets again. */
    public static HospitalId derivedFrom(AccountId who, String idempotencyKey) {
        return new HospitalId(ReadableIds.derived("H", who, idempotencyKey));
    }

    @Override
    public String toString() {
        return value;
    }
}
