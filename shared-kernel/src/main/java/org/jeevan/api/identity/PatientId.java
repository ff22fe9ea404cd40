package org.jeevan.api.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A patient's record across all hospitals. Random; says nothing about the person. */
public record PatientId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PatientId {
        value = Uuids.requireUuid(value, "PatientId");
    }

    public static PatientId random() {
        return new PatientId(RandomIds.uuid7());
    }

    @Override
    public String toString() {
        return value;
    }
}
