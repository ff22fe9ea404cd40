package org.jeevan.query.accesses;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.jeevan.api.access.Access;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.AccessEvent.AccessesRecorded;
import org.jeevan.api.access.AccessEvent.EmergencyAccessStarted;
import org.jeevan.api.access.ConsentEvent.RestrictedRecordOpened;
import org.jeevan.api.erasure.ErasureEvent.PatientErased;
import org.jeevan.api.identity.Actor;

/** Keeps what was looked at, and each breaking of the glass and opening of a restricted record. Every handler may run twice for one event, and one event may be there twice; none of this may be seen here. */
@ProcessingGroup(AccessesModel.NAME)
class AccessesProjection {

    private final AccessesTables tables;

    AccessesProjection(AccessesTables tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(AccessesRecorded event, @MessageIdentifier String eventId, TrackingToken token) {
        long position = token.position().orElseThrow();
        for (int item = 0; item < event.accesses().size(); item++) {
            tables.insert(eventId, position, item, event.accesses().get(item), null, event.keySubject());
        }
    }

    @EventHandler
    void on(
            EmergencyAccessStarted event,
            @MessageIdentifier String eventId,
            @Timestamp Instant at,
            TrackingToken token) {
        Actor staff = Actor.staff(event.hospitalId(), event.accountId());
        var access = new Access(at, staff, event.patientId(), View.EMERGENCY_STARTED, null, Right.EMERGENCY, 1);
        tables.insert(eventId, token.position().orElseThrow(), 0, access, event.reason(), event.keySubject());
    }

    @EventHandler
    void on(
            RestrictedRecordOpened event,
            @MessageIdentifier String eventId,
            @Timestamp Instant at,
            TrackingToken token) {
        Actor staff = Actor.staff(event.hospitalId(), event.accountId());
        var access =
                new Access(at, staff, event.patientId(), View.RESTRICTED_OPENED, event.recordId(), Right.EMERGENCY, 1);
        tables.insert(eventId, token.position().orElseThrow(), 0, access, event.reason(), event.keySubject());
    }

    @EventHandler
    void on(PatientErased event) {
        tables.removeEmergenciesOf(event.patientId());
    }
}
