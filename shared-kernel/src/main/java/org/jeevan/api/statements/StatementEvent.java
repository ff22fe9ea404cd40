package org.jeevan.api.statements;

import org.jeevan.api.DomainEvent;
import org.jeevan.api.EventName;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.StatementId;

/** Everything that a patient can have stated without a record. {@code statedBy} is the account whose word it is. */
public sealed interface StatementEvent extends DomainEvent {

    PatientId patientId();

    StatementId statementId();

    AccountId statedBy();

    @Override
    default KeySubject keySubject() {
        return new KeySubject.Patient(patientId());
    }

    @EventName("statement.made")
    record StatementMade(PatientId patientId, StatementId statementId, AccountId statedBy, OwnStatement statement)
            implements StatementEvent {}

    @EventName("statement.changed")
    record StatementChanged(PatientId patientId, StatementId statementId, AccountId statedBy, OwnStatement statement)
            implements StatementEvent {}

    @EventName("statement.taken-back")
    record StatementTakenBack(PatientId patientId, StatementId statementId, AccountId statedBy)
            implements StatementEvent {}
}
