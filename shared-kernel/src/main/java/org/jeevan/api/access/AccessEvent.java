package org.jeevan.api.access;

import java.time.Instant;
import java.util.List;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.EventName;
import org.jeevan.api.access.AccessCommand.EmergencyReason;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;

/** Everything that can have happened about who reads a patient. Stored for ever: see docs/adr/0003. */
public sealed interface AccessEvent extends DomainEvent {

    @EventName("access.emergency-started")
    record EmergencyAccessStarted(
            PatientId patientId,
            HospitalId hospitalId,
            AccountId accountId,
            EmergencyReason reasonKind,
            String reason,
            Instant until)
            implements AccessEvent {
        @Override
        public KeySubject keySubject() {
            return new KeySubject.Patient(patientId);
        }
    }

    /** What was read since the last flush; opaque ids only. {@code year} (UTC) says which retention period it belongs to. */
    @EventName("access.recorded")
    record AccessesRecorded(int year, List<Access> accesses) implements AccessEvent {
        public AccessesRecorded {
            accesses = List.copyOf(accesses);
        }

        @Override
        public KeySubject keySubject() {
            return new KeySubject.Audit(year);
        }
    }

    /** What was refused since the last flush; opaque ids only. Nobody's data was shown, so it is recorded afterwards. */
    @EventName("access.refusals-recorded")
    record RefusalsRecorded(int year, List<Refusal> refusals) implements AccessEvent {
        public RefusalsRecorded {
            refusals = List.copyOf(refusals);
        }

        @Override
        public KeySubject keySubject() {
            return new KeySubject.Audit(year);
        }
    }

    /** Somebody came in or went out; opaque ids only. */
    @EventName("access.session")
    record SessionRecorded(int year, AccountId accountId, SessionChange change) implements AccessEvent {
        @Override
        public KeySubject keySubject() {
            return new KeySubject.Audit(year);
        }
    }

    enum SessionChange {
        LOGGED_IN,
        LOGGED_OUT
    }
}
