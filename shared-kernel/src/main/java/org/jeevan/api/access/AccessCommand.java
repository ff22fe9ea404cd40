package org.jeevan.api.access;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;

/** Everything that can be asked about who may read a patient. */
public sealed interface AccessCommand {

    PatientId patientId();

    /** Breaks the glass: a named person, one reason, until a moment. */
    record StartEmergencyAccess(
            @TargetAggregateIdentifier AccessRightsId accessRightsId,
            PatientId patientId,
            HospitalId hospitalId,
            AccountId accountId,
            EmergencyReason reasonKind,
            String reason,
            Instant until)
            implements AccessCommand {}

    /** The second confirmation, within an emergency that is running: one restricted record, one reason. */
    record OpenRestrictedRecord(
            @TargetAggregateIdentifier AccessRightsId accessRightsId,
            PatientId patientId,
            HospitalId hospitalId,
            AccountId accountId,
            RecordId recordId,
            String reason)
            implements AccessCommand {}

    /** An auditor judges one emergency access, which the person and its end name. */
    record ReviewEmergency(
            @TargetAggregateIdentifier AccessRightsId accessRightsId,
            PatientId patientId,
            AccountId accountId,
            Instant until,
            Boolean justified,
            String comment)
            implements AccessCommand {}

    /** Why the glass was broken, in kind; the reason in words stands beside it. */
    enum EmergencyReason {
        UNCONSCIOUS,
        LIFE_THREATENING,
        UNABLE_TO_CONSENT,
        OTHER
    }
}
