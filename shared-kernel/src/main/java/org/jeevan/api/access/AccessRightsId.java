package org.jeevan.api.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jeevan.api.identity.PatientId;

/** The rights that others have in one patient: a stream beside the patient's own, so that neither grows long. */
public record AccessRightsId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccessRightsId {}

    public static AccessRightsId of(PatientId patientId) {
        return new AccessRightsId("access-" + patientId.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
