package org.jeevan.api.patient;

import org.jeevan.api.DomainEvent;
import org.jeevan.api.EventName;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.CardId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;

/** Everything that can have happened to a patient's record. Stored for ever: see docs/adr/0003. */
public sealed interface PatientEvent extends DomainEvent {

    PatientId patientId();

    @Override
    default KeySubject keySubject() {
        return new KeySubject.Patient(patientId());
    }

    @EventName("patient.registered")
    record PatientRegistered(PatientId patientId, String fullName) implements PatientEvent {}

    /** From now on the account is the patient's own; identity stays unconfirmed until {@link IdentityConfirmed}. */
    @EventName("patient.account-bound")
    record AccountBound(PatientId patientId, AccountId accountId) implements PatientEvent {}

    /** The account says it is this patient's and waits for a hospital's desk. */
    @EventName("patient.account-claimed")
    record AccountClaimed(PatientId patientId, AccountId accountId) implements PatientEvent {}

    /** The account has no patient any more; what it stated about itself does not belong to this record. */
    @EventName("patient.account-unbound")
    record AccountUnbound(PatientId patientId, AccountId accountId, String reason) implements PatientEvent {}

    /** {@code statedBy} is the account, or null where staff entered the details. */
    @EventName("patient.general-details-submitted")
    record GeneralDetailsSubmitted(PatientId patientId, GeneralDetails details, AccountId statedBy)
            implements PatientEvent {}

    @EventName("patient.identity-confirmed")
    record IdentityConfirmed(PatientId patientId, AccountId accountId, IdentityDocument document)
            implements PatientEvent {}

    @EventName("patient.identity-mismatch-reported")
    record IdentityMismatchReported(PatientId patientId, AccountId accountId, String reason) implements PatientEvent {}

    /** An auditor's judgement of the report; {@code justified} where staff were right. */
    @EventName("patient.identity-mismatch-reviewed")
    record IdentityMismatchReviewed(PatientId patientId, AccountId accountId, boolean justified, String comment)
            implements PatientEvent {}

    /** Staff saw the document of a person who has nothing left that proves him beside the mailbox. */
    @EventName("patient.lost-factors-reported")
    record LostFactorsReported(PatientId patientId, AccountId accountId, IdentityDocument document)
            implements PatientEvent {}

    /** An auditor's judgement of the newest such report. */
    @EventName("patient.lost-factors-reviewed")
    record LostFactorsReviewed(PatientId patientId, AccountId accountId, boolean justified, String comment)
            implements PatientEvent {}

    /**
     * The patient carries a new emergency card; an earlier one is invalid.
     *
     * @param fingerprint of its token, which lies in the vault alone
     */
    @EventName("patient.card-issued")
    record CardIssued(PatientId patientId, CardId cardId, String fingerprint, AccountId issuedTo)
            implements PatientEvent {}

    /** The patient has no card any more. */
    @EventName("patient.card-withdrawn")
    record CardWithdrawn(PatientId patientId, CardId cardId) implements PatientEvent {}
}
