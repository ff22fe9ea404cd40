package org.jeevan.command.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.identity.CardId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.command.Aggregates;
import org.jeevan.command.IdempotencyKey;
import org.jeevan.command.access.AccessLog;
import org.jeevan.command.access.ConsentingPatient;
import org.jeevan.command.account.Account;
import org.jeevan.command.account.Notices;
import org.jeevan.command.factor.QrSvg;
import org.jeevan.command.mail.Mailer.Mail;
import org.jeevan.command.mail.Mails;
import org.jeevan.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The patient's own emergency card: to see and print, to replace, to withdraw. */
@RestController
@RequestMapping("/api/v1/patients/me/card")
class CardController {

    private final ConsentingPatient consenting;
    private final PatientCards cards;
    private final AccessLog accessLog;
    private final Aggregates aggregates;
    private final Notices notices;

    CardController(
            ConsentingPatient consenting,
            PatientCards cards,
            AccessLog accessLog,
            Aggregates aggregates,
            Notices notices) {
        this.consenting = consenting;
        this.cards = cards;
        this.accessLog = accessLog;
        this.aggregates = aggregates;
        this.notices = notices;
    }

    /**
     * What stands on the card.
     *
     * @param token in groups of four letters and digits
     * @param qr a picture of it, as a {@code data:} address
     */
    record EmergencyCard(String token, String qr, Instant issuedAt) {}

    /** @param card null where the patient carries none */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CardAnswer(@Nullable EmergencyCard card) {}

    @GetMapping
    ResponseEntity<CardAnswer> show() {
        SignedIn patient = SignedIn.current();
        PatientId own = consenting.require(patient);
        recordLook(patient, own);
        return answer(HttpStatus.OK, own);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CardAnswer> issue(@RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
        SignedIn patient = SignedIn.current();
        PatientId own = consenting.require(patient);
        boolean replaced = cards.hasCard(own);
        CardId cardId = CardId.derivedFrom(patient.actor().person(), own, IdempotencyKey.orRandom(key));
        if (cards.issue(own, cardId, patient.actor())) {
            mail(patient, replaced ? Mails.cardReplaced() : Mails.cardIssued());
        } else {
            recordLook(patient, own); // nothing was issued, so that this shows what there is
        }
        return answer(HttpStatus.CREATED, own);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw() {
        SignedIn patient = SignedIn.current();
        if (cards.withdraw(consenting.require(patient), patient.actor())) {
            mail(patient, Mails.cardWithdrawn());
        }
    }

    private void recordLook(SignedIn patient, PatientId own) {
        accessLog.record(new AccessLog.Look(patient.actor(), own, View.CARD, null, Right.OWN_DATA));
    }

    private ResponseEntity<CardAnswer> answer(HttpStatus status, PatientId own) {
        EmergencyCard card = cards.shown(own)
                .map(shown -> new EmergencyCard(
                        shown.token().printed(),
                        QrSvg.dataUriForPaper(shown.token().scanned()),
                        shown.card().issuedAt()))
                .orElse(null);
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(new CardAnswer(card));
    }

    private void mail(SignedIn patient, Mail mail) {
        aggregates
                .ask(Account.class, patient.actor().person().value(), Account::email)
                .ifPresent(address -> notices.send(address, mail));
    }
}
