package org.jeevan.command.erasure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.jeevan.api.rejection.Rejection.Code.CONFLICT;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.NOT_FOUND;
import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jeevan.api.erasure.ErasureCommand.CancelErasure;
import org.jeevan.api.erasure.ErasureCommand.EraseAgain;
import org.jeevan.api.erasure.ErasureCommand.ErasePatient;
import org.jeevan.api.erasure.ErasureCommand.HoldErasure;
import org.jeevan.api.erasure.ErasureCommand.ReleaseHold;
import org.jeevan.api.erasure.ErasureCommand.RequestErasure;
import org.jeevan.api.erasure.ErasureEvent.ErasureCancelled;
import org.jeevan.api.erasure.ErasureEvent.ErasureHeld;
import org.jeevan.api.erasure.ErasureEvent.ErasureRequested;
import org.jeevan.api.erasure.ErasureEvent.HoldReleased;
import org.jeevan.api.erasure.ErasureEvent.PatientErased;
import org.jeevan.api.erasure.ErasureId;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.Reasons;

/** Decides when one patient is forgotten: asked for, not cancelled until it is due, and not held. */
@Aggregate(type = "Erasure", cache = "aggregateCache")
public class Erasure {

    @AggregateIdentifier
    private ErasureId erasureId;

    private AccountId requestedBy;
    private Instant due;
    private boolean held;
    private boolean erased;

    Erasure() {} // for Axon, which then replays the stream

    /** Empty where nothing is asked for, or it is done. */
    public Optional<Instant> due() {
        return erased ? Optional.empty() : Optional.ofNullable(due);
    }

    public boolean held() {
        return held;
    }

    /** Asked for, not cancelled, not held, and the time to cancel is over. */
    boolean isDue(Instant now) {
        return !erased && due != null && !held && !now.isBefore(due);
    }

    public boolean erased() {
        return erased;
    }

    /** When it is due: as asked for first, if it was asked for before. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Instant handle(RequestErasure command, Actor actor) {
        requireNotErased();
        if (actor.role() != Role.PATIENT || !command.accountId().equals(actor.person())) {
            throw new CommandRejected(NO_ACCESS, "Only the patient may do this");
        }
        if (due == null) {
            apply(new ErasureRequested(command.patientId(), command.accountId(), command.due()));
        }
        return due;
    }

    @CommandHandler
    void handle(CancelErasure command, Actor actor) {
        requireNotErased();
        if (actor.role() != Role.PATIENT) {
            throw new CommandRejected(NO_ACCESS, "Only the patient may do this");
        }
        if (due != null) {
            apply(new ErasureCancelled(command.patientId()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(HoldErasure command, Actor actor) {
        requireNotErased();
        requireAuditor(actor);
        String reason = Reasons.require(command.reason(), "reason");
        if (!held) {
            apply(new ErasureHeld(command.patientId(), reason));
        }
    }

    @CommandHandler
    void handle(ReleaseHold command, Actor actor) {
        requireNotErased();
        requireAuditor(actor);
        if (!held) {
            throw new CommandRejected(NOT_FOUND, "Nothing is held");
        }
        apply(new HoldReleased(command.patientId()));
    }

    @CommandHandler
    void handle(ErasePatient command, Actor actor, @Timestamp Instant now) {
        requirePlatform(actor);
        if (erased) {
            return;
        }
        if (!isDue(now)) {
            throw new CommandRejected(CONFLICT, "This erasure is not due");
        }
        apply(new PatientErased(command.patientId(), requestedBy));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EraseAgain command, Actor actor) {
        requirePlatform(actor);
        if (!erased) {
            apply(new PatientErased(command.patientId(), command.accountId()));
        }
    }

    @EventSourcingHandler
    void on(ErasureRequested event) {
        erasureId = ErasureId.of(event.patientId());
        requestedBy = event.accountId();
        due = event.due();
    }

    @EventSourcingHandler
    void on(ErasureCancelled event) {
        due = null;
    }

    @EventSourcingHandler
    void on(ErasureHeld event) {
        erasureId = ErasureId.of(event.patientId());
        held = true;
    }

    @EventSourcingHandler
    void on(HoldReleased event) {
        held = false;
    }

    @EventSourcingHandler
    void on(PatientErased event) {
        erasureId = ErasureId.of(event.patientId());
        erased = true;
    }

    private void requireNotErased() {
        if (erased) {
            throw new CommandRejected(ERASED, "The patient of %s has been erased".formatted(erasureId));
        }
    }

    private static void requireAuditor(Actor actor) {
        if (actor.role() != Role.AUDITOR) {
            throw new CommandRejected(NO_ACCESS, "Only an auditor may do this");
        }
    }

    private static void requirePlatform(Actor actor) {
        if (actor.role() != Role.SYSTEM) {
            throw new CommandRejected(NO_ACCESS, "Only the platform itself does this");
        }
    }
}
