package org.jeevan.events;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.jeevan.api.platform.SideReport.Processor;

/** How far Axon's own processors have come. */
public final class ProcessorReports {

    private ProcessorReports() {}

    /** Those with these names. */
    public static List<Processor> of(EventProcessingConfiguration processing, Collection<String> names) {
        return names.stream()
                .flatMap(name -> processing.eventProcessor(name, TrackingEventProcessor.class).stream())
                .map(ProcessorReports::report)
                .toList();
    }

    private static Processor report(TrackingEventProcessor processor) {
        var segments = processor.processingStatus().values();
        long position = segments.stream()
                .flatMapToLong(segment -> segment.getCurrentPosition().stream())
                .min()
                .orElse(0);
        boolean standing = !processor.isRunning()
                || processor.isError()
                || Stream.of(segments.toArray(EventTrackerStatus[]::new)).anyMatch(EventTrackerStatus::isErrorState);
        return new Processor(processor.getName(), position, standing, 0);
    }
}
