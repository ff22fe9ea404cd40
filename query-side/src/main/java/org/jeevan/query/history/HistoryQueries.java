package org.jeevan.query.history;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jeevan.api.Page;
import org.jeevan.api.audit.Fact;
import org.jeevan.api.audit.HistoryQuery.FindHistory;
import org.jeevan.api.audit.HistoryQuery.HistoryEntry;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.record.RecordView.HospitalRef;
import org.jeevan.query.Cursor;
import org.jeevan.query.HospitalNames;
import org.jeevan.query.Limit;
import org.jeevan.query.ReadModels;
import org.jeevan.query.history.HistoryTables.Row;
import org.springframework.stereotype.Component;

/** Answers what happened to a patient, event by event, and what changed with each. */
@Component
class HistoryQueries {

    private final HistoryTables tables;
    private final HospitalNames hospitals;

    HistoryQueries(ReadModels models, HistoryModel definition, HospitalNames hospitals) {
        this.tables = definition.tablesOn(models.get(HistoryModel.NAME));
        this.hospitals = hospitals;
    }

    /** What an event changes follows from all before it, so that each page is counted from the first one. */
    @QueryHandler
    Page<HistoryEntry> handle(FindHistory query) {
        int limit = Limit.require(query.limit());
        long after = query.cursor() == null
                ? 0
                : Cursor.number(Cursor.parts(query.cursor(), 1).getFirst());
        var fold = new StateFold(query.permit().patientId(), this::hospital);
        var entries = new ArrayList<HistoryEntry>();
        tables.walk(query.permit().patientId(), query.asOf(), row -> {
            List<Fact> changes = fold.take(row);
            if (row.position() > after) {
                entries.add(entry(row, changes));
            }
            return entries.size() <= limit;
        });
        List<HistoryEntry> shown = entries.subList(0, Math.min(limit, entries.size()));
        return new Page<>(
                shown, entries.size() > limit ? Cursor.of(shown.getLast().position()) : null);
    }

    private HistoryEntry entry(Row row, List<Fact> changes) {
        HospitalId organisation = row.actor().organisation();
        Particulars particulars = Particulars.of(row.told());
        return new HistoryEntry(
                row.position(),
                row.eventId(),
                row.eventName(),
                row.at(),
                row.actor().role(),
                organisation,
                organisation == null ? null : hospitals.of(organisation),
                row.actor().person(),
                row.recordId(),
                hospital(particulars.hospital()),
                particulars.code() == null ? null : particulars.code().name(),
                particulars.note(),
                particulars.justified(),
                particulars.until(),
                changes);
    }

    private HospitalRef hospital(HospitalId hospitalId) {
        return hospitalId == null ? null : new HospitalRef(hospitalId, hospitals.of(hospitalId));
    }
}
