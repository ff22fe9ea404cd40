package org.jeevan.query.accesses;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jeevan.api.Page;
import org.jeevan.api.access.Access;
import org.jeevan.api.access.AccessQuery.AccessView;
import org.jeevan.api.access.AccessQuery.FindAccesses;
import org.jeevan.api.access.AccessQuery.FindRecordedAccesses;
import org.jeevan.api.access.AccessQuery.RecordedAccess;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection.Code;
import org.jeevan.query.Cursor;
import org.jeevan.query.HospitalNames;
import org.jeevan.query.Limit;
import org.jeevan.query.ReadModel;
import org.jeevan.query.ReadModels;
import org.jeevan.query.accesses.AccessSearch.Hits;
import org.jeevan.query.accesses.AccessesTables.Place;
import org.jeevan.query.accesses.AccessesTables.Row;
import org.springframework.stereotype.Component;

/** Answers who looked at a patient's data; while that is not fully known, it answers nothing. */
@Component
class AccessesQueries {

    private final ReadModel model;
    private final AccessesTables tables;
    private final HospitalNames hospitals;

    AccessesQueries(ReadModels models, AccessesModel definition, HospitalNames hospitals) {
        this.model = models.get(AccessesModel.NAME);
        this.tables = definition.tablesOn(model);
        this.hospitals = hospitals;
    }

    /** @throws CommandRejected {@code audit-unavailable} while the projection stands before an event it cannot handle */
    @QueryHandler
    Page<AccessView> handle(FindAccesses query) {
        requireComplete();
        int limit = Limit.require(query.limit());
        List<Row> rows = tables.newestFirst(query.permit().patientId(), place(query.cursor()), limit + 1);
        List<Row> shown = rows.subList(0, Math.min(limit, rows.size()));
        String next = rows.size() > limit ? cursor(shown.getLast().place()) : null;
        return new Page<>(shown.stream().map(this::view).toList(), next);
    }

    /** @throws CommandRejected as above */
    @QueryHandler
    Page<RecordedAccess> handle(FindRecordedAccesses query) {
        requireComplete();
        int limit = Limit.require(query.limit());
        Hits hits =
                new AccessSearch(tables, query.permit().patientId(), query.filter()).find(place(query.cursor()), limit);
        List<RecordedAccess> shown = hits.rows().stream()
                .map(row -> new RecordedAccess(row.access().patientId(), view(row)))
                .toList();
        return new Page<>(shown, hits.goOn() == null ? null : cursor(hits.goOn()));
    }

    private void requireComplete() {
        if (model.isStopped()) {
            throw new CommandRejected(Code.AUDIT_UNAVAILABLE, "The list of accesses is not complete at the moment");
        }
    }

    private AccessView view(Row row) {
        Access access = row.access();
        HospitalId hospitalId = access.actor().organisation();
        return new AccessView(
                access.at(),
                access.actor().role(),
                access.actor().person(),
                hospitalId,
                hospitalId == null ? null : hospitals.of(hospitalId),
                access.view(),
                access.recordId(),
                access.right(),
                row.reason(),
                access.count());
    }

    private static String cursor(Place place) {
        return Cursor.of(place.atMillis(), place.position(), place.item());
    }

    private static Place place(String cursor) {
        if (cursor == null) {
            return null;
        }
        List<Long> parts = Cursor.parts(cursor, 3).stream().map(Cursor::number).toList();
        return new Place(parts.get(0), parts.get(1), parts.get(2));
    }
}
