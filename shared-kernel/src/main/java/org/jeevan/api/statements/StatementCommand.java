package org.jeevan.api.statements;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.StatementId;

/** Everything that can be asked about what a patient states. The account that asks is the actor. */
public sealed interface StatementCommand {

    StatementsId statementsId();

    PatientId patientId();

    record MakeStatement(
            @TargetAggregateIdentifier StatementsId statementsId,
            PatientId patientId,
            StatementId statementId,
            OwnStatement statement)
            implements StatementCommand {}

    /** Other words for the same thing; its kind stays. */
    record ChangeStatement(
            @TargetAggregateIdentifier StatementsId statementsId,
            PatientId patientId,
            StatementId statementId,
            OwnStatement statement)
            implements StatementCommand {}

    record TakeBackStatement(
            @TargetAggregateIdentifier StatementsId statementsId, PatientId patientId, StatementId statementId)
            implements StatementCommand {}
}
