package org.jeevan.command.eventstore;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.jeevan.events.EventReader;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.Head;
import org.jeevan.events.StoredEvent;
import org.jeevan.events.StoredEvents;
import org.jeevan.sqlite.Durability;
import org.jeevan.sqlite.GroupCommitWriter;
import org.jeevan.sqlite.SqliteException;
import org.jeevan.sqlite.SqliteFile;

/**
 * Events in one SQLite file. An append returns after the fsync of the transaction that holds it; appends that wait at the
 * same time share one. The global order has no gaps. There are no snapshots: streams are short by design.
 */
public final class SqliteEventStorageEngine implements EventStorageEngine, StoredEvents, Head, AutoCloseable {

    private static final int EVENTS_PER_READ = 1_000;

    private final SqliteFile file;
    private final EventSerializer serializer;
    private final EventReader reader;
    private final GroupCommitWriter writer;
    private final CommitSignal signal;
    private final SharedEvents shared;
    private long lastWritten; // of the writer's thread alone: the head, and what the transaction under way has added

    private SqliteEventStorageEngine(SqliteFile file, EventSerializer serializer, EventReader reader) {
        this.file = file;
        this.serializer = serializer;
        this.reader = reader;
        this.writer = new GroupCommitWriter(file);
        this.lastWritten = writer.write(connection -> {
            EventTable.createIfMissing(connection);
            return EventTable.lastGlobalIndex(connection);
        });
        this.signal = new CommitSignal(lastWritten);
        this.shared = new SharedEvents(this, reader);
        writer.onCommit(() -> signal.advance(lastWritten));
    }

    public static SqliteEventStorageEngine open(Path file, EventSerializer serializer, EventReader reader) {
        return new SqliteEventStorageEngine(SqliteFile.open(file, Durability.FULL), serializer, reader);
    }

    /** Serializing, and so encrypting, is the caller's work; only the inserts wait for one another. */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        List<StoredEvent> rows = events.stream().map(this::serialized).toList();
        try {
            writer.write(connection -> insert(connection, rows));
        } catch (SqliteException e) {
            throw refusal(e, events);
        }
    }

    @Override
    public long position() {
        return signal.head();
    }

    @Override
    public List<StoredEvent> after(long position, int eventsMax) {
        return file.read(connection -> EventTable.after(connection, position, eventsMax));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken trackingToken, boolean mayBlock) {
        long from = positionOf(trackingToken);
        return Stream.iterate(
                        after(from, EVENTS_PER_READ),
                        batch -> !batch.isEmpty(),
                        batch -> after(batch.getLast().position(), EVENTS_PER_READ))
                .flatMap(batch -> reader.read(batch.stream()));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return reader.readAggregate(
                file.read(connection -> EventTable.ofAggregate(connection, aggregateIdentifier, firstSequenceNumber)));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return file.read(connection -> EventTable.lastSequence(connection, aggregateIdentifier));
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(position());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        Optional<Long> first = file.read(connection -> EventTable.firstGlobalIndexAt(connection, dateTime));
        return first.<TrackingToken>map(index -> new GlobalSequenceTrackingToken(index - 1))
                .orElseGet(this::createHeadToken);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("There are no snapshots: they would be a second truth to forget");
    }

    /** Commits so far, each with one fsync, and the appends that they held. */
    public GroupCommitWriter writer() {
        return writer;
    }

    @Override
    public void close() {
        writer.close();
        file.close();
    }

    SqliteEventStream openStream(TrackingToken trackingToken) {
        return SqliteEventStream.open(shared, signal, positionOf(trackingToken));
    }

    private Void insert(Connection connection, List<StoredEvent> rows) throws SQLException {
        long before = lastWritten;
        try {
            for (StoredEvent row : rows) {
                EventTable.insert(connection, ++lastWritten, row);
            }
            return null;
        } catch (SQLException | RuntimeException | Error e) {
            lastWritten = before;
            throw e;
        }
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

    private static RuntimeException refusal(SqliteException refused, List<? extends EventMessage<?>> events) {
        if (!refused.isDuplicate()) {
            return new EventStoreException("The events could not be stored: " + refused.getMessage(), refused);
        }
        if (events.getFirst() instanceof DomainEventMessage<?> first) {
            String place = "%s %s already has an event number %d"
                    .formatted(first.getType(), first.getAggregateIdentifier(), first.getSequenceNumber());
            return first.getSequenceNumber() == 0
                    ? new AggregateStreamCreationException(place, refused)
                    : new ConcurrencyException(place, refused);
        }
        return new ConcurrencyException("An event with this identifier is stored already", refused);
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
