package org.jeevan.query.history;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jeevan.api.Page;
import org.jeevan.api.audit.HistoryQuery.FindHistory;
import org.jeevan.api.audit.HistoryQuery.HistoryEntry;
import org.jeevan.query.Cursor;
import org.jeevan.query.Limit;
import org.jeevan.query.ReadModels;
import org.springframework.stereotype.Component;

/** Answers what happened to a patient, event by event. */
@Component
class HistoryQueries {

    private final HistoryTables tables;

    HistoryQueries(ReadModels models, HistoryModel definition) {
        this.tables = definition.tablesOn(models.get(HistoryModel.NAME));
    }

    @QueryHandler
    Page<HistoryEntry> handle(FindHistory query) {
        int limit = Limit.require(query.limit());
        long after = query.cursor() == null
                ? 0
                : Cursor.number(Cursor.parts(query.cursor(), 1).getFirst());
        List<HistoryEntry> entries = tables.of(query.permit().patientId(), query.asOf(), after, limit + 1);
        List<HistoryEntry> shown = entries.subList(0, Math.min(limit, entries.size()));
        return new Page<>(
                shown, entries.size() > limit ? Cursor.of(shown.getLast().position()) : null);
    }
}
