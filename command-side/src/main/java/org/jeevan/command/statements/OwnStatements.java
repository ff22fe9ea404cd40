package org.jeevan.command.statements;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.MALFORMED_REQUEST;
import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.statements.OwnStatement;
import org.jeevan.api.statements.OwnStatement.Kind;
import org.jeevan.api.statements.StatementCommand.ChangeStatement;
import org.jeevan.api.statements.StatementCommand.MakeStatement;
import org.jeevan.api.statements.StatementCommand.TakeBackStatement;
import org.jeevan.api.statements.StatementEvent.StatementChanged;
import org.jeevan.api.statements.StatementEvent.StatementMade;
import org.jeevan.api.statements.StatementEvent.StatementTakenBack;
import org.jeevan.api.statements.StatementsId;
import org.jeevan.events.ErasedEvent;

/**
 * Decides what may be stated of one patient without a record. Each account's statements are apart, so that those of one that
 * turns out not to be the patient's touch nobody else's. That the account is the patient's now, the sender has seen to.
 */
@Aggregate(type = "OwnStatements", cache = "aggregateCache")
class OwnStatements {

    @AggregateIdentifier
    private StatementsId statementsId;

    private final Stated stated = new Stated();
    private boolean erased;

    OwnStatements() {} // for Axon, which then replays the stream

    /** An allergy wins over "no known allergies" of the same person, which it takes back. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(MakeStatement command, Actor actor, @Timestamp Instant now) {
        requireStatementsOf(command.statementsId(), command.patientId());
        AccountId person = requirePatient(actor);
        OwnStatement statement = requireValid(command.statement());
        if (!stated.isNews(person, command.statementId(), statement, now)) {
            return;
        }
        if (statement.kind() == Kind.ALLERGY) {
            stated.first(person, Kind.NO_KNOWN_ALLERGIES)
                    .ifPresent(none -> apply(new StatementTakenBack(command.patientId(), none, person)));
        }
        apply(new StatementMade(command.patientId(), command.statementId(), person, statement));
    }

    @CommandHandler
    void handle(ChangeStatement command, Actor actor, @Timestamp Instant now) {
        requireStatementsOf(command.statementsId(), command.patientId());
        AccountId person = requirePatient(actor);
        OwnStatement statement = requireValid(command.statement());
        if (stated.isChange(person, command.statementId(), statement, now)) {
            apply(new StatementChanged(command.patientId(), command.statementId(), person, statement));
        }
    }

    @CommandHandler
    void handle(TakeBackStatement command, Actor actor) {
        requireStatementsOf(command.statementsId(), command.patientId());
        AccountId person = requirePatient(actor);
        if (stated.isInForce(person, command.statementId())) {
            apply(new StatementTakenBack(command.patientId(), command.statementId(), person));
        }
    }

    @EventSourcingHandler
    void on(StatementMade event, @Timestamp Instant at) {
        statementsId = StatementsId.of(event.patientId());
        stated.stated(event.statedBy(), event.statementId(), event.statement(), at);
    }

    @EventSourcingHandler
    void on(StatementChanged event, @Timestamp Instant at) {
        stated.stated(event.statedBy(), event.statementId(), event.statement(), at);
    }

    @EventSourcingHandler
    void on(StatementTakenBack event) {
        stated.takenBack(event.statedBy(), event.statementId());
    }

    @EventSourcingHandler
    void on(ErasedEvent event) {
        statementsId = new StatementsId(event.aggregateIdentifier());
        erased = true;
    }

    private void requireStatementsOf(StatementsId id, PatientId patientId) {
        if (erased) {
            throw new CommandRejected(ERASED, "The patient of %s has been erased".formatted(statementsId));
        }
        if (!id.equals(StatementsId.of(patientId))) {
            throw new IllegalArgumentException("The statements are another patient's");
        }
    }

    private static AccountId requirePatient(Actor actor) {
        if (actor.role() != Role.PATIENT) {
            throw new CommandRejected(NO_ACCESS, "Only the patient may do this");
        }
        return actor.person();
    }

    private static OwnStatement requireValid(OwnStatement statement) {
        if (statement == null) {
            throw new CommandRejected(MALFORMED_REQUEST, "The statement is missing");
        }
        return statement.requireValid();
    }
}
