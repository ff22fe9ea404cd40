package org.jeevan.query.grants;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jeevan.api.access.AccessQuery.FindGrants;
import org.jeevan.api.access.AccessQuery.GrantStatus;
import org.jeevan.api.access.AccessQuery.GrantView;
import org.jeevan.api.access.ReadPermit.Scope;
import org.jeevan.api.record.RecordView.HospitalRef;
import org.jeevan.query.HospitalNames;
import org.jeevan.query.ReadModels;
import org.jeevan.query.grants.GrantsTables.Row;
import org.springframework.stereotype.Component;

/** Answers what a patient was asked for and allowed. That a consent has run out is told by the clock, not by an event. */
@Component
class GrantsQueries {

    private final GrantsTables tables;
    private final HospitalNames hospitals;
    private final Clock clock;

    GrantsQueries(ReadModels models, GrantsModel definition, HospitalNames hospitals, Clock clock) {
        this.tables = definition.tablesOn(models.get(GrantsModel.NAME));
        this.hospitals = hospitals;
        this.clock = clock;
    }

    /** Nothing before the identity is confirmed: who asked to read the record is told to nobody who may be somebody else. */
    @QueryHandler
    List<GrantView> handle(FindGrants query) {
        if (query.permit().scope() != Scope.RECORDS) {
            return List.of();
        }
        Instant now = clock.instant();
        return tables.of(query.permit().patientId()).stream()
                .map(row -> view(row, now))
                .toList();
    }

    private GrantView view(Row row, Instant now) {
        boolean open = row.status() == GrantStatus.REQUESTED || row.status() == GrantStatus.GRANTED;
        return new GrantView(
                row.grantId(),
                new HospitalRef(row.hospitalId(), hospitals.of(row.hospitalId())),
                open && !now.isBefore(row.until()) ? GrantStatus.EXPIRED : row.status(),
                row.scope(),
                row.requestedAt(),
                row.decidedAt(),
                row.atDesk(),
                row.until());
    }
}
