package org.jeevan.api.patient;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.CardId;
import org.jeevan.api.identity.PatientId;

/** Everything that can be asked of a patient's record. */
public sealed interface PatientCommand {

    PatientId patientId();

    /**
     * Opens the record of a person who proved an e-mail address, and binds the account to it.
     *
     * @param accountId null where a hospital opens the record of a person who has no account
     */
    record RegisterPatient(@TargetAggregateIdentifier PatientId patientId, AccountId accountId, String fullName)
            implements PatientCommand {}

    record SubmitGeneralDetails(@TargetAggregateIdentifier PatientId patientId, GeneralDetails details)
            implements PatientCommand {}

    /** A second account says it is this patient's: it waits until a hospital's desk confirms the person. */
    record ClaimPatient(@TargetAggregateIdentifier PatientId patientId, AccountId accountId)
            implements PatientCommand {}

    /** Staff saw the document and the person read out the code that the account received. */
    record ConfirmIdentity(
            @TargetAggregateIdentifier PatientId patientId, AccountId accountId, IdentityDocument document)
            implements PatientCommand {}

    /** The person at the desk is not the account's owner: the account loses the patient, or its claim, at once. */
    record ReportIdentityMismatch(@TargetAggregateIdentifier PatientId patientId, String reason)
            implements PatientCommand {}

    /** An auditor judges a report that the account was not the person's at the desk. */
    record ReviewIdentityMismatch(
            @TargetAggregateIdentifier PatientId patientId, AccountId accountId, Boolean justified, String comment)
            implements PatientCommand {}

    /** The person with a confirmed identity has lost all factors; the code from the mailbox was read out at the desk. */
    record ReportLostFactors(
            @TargetAggregateIdentifier PatientId patientId, AccountId accountId, IdentityDocument document)
            implements PatientCommand {}

    /** An auditor judges such a report. */
    record ReviewLostFactors(
            @TargetAggregateIdentifier PatientId patientId, AccountId accountId, Boolean justified, String comment)
            implements PatientCommand {}

    /**
     * A new emergency card, which makes an earlier one invalid at once.
     *
     * @param fingerprint of its token, which itself is in no message
     */
    record IssueCard(@TargetAggregateIdentifier PatientId patientId, CardId cardId, String fingerprint)
            implements PatientCommand {}

    /** From now on the patient has no card. */
    record WithdrawCard(@TargetAggregateIdentifier PatientId patientId) implements PatientCommand {}
}
