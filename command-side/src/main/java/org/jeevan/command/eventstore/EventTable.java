package org.jeevan.command.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jeevan.events.StoredEvent;

/** All SQL of the event store. Rows are added, never changed: the database itself refuses. */
final class EventTable {

    private static final int SCHEMA = 1;

    private static final String[] CREATE = {
        """
        CREATE TABLE events (
            global_index INTEGER PRIMARY KEY AUTOINCREMENT,
            event_id TEXT NOT NULL UNIQUE,
            aggregate_type TEXT,
            aggregate_id TEXT,
            sequence INTEGER,
            name TEXT NOT NULL,
            revision TEXT NOT NULL,
            epoch_millis INTEGER NOT NULL,
            metadata BLOB NOT NULL,
            payload BLOB NOT NULL,
            CHECK ((aggregate_type IS NULL) = (aggregate_id IS NULL) AND (aggregate_id IS NULL) = (sequence IS NULL)),
            UNIQUE (aggregate_id, sequence)
        ) STRICT
        """, """
        CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
        BEGIN SELECT RAISE(ABORT, 'events are append-only'); END
        """, """
        CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
        BEGIN SELECT RAISE(ABORT, 'events are append-only'); END
        """, "PRAGMA user_version = " + SCHEMA,
    };

    private EventTable() {}

    /** @throws IllegalStateException if a newer version of the platform wrote the file */
    static Void createIfMissing(Connection connection) throws SQLException {
        if (knownSchema(connection) == 0) {
            try (Statement statement = connection.createStatement()) {
                for (String sql : CREATE) {
                    statement.execute(sql);
                }
            }
        }
        return null;
    }

    /**
     * The schema of the file; 0 if there are no events yet.
     *
     * @throws IllegalStateException if a newer version of the platform wrote the file
     */
    static int knownSchema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int schema = statement.executeQuery("PRAGMA user_version").getInt(1);
            if (schema > SCHEMA) {
                throw new IllegalStateException("The event store has schema %d; known is %d".formatted(schema, SCHEMA));
            }
            return schema;
        }
    }

    static void insert(Connection connection, long globalIndex, StoredEvent event) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO events (global_index, event_id, aggregate_type, aggregate_id, sequence, name, revision,
                                    epoch_millis, metadata, payload)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setLong(1, globalIndex);
            insert.setString(2, event.eventId());
            if (event.ofAggregate()) {
                insert.setString(3, event.aggregateType());
                insert.setString(4, event.aggregateId());
                insert.setLong(5, event.sequence());
            }
            insert.setString(6, event.name());
            insert.setString(7, event.revision());
            insert.setLong(8, event.epochMillis());
            insert.setBytes(9, event.metadata());
            insert.setBytes(10, event.payload());
            insert.executeUpdate();
        }
    }

    static List<StoredEvent> after(Connection connection, long globalIndex, int eventsMax) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT global_index, event_id, aggregate_type, aggregate_id, sequence, name, revision, epoch_millis,
                       metadata, payload
                FROM events WHERE global_index > ? ORDER BY global_index LIMIT ?
                """)) {
            select.setLong(1, globalIndex);
            select.setInt(2, eventsMax);
            return events(select);
        }
    }

    static List<StoredEvent> ofAggregate(Connection connection, String aggregateId, long firstSequence)
            throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT global_index, event_id, aggregate_type, aggregate_id, sequence, name, revision, epoch_millis,
                       metadata, payload
                FROM events WHERE aggregate_id = ? AND sequence >= ? ORDER BY sequence
                """)) {
            select.setString(1, aggregateId);
            select.setLong(2, firstSequence);
            return events(select);
        }
    }

    static long lastGlobalIndex(Connection connection) throws SQLException {
        return longOf(connection.prepareStatement("SELECT max(global_index) FROM events"))
                .orElse(0L);
    }

    static Optional<Long> lastSequence(Connection connection, String aggregateId) throws SQLException {
        var select = connection.prepareStatement("SELECT max(sequence) FROM events WHERE aggregate_id = ?");
        select.setString(1, aggregateId);
        return longOf(select);
    }

    /** A search from the start: nothing but the choice of a new processor's first event needs it. */
    static Optional<Long> firstGlobalIndexAt(Connection connection, Instant at) throws SQLException {
        var select = connection.prepareStatement("""
                SELECT global_index FROM events WHERE epoch_millis >= ? ORDER BY global_index LIMIT 1
                """);
        select.setLong(1, at.toEpochMilli());
        return longOf(select);
    }

    private static Optional<Long> longOf(PreparedStatement select) throws SQLException {
        try (select) {
            var row = select.executeQuery();
            if (!row.next()) {
                return Optional.empty();
            }
            long value = row.getLong(1);
            return row.wasNull() ? Optional.empty() : Optional.of(value);
        }
    }

    private static List<StoredEvent> events(PreparedStatement select) throws SQLException {
        var events = new ArrayList<StoredEvent>();
        for (ResultSet row = select.executeQuery(); row.next(); ) {
            events.add(new StoredEvent(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5),
                    row.getString(6),
                    row.getString(7),
                    row.getLong(8),
                    row.getBytes(9),
                    row.getBytes(10)));
        }
        return events;
    }
}
