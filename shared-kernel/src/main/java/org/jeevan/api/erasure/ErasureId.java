package org.jeevan.api.erasure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jeevan.api.identity.PatientId;

/** The erasure of one patient: a stream beside the patient's own, which stays readable when that no longer is. */
public record ErasureId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ErasureId {}

    public static ErasureId of(PatientId patientId) {
        return new ErasureId("erasure-" + patientId.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
