package org.jeevan.query.statements;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.jeevan.api.erasure.ErasureEvent.PatientErased;
import org.jeevan.api.patient.PatientEvent.AccountUnbound;
import org.jeevan.api.patient.PatientEvent.IdentityConfirmed;
import org.jeevan.api.statements.StatementEvent;
import org.jeevan.api.statements.StatementEvent.StatementChanged;
import org.jeevan.api.statements.StatementEvent.StatementMade;
import org.jeevan.api.statements.StatementEvent.StatementTakenBack;

/** Keeps what counts of what each account states, and whose word is the patient's. Every handler may run twice. */
@ProcessingGroup(StatementsModel.NAME)
class StatementsProjection {

    private final StatementsTables tables;

    StatementsProjection(StatementsTables tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(StatementMade event, @Timestamp Instant at) {
        tables.put(place(event), event.statement(), at);
    }

    @EventHandler
    void on(StatementChanged event, @Timestamp Instant at) {
        tables.put(place(event), event.statement(), at);
    }

    @EventHandler
    void on(StatementTakenBack event) {
        tables.remove(place(event));
    }

    @EventHandler
    void on(IdentityConfirmed event) {
        tables.confirm(event.patientId(), event.accountId());
    }

    /**
     * Its statements go from every view at once. They are kept for the case that the report was the mistake: if a desk
     * confirms this very account again, they are its owner's own words.
     */
    @EventHandler
    void on(AccountUnbound event) {
        tables.unconfirm(event.patientId(), event.accountId());
    }

    @EventHandler
    void on(PatientErased event) {
        tables.removeAllOf(event.patientId());
    }

    private static StatementsTables.Place place(StatementEvent event) {
        return new StatementsTables.Place(event.patientId(), event.statedBy(), event.statementId());
    }
}
