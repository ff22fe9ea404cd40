package org.jeevan.command.eventstore;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jeevan.events.EventReader;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.StoredEvent;
import org.jeevan.events.store.DuplicateEventException;
import org.jeevan.events.store.HeadSignal;
import org.jeevan.events.store.StreamedStorageEngine;
import org.jeevan.sqlite.Durability;
import org.jeevan.sqlite.GroupCommitWriter;
import org.jeevan.sqlite.SqliteException;
import org.jeevan.sqlite.SqliteFile;

/**
 * Events in one SQLite file. An append returns after the fsync of the transaction that holds it; appends that wait at the
 * same time share one.
 */
public final class SqliteEventStorageEngine extends StreamedStorageEngine {

    private final SqliteFile file;
    private final GroupCommitWriter writer;
    private final HeadSignal signal;
    private long lastWritten; // of the writer's thread alone: the head, and what the transaction under way has added

    private SqliteEventStorageEngine(SqliteFile file, EventSerializer serializer, EventReader reader) {
        super(serializer, reader);
        this.file = file;
        this.writer = new GroupCommitWriter(file);
        this.lastWritten = writer.write(connection -> {
            EventTable.createIfMissing(connection);
            return EventTable.lastGlobalIndex(connection);
        });
        this.signal = new HeadSignal(lastWritten);
        writer.onCommit(() -> signal.advance(lastWritten));
    }

    public static SqliteEventStorageEngine open(Path file, EventSerializer serializer, EventReader reader) {
        return new SqliteEventStorageEngine(SqliteFile.open(file, Durability.FULL), serializer, reader);
    }

    @Override
    protected void append(List<StoredEvent> events) {
        try {
            writer.write(connection -> insert(connection, events));
        } catch (SqliteException e) {
            throw e.isDuplicate()
                    ? new DuplicateEventException(e)
                    : new EventStoreException("The events could not be stored: " + e.getMessage(), e);
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
    protected List<StoredEvent> ofAggregate(String aggregateId, long firstSequence) {
        return file.read(connection -> EventTable.ofAggregate(connection, aggregateId, firstSequence));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return file.read(connection -> EventTable.lastSequence(connection, aggregateIdentifier));
    }

    @Override
    protected OptionalLong firstPositionAt(Instant moment) {
        return file.read(connection -> EventTable.firstGlobalIndexAt(connection, moment))
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    @Override
    protected HeadSignal signal() {
        return signal;
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
}
