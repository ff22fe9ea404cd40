package org.jeevan.query.details;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jeevan.api.erasure.ErasureEvent.PatientErased;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.patient.GeneralDetails;
import org.jeevan.api.patient.PatientEvent.AccountBound;
import org.jeevan.api.patient.PatientEvent.AccountUnbound;
import org.jeevan.api.patient.PatientEvent.GeneralDetailsSubmitted;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReported;
import org.jeevan.api.patient.PatientEvent.PatientRegistered;

/** Keeps apart who stated what, so that an impostor's statements can be taken out. Every handler may run twice. */
@ProcessingGroup(DetailsModel.NAME)
class DetailsProjection {

    private final DetailsTables tables;

    DetailsProjection(DetailsTables tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(PatientRegistered event, MetaData metaData, TrackingToken token) {
        boolean atDesk = Actor.fromMetaData(metaData).role() == Role.STAFF;
        tables.state(
                event.patientId(),
                atDesk ? DetailsTables.DESK : DetailsTables.SIGN_UP,
                token.position().orElseThrow(),
                GeneralDetails.named(event.fullName()));
    }

    /** The first account is the one that signed up. */
    @EventHandler
    void on(AccountBound event) {
        tables.attribute(
                event.patientId(), DetailsTables.SIGN_UP, event.accountId().value());
    }

    @EventHandler
    void on(GeneralDetailsSubmitted event, TrackingToken token) {
        String statedBy =
                event.statedBy() == null ? DetailsTables.DESK : event.statedBy().value();
        tables.state(event.patientId(), statedBy, token.position().orElseThrow(), event.details());
    }

    @EventHandler
    void on(AccountUnbound event) {
        tables.withdraw(event.patientId(), event.accountId().value());
    }

    @EventHandler
    void on(IdentityMismatchReported event) {
        if (event.accountId() != null) {
            tables.withdraw(event.patientId(), event.accountId().value());
        }
    }

    @EventHandler
    void on(PatientErased event) {
        tables.removeAllOf(event.patientId());
    }
}
