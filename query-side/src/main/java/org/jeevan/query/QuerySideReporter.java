package org.jeevan.query;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jeevan.api.platform.SideReport;
import org.jeevan.api.platform.SideReport.Place;
import org.jeevan.api.platform.SideReport.Processor;
import org.jeevan.api.platform.SideReport.Side;
import org.jeevan.api.platform.SideReporter;
import org.jeevan.files.DiskUse;
import org.jeevan.files.Node;

/** How this node of the read side is. */
final class QuerySideReporter implements SideReporter {

    private final ReadModels models;
    private final FailedSummaries failures;
    private final DiskUse disk;

    QuerySideReporter(ReadModels models, FailedSummaries failures, QuerySettings settings, Clock clock) {
        this.models = models;
        this.failures = failures;
        this.disk = new DiskUse(settings.dataDir(), Map.of(Place.READ_MODELS, "read-models"), clock);
    }

    @Override
    public Side side() {
        return Side.QUERY;
    }

    @Override
    public SideReport report() {
        List<Processor> processors = models.all().stream()
                .map(model -> new Processor(
                        model.name(),
                        model.position(),
                        model.isStopped(),
                        model.setAside().count()))
                .toList();
        return new SideReport(
                Side.QUERY, Node.name(), processors, null, failures.inAWeek(), disk.storage(), disk.disk(), null);
    }
}
