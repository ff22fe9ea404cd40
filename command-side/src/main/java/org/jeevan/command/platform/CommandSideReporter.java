package org.jeevan.command.platform;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.jeevan.api.platform.SideReport;
import org.jeevan.api.platform.SideReport.Place;
import org.jeevan.api.platform.SideReport.Side;
import org.jeevan.api.platform.SideReporter;
import org.jeevan.command.mail.CountedMailer;
import org.jeevan.events.ProcessorReports;
import org.jeevan.files.DiskUse;
import org.jeevan.files.Folders;
import org.jeevan.files.Node;
import org.springframework.stereotype.Component;

/** How the command side is. Over Axon Server the events lie elsewhere, and in S3 the records. */
@Component
class CommandSideReporter implements SideReporter {

    private static final Map<Place, String> PLACES = Map.of(
            Place.EVENTS, "events.db", Place.VAULT, "vault.db", Place.LOG_IN, "log-in.db", Place.RECORDS, "records");

    private static final List<String> PROCESSORS = List.of("contents-of-patients", "upload-notices", "erasure-keeper");

    private final EventProcessingConfiguration processing;
    private final CountedMailer mailer;
    private final DiskUse disk;

    CommandSideReporter(EventProcessingConfiguration processing, CountedMailer mailer, Folders folders, Clock clock) {
        this.processing = processing;
        this.mailer = mailer;
        this.disk = new DiskUse(folders.dataDir(), PLACES, clock);
    }

    @Override
    public Side side() {
        return Side.COMMAND;
    }

    @Override
    public SideReport report() {
        return new SideReport(
                Side.COMMAND,
                Node.name(),
                ProcessorReports.of(processing, PROCESSORS),
                null,
                null,
                disk.storage(),
                disk.disk(),
                mailer.report());
    }
}
