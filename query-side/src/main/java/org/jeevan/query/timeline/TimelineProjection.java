package org.jeevan.query.timeline;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.jeevan.api.erasure.ErasureEvent.PatientErased;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.patient.PatientEvent.AccountUnbound;
import org.jeevan.api.record.RecordEvent.EssentialAssessed;
import org.jeevan.api.record.RecordEvent.RecordReplaced;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordEvent.RecordWithdrawn;
import org.jeevan.api.record.RecordEvent.SummarizationFailed;
import org.jeevan.api.record.RecordEvent.SummaryGenerated;

/** Keeps each patient's records up to date. Every handler may run twice for one event and must not mind. */
@ProcessingGroup(TimelineModel.NAME)
class TimelineProjection {

    private final TimelineTables tables;

    TimelineProjection(TimelineTables tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(RecordUploaded event, @Timestamp Instant at) {
        tables.insert(event, at);
    }

    @EventHandler
    void on(SummaryGenerated event) {
        tables.summarize(event);
    }

    @EventHandler
    void on(SummarizationFailed event) {
        tables.markNotSummarized(event);
    }

    @EventHandler
    void on(EssentialAssessed event, Actor actor, @Timestamp Instant at) {
        tables.assessments()
                .put(new KeySubject.Record(event.patientId(), event.recordId()), SealedAssessment.of(event, actor, at));
    }

    /** Whoever turned out not to be the patient has said nothing in the patient's name. */
    @EventHandler
    void on(AccountUnbound event) {
        tables.assessments().removeAllOf(event.patientId(), event.accountId());
    }

    @EventHandler
    void on(RecordWithdrawn event) {
        tables.remove(event.recordId());
    }

    /** The one that stands in its place comes with its own upload. */
    @EventHandler
    void on(RecordReplaced event) {
        tables.remove(event.recordId());
    }

    @EventHandler
    void on(PatientErased event) {
        tables.removeAllOf(event.patientId());
    }
}
