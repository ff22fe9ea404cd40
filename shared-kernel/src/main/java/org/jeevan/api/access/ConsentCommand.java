package org.jeevan.api.access;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.GrantId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;

/** Everything that can be asked about what a patient lets others read. */
public sealed interface ConsentCommand {

    PatientId patientId();

    /** A hospital asks the patient. */
    record RequestAccess(
            @TargetAggregateIdentifier AccessRightsId accessRightsId,
            PatientId patientId,
            GrantId grantId,
            HospitalId hospitalId,
            AccountId accountId,
            GrantScope scope,
            Instant until)
            implements ConsentCommand {}

    /**
     * The patient consents, asked or unasked; or staff bring the code that the patient told them, for what they asked.
     *
     * @param consentedBy the patient's account
     */
    record GrantAccess(
            @TargetAggregateIdentifier AccessRightsId accessRightsId,
            PatientId patientId,
            GrantId grantId,
            HospitalId hospitalId,
            AccountId consentedBy,
            GrantScope scope,
            Instant until)
            implements ConsentCommand {}

    record RefuseAccess(@TargetAggregateIdentifier AccessRightsId accessRightsId, PatientId patientId, GrantId grantId)
            implements ConsentCommand {}

    record RevokeGrant(@TargetAggregateIdentifier AccessRightsId accessRightsId, PatientId patientId, GrantId grantId)
            implements ConsentCommand {}

    /**
     * By the patient, or by the hospital that uploads the record; whose record it is, the sender has seen to.
     *
     * @param insteadOf the record whose place it takes, and whose restriction it inherits; null for none
     */
    record RestrictRecord(
            @TargetAggregateIdentifier AccessRightsId accessRightsId,
            PatientId patientId,
            RecordId recordId,
            RecordId insteadOf)
            implements ConsentCommand {}

    /** By the patient; by the uploader only where the uploader marked it. */
    record LiftRestriction(
            @TargetAggregateIdentifier AccessRightsId accessRightsId, PatientId patientId, RecordId recordId)
            implements ConsentCommand {}
}
