package org.jeevan.command.record;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.jeevan.events.Head;
import org.jeevan.records.RecordStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes bytes that no event names: what crashed and refused uploads left. Only when every event up to the newest one
 * has been seen, because a needed content must never look like an orphan.
 */
@Component
class OrphanSweep {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanSweep.class);
    private static final Duration SLOWEST_UPLOAD = Duration.ofHours(24);
    private static final Duration EVERY = Duration.ofHours(6);

    private final EventProcessingConfiguration processing;
    private final Head head;
    private final RecordStore store;
    private final ContentTable contents;
    private final Clock clock;
    private final Instant started;
    private boolean firstDone;
    private Instant next = Instant.MIN;

    OrphanSweep(
            EventProcessingConfiguration processing,
            Head head,
            RecordStore store,
            RecordConfiguration.ContentFile contents,
            Clock clock) {
        this.processing = processing;
        this.head = head;
        this.store = store;
        this.contents = contents.table();
        this.clock = clock;
        this.started = clock.instant();
    }

    /** The first time, soon after the start, everything older than this process is fair game: nobody is uploading it. */
    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT10S")
    void sweep() throws IOException {
        if (clock.instant().isBefore(next)) {
            return;
        }
        Instant before = firstDone ? clock.instant().minus(SLOWEST_UPLOAD) : started;
        if (!seenEverythingUpTo(head.position())) {
            return;
        }
        int swept = store.sweep(before, contents::contains);
        firstDone = true;
        next = clock.instant().plus(EVERY);
        if (swept > 0) {
            LOG.info("Swept {} contents that no event names", swept);
        }
    }

    private boolean seenEverythingUpTo(long position) {
        return position == 0
                || processing
                        .eventProcessor(ContentKeeper.GROUP, TrackingEventProcessor.class)
                        .map(TrackingEventProcessor::processingStatus)
                        .filter(segments -> !segments.isEmpty())
                        .map(segments -> segments.values().stream()
                                .allMatch(
                                        segment -> segment.getCurrentPosition().orElse(-1) >= position))
                        .orElse(false);
    }
}
