package org.jeevan.query.timeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jeevan.api.Page;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.access.ReadPermit.Scope;
import org.jeevan.api.access.VisibleRecords;
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
        List<TimelineRow> rows = showsAllRows(permit)
                ? tables.byClinicalDate(permit.patientId(), after, rowsMax)
                : tables.byClinicalDate(permit.patientId(), permit.records(), after, rowsMax);
        return page(rows, query.limit(), row -> viewOrName(row, permit), TimelineRow::cursor);
    }

    @QueryHandler
    public Optional<RecordView> handle(FindRecord query) {
        ReadPermit permit = query.permit();
        Optional<TimelineRow> row = tables.find(permit.patientId(), query.recordId());
        return waits(permit)
                ? row.map(TimelineQueries::waiting)
                : row.filter(one -> shows(permit, one))
                        .flatMap(one -> RowCipher.unlessForgotten(() -> view(one, permit.records())));
    }

    @QueryHandler
    public Optional<RecordLocation> handle(FindContent query) {
        ReadPermit permit = query.permit();
        if (waits(permit)) {
            return Optional.empty();
        }
        return tables.find(permit.patientId(), query.recordId())
                .filter(row -> shows(permit, row))
                .flatMap(row -> RowCipher.unlessForgotten(() -> location(row)));
    }

    /**
     * For the emergency summary: what the permit shows, and apart from it what it does not.
     *
     * @param restricted of each, the allergies and medicines without their text, and no word on what the record is
     * @param outside how many others the patient's consent does not cover
     */
    public record Gathered(List<RecordView> shown, List<RecordView> restricted, int outside) {}

    public Gathered gather(ReadPermit permit) {
        if (waits(permit)) {
            return new Gathered(everyRow(permit).map(TimelineQueries::waiting).toList(), List.of(), 0);
        }
        List<TimelineRow> rows = everyRow(permit).toList();
        List<RecordView> shown = views(rows.stream().filter(row -> shows(permit, row)), permit);
        List<TimelineRow> withheld =
                rows.stream().filter(row -> !shows(permit, row)).toList();
        List<RecordView> restricted = views(withheld.stream().filter(row -> isRestricted(permit, row)), permit).stream()
                .map(RecordView::withoutAllButAllergiesAndMedicines)
                .toList();
        return new Gathered(shown, restricted, (int)
                withheld.stream().filter(row -> !isRestricted(permit, row)).count());
    }

    private Stream<TimelineRow> everyRow(ReadPermit permit) {
        return waits(permit)
                ? tables.byUpload(permit.patientId(), null, Integer.MAX_VALUE).stream()
                : tables.byClinicalDate(permit.patientId(), null, Integer.MAX_VALUE).stream();
    }

    private List<RecordView> views(Stream<TimelineRow> rows, ReadPermit permit) {
        return rows.flatMap(row -> RowCipher.unlessForgotten(() -> view(row, permit.records())).stream())
                .toList();
    }

    /** Whether everything that happened to this patient's records could be taken in. */
    public boolean isComplete(PatientId patientId) {
        return model.isComplete(patientId);
    }

    private static boolean waits(ReadPermit permit) {
        return permit.scope() == Scope.UNTIL_IDENTITY_CONFIRMED;
    }

    /** Also those that are only named. */
    private static boolean showsAllRows(ReadPermit permit) {
        return permit.namesWithheldRecords() || permit.records().all();
    }

    private static boolean shows(ReadPermit permit, TimelineRow row) {
        return permit.records().shows(row.recordId(), row.kind(), row.hospitalId());
    }

    /** Restriction is the only reason why the permit does not show it. */
    private static boolean isRestricted(ReadPermit permit, TimelineRow row) {
        return permit.records().restricted().contains(row.recordId())
                && permit.records().kinds().contains(row.kind());
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

    private RecordView viewOrName(TimelineRow row, ReadPermit permit) {
        return shows(permit, row) ? view(row, permit.records()) : RecordView.restricted(row.recordId());
    }

    private RecordView view(TimelineRow row, VisibleRecords records) {
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
                summary(row),
                records.restricted().contains(row.recordId()));
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
        return RecordView.waitingForIdentity(row.recordId(), row.uploadedAt());
    }

    private RecordLocation location(TimelineRow row) {
        SealedDocument document = tables.document(row);
        return new RecordLocation(row.recordId(), document.title(), document.content());
    }
}
