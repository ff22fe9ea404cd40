package org.jeevan.command.erasure;

import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jeevan.api.erasure.ErasureCommand.CancelErasure;
import org.jeevan.api.erasure.ErasureCommand.RequestErasure;
import org.jeevan.api.erasure.ErasureId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.Aggregates;
import org.jeevan.command.CommandSettings;
import org.jeevan.command.Commands;
import org.jeevan.command.access.ConsentingPatient;
import org.jeevan.command.account.Account;
import org.jeevan.command.account.OneTimeCodes.ChallengeAnswer;
import org.jeevan.command.account.Proof;
import org.jeevan.command.account.SecondProof;
import org.jeevan.command.login.Challenge.ConfirmErasure;
import org.jeevan.command.login.Factor;
import org.jeevan.command.mail.Mailer;
import org.jeevan.command.mail.Mailer.Mail;
import org.jeevan.command.mail.Mails;
import org.jeevan.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The patient asks to be forgotten, proving a second time to be that; and may cancel for thirty days. */
@RestController
class ErasureController {

    private static final String CONFIRMATION = "ERASE";

    private final Commands commands;
    private final Aggregates aggregates;
    private final ConsentingPatient consenting;
    private final SecondProof proof;
    private final Mailer mailer;
    private final CommandSettings settings;
    private final Clock clock;

    ErasureController(
            Commands commands,
            Aggregates aggregates,
            ConsentingPatient consenting,
            SecondProof proof,
            Mailer mailer,
            CommandSettings settings,
            Clock clock) {
        this.commands = commands;
        this.aggregates = aggregates;
        this.consenting = consenting;
        this.proof = proof;
        this.mailer = mailer;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param confirmation the word {@value ErasureController#CONFIRMATION}, typed; the rest as in a {@link Proof} */
    record ErasureConfirmation(
            @Nullable Factor factor,
            @Nullable String code,
            @Nullable JsonNode credential,
            String confirmation) {}

    /** @param due when nothing can be taken back any more */
    record ErasureAnswer(Instant due) {}

    @PostMapping("/api/v1/patients/me/erasure")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ChallengeAnswer> begin(HttpServletRequest http) {
        SignedIn patient = SignedIn.current();
        var purpose =
                new ConfirmErasure(consenting.require(patient), patient.actor().person());
        return proof.ask(patient, purpose, Mails::erasureCode, http, 202);
    }

    @PostMapping("/api/v1/patients/me/erasure/{challengeId}/code")
    ErasureAnswer confirm(
            @PathVariable String challengeId, @RequestBody ErasureConfirmation request, HttpServletRequest http) {
        SignedIn patient = SignedIn.current();
        PatientId own = consenting.require(patient);
        if (!CONFIRMATION.equals(request.confirmation())) {
            throw new CommandRejected(INVALID_FIELD, "Type the word %s".formatted(CONFIRMATION), "confirmation");
        }
        var purpose = new ConfirmErasure(own, patient.actor().person());
        proof.require(
                patient, purpose, challengeId, new Proof(request.factor(), request.code(), request.credential()), http);
        Instant due = commands.send(
                new RequestErasure(
                        ErasureId.of(own),
                        own,
                        patient.actor().person(),
                        clock.instant().plus(settings.erasureDelay()).truncatedTo(ChronoUnit.MILLIS)),
                patient.actor());
        mail(patient, Mails.erasureRequested(due));
        return new ErasureAnswer(due);
    }

    @DeleteMapping("/api/v1/patients/me/erasure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel() {
        SignedIn patient = SignedIn.current();
        PatientId own = consenting.require(patient);
        boolean asked = aggregates
                .ask(Erasure.class, ErasureId.of(own).value(), erasure -> erasure.due()
                        .isPresent())
                .orElse(false);
        if (asked) {
            commands.send(new CancelErasure(ErasureId.of(own), own), patient.actor());
            mail(patient, Mails.erasureCancelled());
        }
    }

    private void mail(SignedIn patient, Mail mail) {
        aggregates
                .ask(Account.class, patient.actor().person().value(), Account::email)
                .ifPresent(address -> mailer.send(address, mail));
    }
}
