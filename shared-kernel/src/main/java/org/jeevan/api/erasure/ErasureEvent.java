package org.jeevan.api.erasure;

import java.time.Instant;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.EventName;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;

/**
 * Everything that can have happened about forgetting a patient: opaque ids only, under the house's key, so that it can be
 * read when the patient's own events no longer can.
 */
public sealed interface ErasureEvent extends DomainEvent {

    PatientId patientId();

    @Override
    default KeySubject keySubject() {
        return KeySubject.HOUSE;
    }

    @EventName("erasure.requested")
    record ErasureRequested(PatientId patientId, AccountId accountId, Instant due) implements ErasureEvent {}

    @EventName("erasure.cancelled")
    record ErasureCancelled(PatientId patientId) implements ErasureEvent {}

    @EventName("erasure.held")
    record ErasureHeld(PatientId patientId, String reason) implements ErasureEvent {}

    @EventName("erasure.hold-released")
    record HoldReleased(PatientId patientId) implements ErasureEvent {}

    /**
     * From here on the patient is forgotten: keys, numbers, log-in, read models and files follow.
     *
     * @param accountId the log-in that goes with it
     */
    @EventName("erasure.completed")
    record PatientErased(PatientId patientId, AccountId accountId) implements ErasureEvent {}
}
