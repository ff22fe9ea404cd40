package org.jeevan.command.access;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;
import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jeevan.api.access.AccessCommand.StartEmergencyAccess;
import org.jeevan.api.access.AccessEvent.EmergencyAccessStarted;
import org.jeevan.api.access.AccessRightsId;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.events.ErasedEvent;

/** Decides who but the patient may read the patient, and until when. */
@Aggregate(type = "AccessRights", cache = "aggregateCache")
public class AccessRights {

    private static final Duration EMERGENCY_MAX = Duration.ofHours(24);
    private static final int REASON_CHARACTERS_MIN = 10;
    private static final int REASON_CHARACTERS_MAX = 500;

    @AggregateIdentifier
    private AccessRightsId accessRightsId;

    private final Map<AccountId, Instant> emergencyUntil = new HashMap<>();
    private boolean erased;

    AccessRights() {} // for Axon, which then replays the stream

    /** Whether the glass that this person broke is open at that moment. */
    public boolean emergencyRunning(AccountId person, Instant at) {
        return at.isBefore(emergencyUntil.getOrDefault(person, Instant.MIN));
    }

    public boolean erased() {
        return erased;
    }

    /** Until when: of the one that is running already, if there is one. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Instant handle(StartEmergencyAccess command, Actor actor, @Timestamp Instant now) {
        requireNotErased();
        requireOwnName(command, actor);
        var event = new EmergencyAccessStarted(
                command.patientId(),
                command.hospitalId(),
                command.accountId(),
                requirePresent(command.reasonKind(), "reasonKind"),
                requireReason(command.reason()),
                requireUntil(command.until(), now));
        if (!emergencyRunning(command.accountId(), now)) {
            apply(event);
        }
        return emergencyUntil.get(command.accountId());
    }

    @EventSourcingHandler
    void on(EmergencyAccessStarted event) {
        accessRightsId = AccessRightsId.of(event.patientId());
        emergencyUntil.put(event.accountId(), event.until());
    }

    @EventSourcingHandler
    void on(ErasedEvent event) {
        accessRightsId = new AccessRightsId(event.aggregateIdentifier());
        erased = true;
    }

    private static void requireOwnName(StartEmergencyAccess command, Actor actor) {
        if (!command.accessRightsId().equals(AccessRightsId.of(command.patientId()))) {
            throw new IllegalArgumentException("The rights are another patient's");
        }
        if (!Actor.staff(command.hospitalId(), command.accountId()).equals(actor)) {
            throw new CommandRejected(NO_ACCESS, "Only staff may break the glass, in their own name");
        }
    }

    private static Instant requireUntil(Instant until, Instant now) {
        if (!requirePresent(until, "until").isAfter(now) || until.isAfter(now.plus(EMERGENCY_MAX))) {
            throw new CommandRejected(INVALID_FIELD, "A moment within the next 24 hours", "until");
        }
        return until;
    }

    private static String requireReason(String reason) {
        String stripped = reason == null ? "" : reason.strip();
        if (stripped.length() < REASON_CHARACTERS_MIN
                || stripped.length() > REASON_CHARACTERS_MAX
                || stripped.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c))) {
            throw new CommandRejected(INVALID_FIELD, "A reason of 10 to 500 characters", "reason");
        }
        return stripped;
    }

    private static <T> T requirePresent(T value, String field) {
        if (value == null) {
            throw new CommandRejected(INVALID_FIELD, "Required", field);
        }
        return value;
    }

    private void requireNotErased() {
        if (erased) {
            throw new CommandRejected(ERASED, "The patient of %s has been erased".formatted(accessRightsId));
        }
    }
}
