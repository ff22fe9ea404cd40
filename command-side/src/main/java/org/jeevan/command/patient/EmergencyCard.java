package org.jeevan.command.patient;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.jeevan.api.rejection.Rejection.Code.CONFLICT;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.IDENTITY_UNCONFIRMED;
import static org.jeevan.api.rejection.Rejection.Code.NOT_FOUND;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.identity.CardId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.PatientCommand.IssueCard;
import org.jeevan.api.patient.PatientCommand.WithdrawCard;
import org.jeevan.api.patient.PatientEvent.AccountBound;
import org.jeevan.api.patient.PatientEvent.AccountUnbound;
import org.jeevan.api.patient.PatientEvent.CardIssued;
import org.jeevan.api.patient.PatientEvent.CardWithdrawn;
import org.jeevan.api.patient.PatientEvent.IdentityConfirmed;
import org.jeevan.api.patient.PatientEvent.PatientRegistered;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.events.ErasedEvent;

/** The one valid emergency card of a patient. Only who was seen at a desk gets one, and it ends with that account's hold. */
class EmergencyCard {

    /** A stream is replayed to decide about it, so nobody may add to it without end. */
    private static final int OF_ONE_DAY_MAX = 5;

    private PatientId patientId;
    private AccountId owner;
    private boolean identityConfirmed;
    private IssuedCard valid;
    private final Set<CardId> issued = new HashSet<>();
    private LocalDate lastDay;
    private int issuedOnLastDay;
    private boolean erased;

    EmergencyCard() {} // for the patient, whose events it follows

    Optional<IssuedCard> valid() {
        return Optional.ofNullable(valid);
    }

    /** False for a retry, also of a card that was replaced since. */
    @CommandHandler
    boolean handle(IssueCard command, Actor actor, @Timestamp Instant now) {
        requireOwner(actor);
        if (issued.contains(command.cardId())) {
            return false;
        }
        if (dayOf(now).equals(lastDay) && issuedOnLastDay >= OF_ONE_DAY_MAX) {
            throw new CommandRejected(
                    CONFLICT, "At most %d cards in one day: please go on tomorrow".formatted(OF_ONE_DAY_MAX));
        }
        apply(new CardIssued(patientId, command.cardId(), command.fingerprint(), owner));
        return true;
    }

    /** False where there is none. */
    @CommandHandler
    boolean handle(WithdrawCard command, Actor actor) {
        requireOwner(actor);
        if (valid == null) {
            return false;
        }
        apply(new CardWithdrawn(patientId, valid.cardId()));
        return true;
    }

    @EventSourcingHandler
    void on(PatientRegistered event) {
        patientId = event.patientId();
    }

    @EventSourcingHandler
    void on(AccountBound event) {
        owner = event.accountId();
    }

    @EventSourcingHandler
    void on(IdentityConfirmed event) {
        identityConfirmed = true;
    }

    /** Who was no patient may have carried the card away. */
    @EventSourcingHandler
    void on(AccountUnbound event) {
        if (event.accountId().equals(owner)) {
            owner = null;
            identityConfirmed = false;
            valid = null;
        }
    }

    @EventSourcingHandler
    void on(CardIssued event, @Timestamp Instant at) {
        valid = new IssuedCard(event.cardId(), event.fingerprint(), at);
        issued.add(event.cardId());
        issuedOnLastDay = dayOf(at).equals(lastDay) ? issuedOnLastDay + 1 : 1;
        lastDay = dayOf(at);
    }

    @EventSourcingHandler
    void on(CardWithdrawn event) {
        valid = null;
    }

    @EventSourcingHandler
    void on(ErasedEvent event) {
        patientId = new PatientId(event.aggregateIdentifier());
        valid = null;
        erased = true;
    }

    private void requireOwner(Actor actor) {
        if (erased) {
            throw new CommandRejected(ERASED, "Patient %s has been erased".formatted(patientId));
        }
        if (actor.role() != Role.PATIENT || !actor.person().equals(owner)) {
            throw new CommandRejected(NOT_FOUND, "This account has no patient");
        }
        if (!identityConfirmed) {
            throw new CommandRejected(IDENTITY_UNCONFIRMED, "Please confirm at a hospital's desk that it is you first");
        }
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
