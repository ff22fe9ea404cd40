package org.jeevan.command.card;

import java.util.Optional;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.CardId;
import org.jeevan.api.identity.CardToken;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.PatientCommand.IssueCard;
import org.jeevan.api.patient.PatientCommand.WithdrawCard;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.Aggregates;
import org.jeevan.command.Commands;
import org.jeevan.command.patient.IssuedCard;
import org.jeevan.command.patient.Patient;
import org.jeevan.command.vault.CardIndex;
import org.springframework.stereotype.Component;

/**
 * Emergency cards and their tokens. The token is entered first, the event next, tokens of former cards go last: a crash in
 * between leaves an entry that the patient's events do not know, and that finds nobody.
 */
@Component
public class PatientCards {

    private static final int LOCKS = 64;

    private final CardIndex index;
    private final Commands commands;
    private final Aggregates aggregates;
    private final Object[] locks = new Object[LOCKS];

    PatientCards(CardIndex index, Commands commands, Aggregates aggregates) {
        this.index = index;
        this.commands = commands;
        this.aggregates = aggregates;
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    /** A valid card and what stands on it. */
    record Shown(IssuedCard card, CardToken token) {}

    /** Empty where nobody has a valid card with this token; erased patients have none. */
    public Optional<PatientId> find(CardToken token) {
        return index.find(token)
                .filter(patientId ->
                        valid(patientId).filter(card -> card.carries(token)).isPresent());
    }

    /** Empty, too, where a restored vault is older than the card: then the patient takes a new one. */
    Optional<Shown> shown(PatientId patientId) {
        return valid(patientId).flatMap(card -> index.tokensOf(patientId).stream()
                .filter(card::carries)
                .map(token -> new Shown(card, token))
                .findFirst());
    }

    boolean hasCard(PatientId patientId) {
        return valid(patientId).isPresent();
    }

    /** False where this request was done before. One patient's cards are issued one after the other. */
    boolean issue(PatientId patientId, CardId cardId, Actor patient) {
        synchronized (lockOf(patientId)) {
            CardToken token = CardToken.random();
            index.enter(token, patientId);
            boolean issued;
            try {
                issued = commands.send(new IssueCard(patientId, cardId, token.fingerprint()), patient);
            } catch (CommandRejected refused) {
                index.remove(token, patientId);
                throw refused;
            }
            removeInvalid(patientId);
            return issued;
        }
    }

    /** False where there is none. */
    boolean withdraw(PatientId patientId, Actor patient) {
        synchronized (lockOf(patientId)) {
            boolean withdrawn = commands.send(new WithdrawCard(patientId), patient);
            removeInvalid(patientId);
            return withdrawn;
        }
    }

    /** For a patient whose account is the patient's no more. */
    public void forgetInvalid(PatientId patientId) {
        synchronized (lockOf(patientId)) {
            removeInvalid(patientId);
        }
    }

    private void removeInvalid(PatientId patientId) {
        Optional<IssuedCard> valid = valid(patientId);
        index.tokensOf(patientId).stream()
                .filter(token -> valid.filter(card -> card.carries(token)).isEmpty())
                .forEach(token -> index.remove(token, patientId));
    }

    private Optional<IssuedCard> valid(PatientId patientId) {
        return aggregates.ask(Patient.class, patientId.value(), Patient::card).flatMap(card -> card);
    }

    private Object lockOf(PatientId patientId) {
        return locks[Math.floorMod(patientId.hashCode(), LOCKS)];
    }
}
