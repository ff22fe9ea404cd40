package org.jeevan.query.timeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;
import org.jeevan.api.Page;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.access.ReadPermit.Scope;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.record.RecordQuery.FindContent;
import org.jeevan.api.record.RecordQuery.FindRecord;
import org.jeevan.api.record.RecordQuery.FindTimeline;
import org.jeevan.api.record.RecordQuery.RecordLocation;
import org.jeevan.api.record.RecordView;
import org.jeevan.api.record.RecordView.HospitalRef;
import org.jeevan.api.record.StoredContent;
import org.jeevan.api.record.SummaryView;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.query.HospitalNames;
import org.jeevan.query.Limit;
import org.jeevan.query.ReadModel;
import org.jeevan.query.ReadModels;
import org.jeevan.query.RowCipher;
import org.springframework.stereotype.Component;

/** Answers what a permit allows to be seen of a patient's records, and nothing beyond it. */
@Component
public class TimelineQueries {

    private final ReadModel model;
    private final TimelineTables tables;
    private final HospitalNames hospitals;

    TimelineQueries(ReadModels models, TimelineModel definition, HospitalNames hospitals) {
        this.model = models.get(TimelineModel.NAME);
        this.tables = definition.tablesOn(model);
        this.hospitals = hospitals;
    }

    @QueryHandler
    public Page<RecordView> handle(FindTimeline query) {
        ReadPermit permit = query.permit();
        TimelineRow.Place after = query.cursor() == null ? null : TimelineRow.Place.parse(query.cursor());
        int rowsMax = Limit.require(query.limit()) + 1;
        if (waits(permit)) {
            List<TimelineRow> rows = tables.byUpload(permit.patientId(), after, rowsMax);
            return page(rows, query.limit(), TimelineQueries::waiting, TimelineRow::cursorByUpload);
        }
        List<TimelineRow> rows = tables.byClinicalDate(permit.patientId(), onlyOf(permit), after, rowsMax);
        return page(rows, query.limit(), this::view, TimelineRow::cursor);
    }

    @QueryHandler
    public Optional<RecordView> handle(FindRecord query) {
        ReadPermit permit = query.permit();
        return tables.find(permit.patientId(), onlyOf(permit), query.recordId())
                .flatMap(row -> waits(permit) ? Optional.of(waiting(row)) : RowCipher.unlessForgotten(() -> view(row)));
    }

    @QueryHandler
    public Optional<RecordLocation> handle(FindContent query) {
        ReadPermit permit = query.permit();
        if (waits(permit)) {
            return Optional.empty();
        }
        return tables.find(permit.patientId(), onlyOf(permit), query.recordId())
                .flatMap(row -> RowCipher.unlessForgotten(() -> location(row)));
    }

    /** Whether everything that happened to this patient's records could be taken in. */
    public boolean isComplete(PatientId patientId) {
        return model.isComplete(patientId);
    }

    private static boolean waits(ReadPermit permit) {
        return permit.scope() == Scope.UNTIL_IDENTITY_CONFIRMED;
    }

    /** Null stands for all hospitals. */
    private static HospitalId onlyOf(ReadPermit permit) {
        if (permit.scope() != Scope.OWN_UPLOADS) {
            return null;
        }
        if (permit.reader().organisation() == null) {
            throw new IllegalArgumentException("A permit for own uploads of nobody's hospital");
        }
        return permit.reader().organisation();
    }

    private static Page<RecordView> page(
            List<TimelineRow> rows,
            int limit,
            Function<TimelineRow, RecordView> view,
            Function<TimelineRow, String> cursor) {
        List<TimelineRow> shown = rows.subList(0, Math.min(limit, rows.size()));
        List<RecordView> items = shown.stream()
                .flatMap(row -> RowCipher.unlessForgotten(() -> view.apply(row)).stream())
                .toList();
        return new Page<>(items, rows.size() > limit ? cursor.apply(shown.getLast()) : null);
    }

    private RecordView view(TimelineRow row) {
        SealedDocument document = tables.document(row);
        StoredContent content = document.content();
        return new RecordView(
                row.recordId(),
                document.title(),
                row.kind(),
                row.recordedOn(),
                new HospitalRef(row.hospitalId(), hospitals.of(row.hospitalId())),
                row.uploadedAt(),
                content.mediaType(),
                row.sizeBytes(),
                content.sha256(),
                row.status(),
                row.statusReason(),
                summary(row));
    }

    private SummaryView summary(TimelineRow row) {
        RecordSummary summary = tables.summary(row);
        if (summary == null) {
            return null;
        }
        List<SealedAssessment> words = tables.assessments(row);
        return SummaryView.of(summary, itemId -> SealedAssessment.shown(words, itemId, hospitals));
    }

    /** Made from clear columns alone: nothing is opened for who may not see it. */
    private static RecordView waiting(TimelineRow row) {
        return new RecordView(
                        row.recordId(),
                        null,
                        null,
                        null,
                        null,
                        row.uploadedAt(),
                        null,
                        null,
                        null,
                        row.status(),
                        null,
                        null)
                .waitingForIdentity();
    }

    private RecordLocation location(TimelineRow row) {
        SealedDocument document = tables.document(row);
        return new RecordLocation(row.recordId(), document.title(), document.content());
    }
}
