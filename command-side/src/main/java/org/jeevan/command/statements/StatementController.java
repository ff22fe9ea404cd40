package org.jeevan.command.statements;

import static org.jeevan.api.rejection.Rejection.Code.NOT_FOUND;

import java.util.Optional;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.StatementId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.statements.OwnStatement;
import org.jeevan.api.statements.StatementCommand.ChangeStatement;
import org.jeevan.api.statements.StatementCommand.MakeStatement;
import org.jeevan.api.statements.StatementCommand.TakeBackStatement;
import org.jeevan.api.statements.StatementsId;
import org.jeevan.command.Aggregates;
import org.jeevan.command.Commands;
import org.jeevan.command.IdempotencyKey;
import org.jeevan.command.patient.Patient;
import org.jeevan.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what a patient states without a record: also before a desk has seen who it is, and then for the patient's eyes alone. */
@RestController
class StatementController {

    private static final String ALL = "/api/v1/patients/me/statements";
    private static final String ONE = ALL + "/{statementId}";

    private final Commands commands;
    private final Aggregates aggregates;

    StatementController(Commands commands, Aggregates aggregates) {
        this.commands = commands;
        this.aggregates = aggregates;
    }

    record StatementAnswer(StatementId statementId) {}

    @PostMapping(ALL)
    @ResponseStatus(HttpStatus.CREATED)
    StatementAnswer make(
            @RequestBody OwnStatement statement,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
        SignedIn patient = SignedIn.current();
        PatientId own = requireOwn(patient);
        StatementId id = StatementId.derivedFrom(patient.actor().person(), own, IdempotencyKey.orRandom(key));
        commands.send(new MakeStatement(StatementsId.of(own), own, id, statement), patient.actor());
        return new StatementAnswer(id);
    }

    @PutMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable StatementId statementId, @RequestBody OwnStatement statement) {
        SignedIn patient = SignedIn.current();
        PatientId own = requireOwn(patient);
        commands.send(new ChangeStatement(StatementsId.of(own), own, statementId, statement), patient.actor());
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable StatementId statementId) {
        SignedIn patient = SignedIn.current();
        PatientId own = requireOwn(patient);
        commands.send(new TakeBackStatement(StatementsId.of(own), own, statementId), patient.actor());
    }

    /** The session's patient, if the account has not lost it since. */
    private PatientId requireOwn(SignedIn person) {
        person.requireUnlimited();
        PatientId own = Optional.ofNullable(person.patientId())
                .orElseThrow(() ->
                        new CommandRejected(NOT_FOUND, "Your account has to be confirmed at a hospital's desk first"));
        aggregates.require(Patient.class, own.value(), patient -> patient.rightOf(
                        person.actor().person())
                .isPresent());
        return own;
    }
}
