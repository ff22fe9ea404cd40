package org.jeevan.command.patient;

import static org.jeevan.api.rejection.Rejection.Code.CONFLICT;
import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;

import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.IdentityDocument;
import org.jeevan.api.patient.PatientCommand.ConfirmIdentity;
import org.jeevan.api.patient.PatientCommand.ReportIdentityMismatch;
import org.jeevan.api.patient.PatientCommand.ReportLostFactors;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.Aggregates;
import org.jeevan.command.Commands;
import org.jeevan.command.account.Account;
import org.jeevan.command.account.AccountLimits;
import org.jeevan.command.account.AccountRecovery;
import org.jeevan.command.card.PatientCards;
import org.jeevan.command.hospital.ApprovedHospitals;
import org.jeevan.command.login.Challenge;
import org.jeevan.command.login.Challenge.ConfirmAtDesk;
import org.jeevan.command.login.Challenges;
import org.jeevan.command.login.Sessions;
import org.jeevan.command.mail.Mailer;
import org.jeevan.command.mail.Mails;
import org.jeevan.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Staff look at a document, the platform mails a code to the account, the person at the desk reads it out: then the
 * person and the account's owner are the same. Or they are not, which ends the account's hold on the patient.
 */
@RestController
class IdentityController {

    private final Commands commands;
    private final Aggregates aggregates;
    private final ApprovedHospitals hospitals;
    private final Challenges challenges;
    private final Sessions sessions;
    private final Mailer mailer;
    private final AccountLimits limits;
    private final AccountRecovery recovery;
    private final PatientCards cards;

    IdentityController(
            Commands commands,
            Aggregates aggregates,
            ApprovedHospitals hospitals,
            Challenges challenges,
            Sessions sessions,
            Mailer mailer,
            AccountLimits limits,
            AccountRecovery recovery,
            PatientCards cards) {
        this.commands = commands;
        this.aggregates = aggregates;
        this.hospitals = hospitals;
        this.challenges = challenges;
        this.sessions = sessions;
        this.mailer = mailer;
        this.limits = limits;
        this.recovery = recovery;
        this.cards = cards;
    }

    /** @param lostFactors the person has lost everything that proves him beside the mailbox; null for no */
    record ConfirmationRequest(
            IdentityDocument document, @Nullable Boolean lostFactors) {}

    record ConfirmationAnswer(String confirmationId) {}

    record CodeRequest(String code) {}

    record MismatchRequest(String reason) {}

    /** @param identity what is known of the patient's account from now on */
    record IdentityAnswer(IdentityState identity) {}

    @PostMapping("/api/v1/patients/{patientId}/identity-confirmations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ConfirmationAnswer> begin(
            @PathVariable PatientId patientId, @RequestBody ConfirmationRequest request) {
        Actor staff = SignedIn.current().actor();
        String hospital = hospitals.requireApproved(staff.organisation());
        boolean lostFactors = Boolean.TRUE.equals(request.lostFactors());
        AccountId account = lostFactors ? confirmedAccount(patientId) : accountAtDesk(patientId);
        if (request.document() == null) {
            throw new CommandRejected(INVALID_FIELD, "Which document was seen", "document");
        }
        String email =
                aggregates.ask(Account.class, account.value(), Account::email).orElseThrow(CommandRejected::notFound);
        var begun = challenges.begin(new Challenge(
                staff.person().value(),
                new ConfirmAtDesk(
                        patientId, account, staff.organisation(), request.document(), lostFactors, staff.person())));
        mailer.send(
                email,
                lostFactors ? Mails.lostFactorsCode(hospital, begun.code()) : Mails.deskCode(hospital, begun.code()));
        return ResponseEntity.status(202).body(new ConfirmationAnswer(begun.challengeId()));
    }

    @PostMapping({
        "/api/v1/patients/{patientId}/identity-confirmations/{confirmationId}/code",
        "/api/v1/identity-confirmations/{confirmationId}/code"
    })
    IdentityAnswer complete(
            @PathVariable(required = false) PatientId patientId,
            @PathVariable String confirmationId,
            @RequestBody CodeRequest request) {
        Actor staff = SignedIn.current().actor();
        String hospital = hospitals.requireApproved(staff.organisation());
        Challenge.Purpose purpose =
                challenges.solve(confirmationId, staff.person().value(), request.code());
        if (!(purpose instanceof ConfirmAtDesk confirmation)
                || patientId != null && !patientId.equals(confirmation.patientId())) {
            throw new CommandRejected(Rejection.Code.CODE_EXPIRED, "This code is not for a hospital's desk");
        }
        if (Boolean.TRUE.equals(confirmation.lostFactors())) {
            recover(confirmation, hospital, staff);
        } else {
            confirm(confirmation, staff);
        }
        return new IdentityAnswer(IdentityState.CONFIRMED);
    }

    private void confirm(ConfirmAtDesk confirmation, Actor staff) {
        commands.send(
                new ConfirmIdentity(confirmation.patientId(), confirmation.accountId(), confirmation.document()),
                staff);
        sessions.bind(confirmation.accountId(), confirmation.patientId());
        limits.lift(confirmation.accountId());
    }

    /** The patient's history and the auditors know of it before it has any effect. */
    private void recover(ConfirmAtDesk confirmation, String hospital, Actor staff) {
        commands.send(
                new ReportLostFactors(confirmation.patientId(), confirmation.accountId(), confirmation.document()),
                staff);
        recovery.atDesk(confirmation.accountId(), hospital, staff);
    }

    @PostMapping("/api/v1/patients/{patientId}/identity-mismatches")
    IdentityAnswer mismatch(@PathVariable PatientId patientId, @RequestBody MismatchRequest request) {
        Actor staff = SignedIn.current().actor();
        hospitals.requireApproved(staff.organisation());
        aggregates.require(Patient.class, patientId.value(), patient -> true);
        commands.send(new ReportIdentityMismatch(patientId, request.reason()), staff);
        cards.forgetInvalid(patientId);
        return new IdentityAnswer(IdentityState.NONE);
    }

    /** Before the identity is confirmed there is nothing that lost factors would keep the person from. */
    private AccountId confirmedAccount(PatientId patientId) {
        return aggregates
                .ask(Patient.class, patientId.value(), patient -> patient.boundAccount()
                        .filter(account -> patient.identityConfirmed()))
                .orElseThrow(CommandRejected::notFound)
                .orElseThrow(() -> new CommandRejected(CONFLICT, "The identity has to be confirmed at a desk first"));
    }

    /** The bound account, else the newest that says it is this patient's. */
    private AccountId accountAtDesk(PatientId patientId) {
        return aggregates
                .ask(Patient.class, patientId.value(), patient -> patient.boundAccount()
                        .or(() -> patient.claimants().reversed().stream().findFirst()))
                .orElseThrow(CommandRejected::notFound)
                .orElseThrow(() -> new CommandRejected(CONFLICT, "Nobody has signed up for this patient yet"));
    }
}
