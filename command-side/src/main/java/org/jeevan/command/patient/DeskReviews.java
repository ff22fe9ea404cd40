package org.jeevan.command.patient;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;
import static org.jeevan.api.rejection.Rejection.Code.NOT_FOUND;
import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jeevan.api.PlainText;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.PatientCommand.ReviewIdentityMismatch;
import org.jeevan.api.patient.PatientCommand.ReviewLostFactors;
import org.jeevan.api.patient.PatientEvent;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReported;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReviewed;
import org.jeevan.api.patient.PatientEvent.LostFactorsReported;
import org.jeevan.api.patient.PatientEvent.LostFactorsReviewed;
import org.jeevan.api.patient.PatientEvent.PatientRegistered;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.events.ErasedEvent;

/** What staff reported at a desk of a patient's accounts, and what auditors have said of it; the newest of each account. */
class DeskReviews {

    private static final int TEXT_CHARACTERS_MAX = 500;

    private PatientId patientId;
    private final Map<AccountId, PatientEvent> mismatches = new HashMap<>();
    private final Map<AccountId, PatientEvent> lostFactors = new HashMap<>();
    private boolean erased;

    DeskReviews() {} // for the patient, whose events it follows

    @CommandHandler
    void handle(ReviewIdentityMismatch command, Actor actor) {
        requireMayJudge(actor, mismatches, command.accountId(), command.justified());
        var event = new IdentityMismatchReviewed(
                patientId, command.accountId(), command.justified(), requireText(command.comment(), "comment"));
        if (!event.equals(mismatches.get(command.accountId()))) {
            apply(event);
        }
    }

    @CommandHandler
    void handle(ReviewLostFactors command, Actor actor) {
        requireMayJudge(actor, lostFactors, command.accountId(), command.justified());
        var event = new LostFactorsReviewed(
                patientId, command.accountId(), command.justified(), requireText(command.comment(), "comment"));
        if (!event.equals(lostFactors.get(command.accountId()))) {
            apply(event);
        }
    }

    @EventSourcingHandler
    void on(PatientRegistered event) {
        patientId = event.patientId();
    }

    @EventSourcingHandler
    void on(IdentityMismatchReported event) {
        mismatches.put(event.accountId(), event);
    }

    @EventSourcingHandler
    void on(IdentityMismatchReviewed event) {
        mismatches.put(event.accountId(), event);
    }

    @EventSourcingHandler
    void on(LostFactorsReported event) {
        lostFactors.put(event.accountId(), event);
    }

    @EventSourcingHandler
    void on(LostFactorsReviewed event) {
        lostFactors.put(event.accountId(), event);
    }

    @EventSourcingHandler
    void on(ErasedEvent event) {
        patientId = new PatientId(event.aggregateIdentifier());
        erased = true;
    }

    private void requireMayJudge(
            Actor actor, Map<AccountId, PatientEvent> reports, AccountId account, Boolean justified) {
        if (erased) {
            throw new CommandRejected(ERASED, "Patient %s has been erased".formatted(patientId));
        }
        if (actor.role() != Role.AUDITOR) {
            throw new CommandRejected(NO_ACCESS, "Only an auditor may do this");
        }
        if (!reports.containsKey(account)) {
            throw new CommandRejected(NOT_FOUND, "There was no such report");
        }
        if (justified == null) {
            throw new CommandRejected(INVALID_FIELD, "Required", "justified");
        }
    }

    static String requireText(String text, String field) {
        return PlainText.line(text, 1, TEXT_CHARACTERS_MAX, "A text", field);
    }
}
