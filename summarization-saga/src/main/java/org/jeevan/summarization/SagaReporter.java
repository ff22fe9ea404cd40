package org.jeevan.summarization;

import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.jeevan.api.platform.SideReport;
import org.jeevan.api.platform.SideReport.Place;
import org.jeevan.api.platform.SideReport.Side;
import org.jeevan.api.platform.SideReporter;
import org.jeevan.events.ProcessorReports;
import org.jeevan.files.DiskUse;
import org.jeevan.files.Folders;
import org.jeevan.files.Node;

/** How the saga is, and what waits to be summarized. */
final class SagaReporter implements SideReporter {

    private final EventProcessingConfiguration processing;
    private final WorkTable table;
    private final DiskUse disk;

    SagaReporter(EventProcessingConfiguration processing, WorkTable table, Folders folders) {
        this.processing = processing;
        this.table = table;
        this.disk = new DiskUse(folders.dataDir(), Map.of(Place.WORK, "saga.db"), Clock.systemUTC());
    }

    @Override
    public Side side() {
        return Side.SAGA;
    }

    @Override
    public SideReport report() {
        return new SideReport(
                Side.SAGA,
                Node.name(),
                ProcessorReports.of(processing, List.of(SummarySaga.PROCESSOR)),
                table.count(InstantSource.system().instant()),
                null,
                disk.storage(),
                disk.disk(),
                null);
    }
}
