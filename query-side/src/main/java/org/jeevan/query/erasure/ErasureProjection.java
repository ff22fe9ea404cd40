package org.jeevan.query.erasure;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.jeevan.api.erasure.ErasureEvent.ErasureCancelled;
import org.jeevan.api.erasure.ErasureEvent.ErasureHeld;
import org.jeevan.api.erasure.ErasureEvent.ErasureRequested;
import org.jeevan.api.erasure.ErasureEvent.HoldReleased;
import org.jeevan.api.erasure.ErasureEvent.PatientErased;

/** Keeps what is asked for and held now. Every handler may run twice for one event and must not mind. */
@ProcessingGroup(ErasureModel.NAME)
class ErasureProjection {

    private final ErasureTables tables;

    ErasureProjection(ErasureTables tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(ErasureRequested event, @Timestamp Instant at) {
        tables.request(event.patientId(), at, event.due());
    }

    @EventHandler
    void on(ErasureCancelled event) {
        tables.request(event.patientId(), null, null);
    }

    @EventHandler
    void on(ErasureHeld event) {
        tables.hold(event.patientId(), true);
    }

    @EventHandler
    void on(HoldReleased event) {
        tables.hold(event.patientId(), false);
    }

    @EventHandler
    void on(PatientErased event) {
        tables.remove(event.patientId());
    }
}
