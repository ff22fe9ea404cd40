package org.jeevan.api.statements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.jeevan.api.identity.PatientId;

/** What is stated of one patient: a stream beside the patient's own, so that neither grows long. */
public record StatementsId(@JsonValue String value) {

    private static final String PREFIX = "statements-";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StatementsId {}

    public static StatementsId of(PatientId patientId) {
        return new StatementsId(PREFIX + patientId.value());
    }

    /** The reverse of {@link #of}, for a stream of which only the id can still be read; empty for another stream's id. */
    public static Optional<PatientId> patientOf(String id) {
        return id != null && id.startsWith(PREFIX)
                ? Optional.of(new PatientId(id.substring(PREFIX.length())))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
