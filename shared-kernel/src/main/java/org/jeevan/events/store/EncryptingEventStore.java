package org.jeevan.events.store;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jeevan.crypto.DataKeys;
import org.jeevan.events.EncryptingInterceptor;

/** Axon's event store on any {@link StreamedStorageEngine}: encrypts what is published, and streams without polling. */
public final class EncryptingEventStore extends AbstractEventStore {

    private final StreamedStorageEngine engine;

    public EncryptingEventStore(StreamedStorageEngine engine, DataKeys keys) {
        super(new Parts().storageEngine(engine));
        this.engine = engine;
        registerDispatchInterceptor(new EncryptingInterceptor(keys));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken trackingToken) {
        return engine.openStream(trackingToken);
    }

    private static final class Parts extends Builder {}
}
