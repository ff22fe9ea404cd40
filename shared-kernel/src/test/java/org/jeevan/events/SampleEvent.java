package org.jeevan.events;

import java.time.LocalDate;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.EventName;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;

/** Events for the tests of stores: of no meaning, but with all that real ones have. */
public sealed interface SampleEvent extends DomainEvent {

    EventNames NAMES = EventNames.of(SampleEvent.class);

    PatientId ASHA = new PatientId("01890000-0000-7000-8000-00000000a5a1");
    PatientId RAVI = new PatientId("01890000-0000-7000-8000-00000000a5a2");

    @EventName("sample.noted")
    record Noted(PatientId patientId, String text, LocalDate observedOn) implements SampleEvent {
        @Override
        public KeySubject keySubject() {
            return new KeySubject.Patient(patientId);
        }
    }

    @EventName(value = "sample.weighed", revision = "2")
    record Weighed(PatientId patientId, int grams) implements SampleEvent {
        @Override
        public KeySubject keySubject() {
            return new KeySubject.Patient(patientId);
        }
    }

    sealed interface OfTheHouse extends SampleEvent {

        @Override
        default KeySubject keySubject() {
            return KeySubject.HOUSE;
        }

        @EventName("sample.opened")
        record Opened(String house) implements OfTheHouse {}
    }

    static Noted note(String text) {
        return note(ASHA, text);
    }

    static Noted note(PatientId patient, String text) {
        return new Noted(patient, text, LocalDate.of(2026, 3, 9));
    }
}
