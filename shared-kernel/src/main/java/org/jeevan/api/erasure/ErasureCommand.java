package org.jeevan.api.erasure;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.PatientId;

/** Everything that can be asked about forgetting a patient. */
public sealed interface ErasureCommand {

    PatientId patientId();

    /** By the patient, who proved to be that a moment ago. Answers when it is due. */
    record RequestErasure(
            @TargetAggregateIdentifier ErasureId erasureId, PatientId patientId, AccountId accountId, Instant due)
            implements ErasureCommand {}

    record CancelErasure(@TargetAggregateIdentifier ErasureId erasureId, PatientId patientId)
            implements ErasureCommand {}

    /** A law or a court wants the data kept: nothing is erased until the hold is released. By an auditor. */
    record HoldErasure(@TargetAggregateIdentifier ErasureId erasureId, PatientId patientId, String reason)
            implements ErasureCommand {}

    record ReleaseHold(@TargetAggregateIdentifier ErasureId erasureId, PatientId patientId) implements ErasureCommand {}

    /** By the platform, once the erasure is due. */
    record ErasePatient(@TargetAggregateIdentifier ErasureId erasureId, PatientId patientId)
            implements ErasureCommand {}

    /** By the platform, on a restored back-up that is older than the erasure: what was erased stays erased. */
    record EraseAgain(@TargetAggregateIdentifier ErasureId erasureId, PatientId patientId, AccountId accountId)
            implements ErasureCommand {}
}
