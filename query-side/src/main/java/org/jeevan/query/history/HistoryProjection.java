package org.jeevan.query.history;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.access.AccessEvent.EmergencyAccessStarted;
import org.jeevan.api.access.ConsentEvent;
import org.jeevan.api.erasure.ErasureEvent;
import org.jeevan.api.erasure.ErasureEvent.PatientErased;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.patient.PatientEvent;
import org.jeevan.api.record.RecordEvent;
import org.jeevan.api.statements.StatementEvent;
import org.jeevan.api.statements.StatementsId;
import org.jeevan.events.ErasedEvent;

/** Writes down that something happened and who did it, never what a record says. Every handler may run twice for one event. */
@ProcessingGroup(HistoryModel.NAME)
class HistoryProjection {

    private static final String RIGHTS_PREFIX = "access-";

    private final HistoryTables tables;

    HistoryProjection(HistoryTables tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(PatientEvent event, EventMessage<?> message, TrackingToken token) {
        insert(event, event.patientId(), null, message, token);
    }

    /** Entries whose own key was destroyed learn here whose record it was. */
    @EventHandler
    void on(RecordEvent event, EventMessage<?> message, TrackingToken token) {
        insert(event, event.patientId(), event.recordId(), message, token);
        tables.attribute(event.recordId(), event.patientId());
    }

    @EventHandler
    void on(EmergencyAccessStarted event, EventMessage<?> message, TrackingToken token) {
        insert(event, event.patientId(), null, message, token);
    }

    @EventHandler
    void on(ConsentEvent event, EventMessage<?> message, TrackingToken token) {
        insert(event, event.patientId(), recordOf(event), message, token);
    }

    @EventHandler
    void on(StatementEvent event, EventMessage<?> message, TrackingToken token) {
        insert(event, event.patientId(), null, message, token);
    }

    @EventHandler
    void on(ErasureEvent event, EventMessage<?> message, TrackingToken token) {
        if (event instanceof PatientErased) {
            tables.forget(event.patientId());
        }
        insert(event, event.patientId(), null, message, token);
    }

    /** That it happened is known for ever; the aggregate's id tells to whom or to which record. */
    @EventHandler
    void on(ErasedEvent event, EventMessage<?> message, TrackingToken token) {
        String name = event.eventName();
        String id = event.aggregateIdentifier();
        switch (name.substring(0, name.indexOf('.'))) {
            case "patient" -> tables.insertErased(position(token), name, new PatientId(id), null, message);
            case "record", "summary", "essential" ->
                tables.insertErased(position(token), name, null, new RecordId(id), message);
            case "statement" ->
                StatementsId.patientOf(id)
                        .ifPresent(patientId -> tables.insertErased(position(token), name, patientId, null, message));
            case "access" -> {
                if (id != null && id.startsWith(RIGHTS_PREFIX)) {
                    PatientId patientId = new PatientId(id.substring(RIGHTS_PREFIX.length()));
                    tables.insertErased(position(token), name, patientId, null, message);
                }
            }
            default -> {} // hospitals and accounts are in nobody's history
        }
    }

    private void insert(
            DomainEvent event, PatientId patientId, RecordId recordId, EventMessage<?> message, TrackingToken token) {
        tables.insert(position(token), event, patientId, recordId, message);
    }

    private static long position(TrackingToken token) {
        return token.position().orElseThrow();
    }

    private static RecordId recordOf(ConsentEvent event) {
        return switch (event) {
            case ConsentEvent.RecordRestricted restricted -> restricted.recordId();
            case ConsentEvent.RestrictionLifted lifted -> lifted.recordId();
            case ConsentEvent.RestrictedRecordOpened opened -> opened.recordId();
            default -> null;
        };
    }
}
