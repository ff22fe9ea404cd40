package org.jeevan.query;

import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.jeevan.api.access.AccessEvent.EmergencyAccessStarted;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.PatientEvent;
import org.jeevan.api.record.RecordEvent;
import org.jeevan.api.statements.StatementEvent;

/** Whom an event is about. */
final class Subjects {

    private Subjects() {}

    /** Empty where it is about no patient, about several, or cannot be read at all. */
    static Optional<PatientId> patientOf(EventMessage<?> event) {
        Class<?> type = event.getPayloadType();
        if (!PatientEvent.class.isAssignableFrom(type)
                && !StatementEvent.class.isAssignableFrom(type)
                && !RecordEvent.class.isAssignableFrom(type)
                && !EmergencyAccessStarted.class.isAssignableFrom(type)) {
            return Optional.empty();
        }
        try {
            return Optional.of(patientOf(event.getPayload()));
        } catch (RuntimeException unreadable) {
            return Optional.empty(); // it is set aside for this very reason, and counts against everybody
        }
    }

    private static PatientId patientOf(Object payload) {
        return switch (payload) {
            case PatientEvent event -> event.patientId();
            case StatementEvent event -> event.patientId();
            case RecordEvent event -> event.patientId();
            case EmergencyAccessStarted event -> event.patientId();
            default -> throw new IllegalArgumentException(payload.getClass().getSimpleName() + " is about no patient");
        };
    }
}
