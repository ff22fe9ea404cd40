package org.jeevan.query.history;

import java.util.Locale;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.EventName;
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
            case "patient" -> insert(name, new PatientId(id), null, null, message, token);
            case "record", "summary", "essential" -> insert(name, null, new RecordId(id), null, message, token);
            case "statement" ->
                StatementsId.patientOf(id).ifPresent(patientId -> insert(name, patientId, null, null, message, token));
            case "access" -> {
                if (id != null && id.startsWith(RIGHTS_PREFIX)) {
                    insert(name, new PatientId(id.substring(RIGHTS_PREFIX.length())), null, null, message, token);
                }
            }
            default -> {} // hospitals and accounts are in nobody's history
        }
    }

    private void insert(
            DomainEvent event, PatientId patientId, RecordId recordId, EventMessage<?> message, TrackingToken token) {
        String name = event.getClass().getAnnotation(EventName.class).value();
        insert(name, patientId, recordId, note(event).orElse(null), message, token);
    }

    private void insert(
            String name,
            PatientId patientId,
            RecordId recordId,
            String note,
            EventMessage<?> message,
            TrackingToken token) {
        tables.insert(token.position().orElseThrow(), name, patientId, recordId, note, message);
    }

    /** Never from an event under a record's own key, which may be destroyed while the entry stays. */
    private static Optional<String> note(DomainEvent event) {
        return switch (event) {
            case RecordEvent.RecordWithdrawn withdrawn -> Optional.of(kebab(withdrawn.reason()));
            case RecordEvent.RecordReplaced replaced ->
                Optional.of("replaced by " + replaced.replacedBy().value());
            case RecordEvent.SummarizationFailed failed -> Optional.of(kebab(failed.reason()));
            case PatientEvent.IdentityConfirmed confirmed -> Optional.of(kebab(confirmed.document()));
            case PatientEvent.IdentityMismatchReported mismatch -> Optional.ofNullable(mismatch.reason());
            case PatientEvent.IdentityMismatchReviewed reviewed ->
                Optional.of(judgement(reviewed.justified(), reviewed.comment()));
            case PatientEvent.AccountUnbound unbound -> Optional.ofNullable(unbound.reason());
            case EmergencyAccessStarted started ->
                Optional.of("%s: %s".formatted(kebab(started.reasonKind()), started.reason()));
            case ConsentEvent.RestrictedRecordOpened opened -> Optional.of(opened.reason());
            case ConsentEvent.EmergencyReviewed reviewed ->
                Optional.of(judgement(reviewed.justified(), reviewed.comment()));
            case ConsentEvent.AccessRequested requested ->
                Optional.of("%s until %s".formatted(requested.hospitalId(), requested.until()));
            case ConsentEvent.AccessGranted granted ->
                Optional.of("%s until %s".formatted(granted.hospitalId(), granted.until()));
            default -> Optional.empty();
        };
    }

    private static RecordId recordOf(ConsentEvent event) {
        return switch (event) {
            case ConsentEvent.RecordRestricted restricted -> restricted.recordId();
            case ConsentEvent.RestrictionLifted lifted -> lifted.recordId();
            case ConsentEvent.RestrictedRecordOpened opened -> opened.recordId();
            default -> null;
        };
    }

    private static String judgement(boolean justified, String comment) {
        return (justified ? "justified: " : "not justified: ") + comment;
    }

    private static String kebab(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
