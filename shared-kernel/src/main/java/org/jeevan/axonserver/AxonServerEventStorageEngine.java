package org.jeevan.axonserver;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jeevan.events.EventReader;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.StoredEvent;
import org.jeevan.events.store.HeadSignal;
import org.jeevan.events.store.StreamedStorageEngine;

/** Events in Axon Server, which sees no more of them than a thief of the embedded store's file would. */
public final class AxonServerEventStorageEngine extends StreamedStorageEngine {

    private static final int EVENTS_PER_READ = 1_000;

    private final AxonServerEvents events;
    private final EventTail tail;

    private AxonServerEventStorageEngine(AxonServerEvents events, EventSerializer serializer, EventReader reader) {
        super(serializer, reader);
        this.events = events;
        this.tail = new EventTail(events, events.position());
        tail.start();
    }

    /** @throws AxonServerUnavailableException if Axon Server does not answer in time */
    public static AxonServerEventStorageEngine open(
            AxonServerLink link, EventSerializer serializer, EventReader reader) {
        return new AxonServerEventStorageEngine(new AxonServerEvents(link, serializer), serializer, reader);
    }

    @Override
    protected void append(List<StoredEvent> appended) {
        events.append(appended);
    }

    /** Asked of Axon Server itself, so that it is never behind what this process has appended. */
    @Override
    public long position() {
        return events.position();
    }

    @Override
    public List<StoredEvent> after(long position, int eventsMax) {
        return tail.after(position, eventsMax).orElseGet(() -> events.after(position, eventsMax));
    }

    @Override
    protected List<StoredEvent> ofAggregate(String aggregateId, long firstSequence) {
        return events.ofAggregate(aggregateId, firstSequence);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return events.lastSequence(aggregateIdentifier);
    }

    /** What Axon Server answers is near the place but, by version, not the same place: it is where the look begins. */
    @Override
    protected OptionalLong firstPositionAt(Instant moment) {
        return Stream.iterate(
                        after(events.positionBefore(moment), EVENTS_PER_READ),
                        batch -> !batch.isEmpty(),
                        batch -> after(batch.getLast().position(), EVENTS_PER_READ))
                .flatMap(List::stream)
                .filter(event -> event.epochMillis() >= moment.toEpochMilli())
                .mapToLong(StoredEvent::position)
                .findFirst();
    }

    @Override
    protected HeadSignal signal() {
        return tail.signal();
    }

    @Override
    public void close() {
        tail.close();
    }
}
