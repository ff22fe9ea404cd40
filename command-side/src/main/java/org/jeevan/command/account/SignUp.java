package org.jeevan.command.account;

import org.jeevan.api.account.AccountCommand.OpenAccount;
import org.jeevan.api.account.AccountKind;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Identifier;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.PatientCommand.ClaimPatient;
import org.jeevan.api.patient.PatientCommand.RegisterPatient;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.Aggregates;
import org.jeevan.command.Commands;
import org.jeevan.command.login.Challenge.CompleteSignUp;
import org.jeevan.command.patient.Patient;
import org.jeevan.command.vault.Credentials;
import org.jeevan.command.vault.IdentifierIndex;
import org.springframework.stereotype.Component;

/**
 * Completes a sign-up whose code came back. The number is claimed first, the account opened next, the patient last: a
 * crash in between leaves a claim that the next sign-up with this number takes over.
 */
@Component
class SignUp {

    private final IdentifierIndex identifiers;
    private final Credentials credentials;
    private final Aggregates aggregates;
    private final Commands commands;
    private final PatientsOfAccounts patients;

    SignUp(
            IdentifierIndex identifiers,
            Credentials credentials,
            Aggregates aggregates,
            Commands commands,
            PatientsOfAccounts patients) {
        this.identifiers = identifiers;
        this.credentials = credentials;
        this.aggregates = aggregates;
        this.commands = commands;
        this.patients = patients;
    }

    /**
     * The patient that the account is bound to now; null where it has to wait for a hospital's desk, because the number
     * has a record already.
     *
     * @throws CommandRejected {@code already-registered}
     */
    PatientId complete(CompleteSignUp signUp) {
        PatientId patientId = identifiers.claim(Identifier.aadhaar(signUp.aadhaarNumber()), signUp.patientId());
        var existing = aggregates.ask(Patient.class, patientId.value(), Patient::boundAccount);
        if (existing.isPresent() && existing.get().isPresent()) {
            throw new CommandRejected(Rejection.Code.ALREADY_REGISTERED, "There is an account for this number already");
        }
        openAccount(signUp);
        patients.remember(signUp.accountId(), patientId);
        Actor self = Actor.patient(signUp.accountId());
        if (existing.isEmpty()) {
            commands.send(new RegisterPatient(patientId, signUp.accountId(), signUp.fullName()), self);
            return patientId;
        }
        commands.send(new ClaimPatient(patientId, signUp.accountId()), self);
        return null;
    }

    private void openAccount(CompleteSignUp signUp) {
        credentials.store(signUp.accountId(), signUp.passwordHash());
        commands.send(
                new OpenAccount(
                        signUp.accountId(), AccountKind.PATIENT, null, null, signUp.fullName(), signUp.email(), false),
                Actor.patient(signUp.accountId()));
    }
}
