package org.jeevan.query.auditors;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jeevan.api.Page;
import org.jeevan.api.account.AuditorQuery.AuditorView;
import org.jeevan.api.account.AuditorQuery.FindAuditors;
import org.jeevan.query.Cursor;
import org.jeevan.query.Limit;
import org.jeevan.query.ReadModels;
import org.springframework.stereotype.Component;

/** Answers which auditors there are. */
@Component
class AuditorsQueries {

    private final AuditorsTables tables;

    AuditorsQueries(ReadModels models, AuditorsModel definition) {
        this.tables = definition.tablesOn(models.get(AuditorsModel.NAME));
    }

    @QueryHandler
    Page<AuditorView> handle(FindAuditors query) {
        int limit = Limit.require(query.limit());
        String after =
                query.cursor() == null ? "" : Cursor.parts(query.cursor(), 1).getFirst();
        List<AuditorView> left = tables.all().stream()
                .filter(auditor -> auditor.auditorId().value().compareTo(after) > 0)
                .toList();
        List<AuditorView> shown = left.subList(0, Math.min(limit, left.size()));
        return new Page<>(shown, left.size() > limit ? Cursor.of(shown.getLast().auditorId()) : null);
    }
}
