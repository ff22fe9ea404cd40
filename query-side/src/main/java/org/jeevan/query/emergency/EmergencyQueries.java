package org.jeevan.query.emergency;

import java.time.Clock;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.EmergencySummary;
import org.jeevan.api.patient.EmergencySummary.Narrative;
import org.jeevan.api.patient.PatientQuery.FindEmergencySummary;
import org.jeevan.api.patient.PatientQuery.FindGeneralDetails;
import org.jeevan.api.record.RecordView;
import org.jeevan.api.record.RecordView.Status;
import org.jeevan.api.statements.StatementQuery.FindStatements;
import org.jeevan.query.details.DetailsQueries;
import org.jeevan.query.statements.StatementsQueries;
import org.jeevan.query.timeline.TimelineQueries;
import org.jeevan.query.timeline.TimelineQueries.Gathered;
import org.springframework.stereotype.Component;

/** Puts together what a doctor reads in an emergency, at the moment of reading: it has no read model that could lag behind. */
@Component
class EmergencyQueries {

    private final TimelineQueries timeline;
    private final DetailsQueries details;
    private final StatementsQueries statements;
    private final Clock clock;

    EmergencyQueries(TimelineQueries timeline, DetailsQueries details, StatementsQueries statements, Clock clock) {
        this.timeline = timeline;
        this.details = details;
        this.statements = statements;
        this.clock = clock;
    }

    @QueryHandler
    EmergencySummary handle(FindEmergencySummary query) {
        ReadPermit permit = query.permit();
        Gathered records = timeline.gather(permit);
        return new EmergencySummary(
                details.handle(new FindGeneralDetails(permit)).orElse(null),
                EmergencyMerge.of(
                        Stream.concat(records.shown().stream(), records.restricted().stream())
                                .toList(),
                        statements.handle(new FindStatements(permit)).items()),
                records.shown().stream()
                        .filter(record -> record.status() == Status.SUMMARIZED)
                        .map(EmergencyQueries::narrative)
                        .toList(),
                Reach.of(records, clock.instant()),
                isComplete(permit.patientId()));
    }

    private boolean isComplete(PatientId patientId) {
        return timeline.isComplete(patientId) && details.isComplete(patientId) && statements.isComplete(patientId);
    }

    private static Narrative narrative(RecordView record) {
        return new Narrative(
                record.recordId(),
                record.title(),
                record.kind(),
                record.recordedOn(),
                record.hospital(),
                record.summary().narrative(),
                record.summary().pages());
    }
}
