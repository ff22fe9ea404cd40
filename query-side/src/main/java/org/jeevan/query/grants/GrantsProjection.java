package org.jeevan.query.grants;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.jeevan.api.access.AccessQuery.GrantStatus;
import org.jeevan.api.access.ConsentEvent.AccessGranted;
import org.jeevan.api.access.ConsentEvent.AccessRefused;
import org.jeevan.api.access.ConsentEvent.AccessRequested;
import org.jeevan.api.access.ConsentEvent.GrantRevoked;
import org.jeevan.api.erasure.ErasureEvent.PatientErased;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.patient.PatientEvent.AccountUnbound;

/** Keeps what became of each consent. Every handler may run twice for one event and must not mind. */
@ProcessingGroup(GrantsModel.NAME)
class GrantsProjection {

    private final GrantsTables tables;

    GrantsProjection(GrantsTables tables) {
        this.tables = tables;
    }

    /** Takes the place of what the same hospital asked before and nobody answered. */
    @EventHandler
    void on(AccessRequested event, @Timestamp Instant at) {
        tables.removeUnanswered(event.patientId(), event.hospitalId());
        tables.insert(event, at);
    }

    @EventHandler
    void on(AccessGranted event, Actor actor, @Timestamp Instant at) {
        tables.grant(event, actor.role() == Role.STAFF, at);
    }

    @EventHandler
    void on(AccessRefused event, @Timestamp Instant at) {
        tables.end(event.grantId(), GrantStatus.REFUSED, at);
    }

    @EventHandler
    void on(GrantRevoked event, @Timestamp Instant at) {
        tables.end(event.grantId(), GrantStatus.REVOKED, at);
    }

    @EventHandler
    void on(AccountUnbound event, @Timestamp Instant at) {
        tables.voidAllBy(event.patientId(), event.accountId(), at);
    }

    @EventHandler
    void on(PatientErased event) {
        tables.removeAllOf(event.patientId());
    }
}
