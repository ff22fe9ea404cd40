package org.jeevan.events.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.jeevan.events.EventReader;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.Head;
import org.jeevan.events.StoredEvent;
import org.jeevan.events.StoredEvents;

/**
 * What is the same for every store: events become {@link StoredEvent}s and come back from them, a position counts from 1
 * without gaps, and streams are woken when the head moves. There are no snapshots: streams are short by design.
 */
public abstract class StreamedStorageEngine implements EventStorageEngine, StoredEvents, Head, AutoCloseable {

    private static final int EVENTS_PER_READ = 1_000;

    private final EventSerializer serializer;
    private final EventReader reader;
    private final SharedEvents shared;

    protected StreamedStorageEngine(EventSerializer serializer, EventReader reader) {
        this.serializer = serializer;
        this.reader = reader;
        this.shared = new SharedEvents(this, reader);
    }

    /**
     * All or none; they are durable when this returns.
     *
     * @throws DuplicateEventException if an aggregate has an event of such a number already
     */
    protected abstract void append(List<StoredEvent> events);

    protected abstract List<StoredEvent> ofAggregate(String aggregateId, long firstSequence);

    /** The position of the first event that was recorded then or later. */
    protected abstract OptionalLong firstPositionAt(Instant moment);

    protected abstract HeadSignal signal();

    @Override
    public abstract void close();

    /** Serializing, and so encrypting, is the caller's work; only the append itself waits for others. */
    @Override
    public final void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        List<StoredEvent> rows = events.stream().map(this::serialized).toList();
        try {
            append(rows);
        } catch (DuplicateEventException e) {
            throw refusal(rows.getFirst(), e);
        }
    }

    @Override
    public final Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken trackingToken, boolean mayBlock) {
        long from = positionOf(trackingToken);
        return Stream.iterate(
                        after(from, EVENTS_PER_READ),
                        batch -> !batch.isEmpty(),
                        batch -> after(batch.getLast().position(), EVENTS_PER_READ))
                .flatMap(batch -> reader.read(batch.stream()));
    }

    @Override
    public final DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return reader.readAggregate(ofAggregate(aggregateIdentifier, firstSequenceNumber));
    }

    @Override
    public final TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public final TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(position());
    }

    @Override
    public final TrackingToken createTokenAt(Instant dateTime) {
        OptionalLong first = firstPositionAt(dateTime);
        return first.isPresent() ? new GlobalSequenceTrackingToken(first.getAsLong() - 1) : createHeadToken();
    }

    @Override
    public final Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public final void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("There are no snapshots: they would be a second truth to forget");
    }

    final EventStream openStream(TrackingToken trackingToken) {
        return EventStream.open(shared, signal(), positionOf(trackingToken));
    }

    private StoredEvent serialized(EventMessage<?> event) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        byte[] metadata = event.serializeMetaData(serializer, byte[].class).getData();
        DomainEventMessage<?> domain = event instanceof DomainEventMessage<?> ofAggregate ? ofAggregate : null;
        return new StoredEvent(
                0,
                event.getIdentifier(),
                domain == null ? null : domain.getType(),
                domain == null ? null : domain.getAggregateIdentifier(),
                domain == null ? 0 : domain.getSequenceNumber(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                event.getTimestamp().toEpochMilli(),
                metadata,
                payload.getData());
    }

    private static RuntimeException refusal(StoredEvent first, DuplicateEventException refused) {
        if (!first.ofAggregate()) {
            return new ConcurrencyException("An event with this identifier is stored already", refused);
        }
        String place = "%s %s already has an event number %d"
                .formatted(first.aggregateType(), first.aggregateId(), first.sequence());
        return first.sequence() == 0
                ? new AggregateStreamCreationException(place, refused)
                : new ConcurrencyException(place, refused);
    }

    private static long positionOf(TrackingToken token) {
        TrackingToken lowest = WrappedToken.unwrapLowerBound(token);
        return switch (lowest) {
            case null -> 0;
            case GlobalSequenceTrackingToken position -> position.getGlobalIndex();
            default ->
                throw new IllegalArgumentException("%s is a token of another store: rebuild this read model"
                        .formatted(lowest.getClass().getSimpleName()));
        };
    }
}
