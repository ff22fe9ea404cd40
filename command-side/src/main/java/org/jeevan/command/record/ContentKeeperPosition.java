package org.jeevan.command.record;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.jeevan.events.Head;

/** How far the table of named contents has come. */
class ContentKeeperPosition implements OrphanSweep.SeenEvents {

    private final EventProcessingConfiguration processing;
    private final Head head;

    ContentKeeperPosition(EventProcessingConfiguration processing, Head head) {
        this.processing = processing;
        this.head = head;
    }

    @Override
    public boolean all() {
        long newest = head.position();
        return newest == 0
                || processing
                        .eventProcessor(ContentKeeper.GROUP, TrackingEventProcessor.class)
                        .map(TrackingEventProcessor::processingStatus)
                        .filter(segments -> !segments.isEmpty())
                        .map(segments -> segments.values().stream()
                                .allMatch(
                                        segment -> segment.getCurrentPosition().orElse(-1) >= newest))
                        .orElse(false);
    }
}
