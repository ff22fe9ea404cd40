package org.jeevan.query.history;

import java.time.Clock;
import java.time.Duration;
import org.jeevan.query.FailedSummaries;
import org.jeevan.query.ReadModels;
import org.springframework.stereotype.Component;

/** Counts the summaries that failed by what stands in the histories. */
@Component
class CountedFailures implements FailedSummaries {

    private static final Duration WEEK = Duration.ofDays(7);

    private final HistoryTables tables;
    private final Clock clock;

    CountedFailures(ReadModels models, HistoryModel definition, Clock clock) {
        this.tables = definition.tablesOn(models.get(HistoryModel.NAME));
        this.clock = clock;
    }

    @Override
    public long inAWeek() {
        return tables.failedSummariesSince(clock.instant().minus(WEEK));
    }
}
