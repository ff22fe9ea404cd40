package org.jeevan.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.SmartLifecycle;

/** One tracking processor per read model: one segment each, because order matters more than threads do. */
final class Processors implements SmartLifecycle {

    /** How long an idle processor waits at most before it notices that it should stop; events wake it at once. */
    private static final int WAIT_MILLIS = 250;

    private final ReadModels models;
    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final Map<String, TrackingEventProcessor> byName = new LinkedHashMap<>();
    private volatile boolean running;

    Processors(
            ReadModels models,
            List<ReadModelDefinition> definitions,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            QuerySettings settings) {
        this.models = models;
        this.events = events;
        for (ReadModelDefinition definition : definitions) {
            byName.put(definition.name(), processor(definition, models.get(definition.name()), events, settings));
        }
    }

    /** Runs the work while this read model's processor stands still; what happens meanwhile is taken in afterwards. */
    void pausedWhile(String name, Runnable work) {
        TrackingEventProcessor processor = byName.get(name);
        boolean wasRunning = processor.isRunning();
        processor.shutDown();
        try {
            work.run();
        } finally {
            if (wasRunning) {
                processor.start();
            }
        }
    }

    @Override
    public void start() {
        long head = events.createHeadToken().position().orElse(0);
        models.all().forEach(model -> model.servesFrom(head));
        byName.values().forEach(TrackingEventProcessor::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        CompletableFuture.allOf(byName.values().stream()
                        .map(TrackingEventProcessor::shutdownAsync)
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, and stopped after it. */
    @Override
    public int getPhase() {
        return 0;
    }

    private static TrackingEventProcessor processor(
            ReadModelDefinition definition,
            ReadModel model,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            QuerySettings settings) {
        return TrackingEventProcessor.builder()
                .name(definition.name())
                .eventHandlerInvoker(new ProjectionInvoker(definition, model))
                .messageSource(events)
                .tokenStore(model.tokens())
                .storingTokensAfterProcessing() // they are only written where processing wrote something
                .transactionManager(model)
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(settings.eventsPerBatch())
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken))
                .build();
    }
}
