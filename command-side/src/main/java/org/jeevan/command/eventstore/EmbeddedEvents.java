package org.jeevan.command.eventstore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jeevan.events.Head;
import org.jeevan.events.StoredEvent;
import org.jeevan.events.StoredEvents;
import org.jeevan.sqlite.SqlFunction;
import org.jeevan.sqlite.SqliteException;
import org.sqlite.SQLiteConfig;

/** The events of an embedded store that nobody runs on, opened so that SQLite itself refuses to write. For one thread. */
final class EmbeddedEvents implements StoredEvents, Head, AutoCloseable {

    private static final String FILE = "events.db";

    private final Connection connection;

    private EmbeddedEvents(Connection connection) {
        this.connection = connection;
    }

    static Path fileIn(Path dataDir) {
        return dataDir.resolve(FILE);
    }

    /** @throws IllegalStateException if there is no such file, or no event store in it */
    static EmbeddedEvents open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("There is no embedded event store %s".formatted(file));
        }
        var settings = new SQLiteConfig();
        settings.setReadOnly(true);
        try {
            var opened = new EmbeddedEvents(settings.createConnection("jdbc:sqlite:" + file));
            if (opened.ask(EventTable::knownSchema) == 0) {
                opened.close();
                throw new IllegalStateException("%s holds no event store".formatted(file));
            }
            return opened;
        } catch (SQLException e) {
            throw new SqliteException("Cannot open %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    @Override
    public long position() {
        return ask(EventTable::lastGlobalIndex);
    }

    @Override
    public List<StoredEvent> after(long position, int eventsMax) {
        return ask(opened -> EventTable.after(opened, position, eventsMax));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new SqliteException(e);
        }
    }

    private <T> T ask(SqlFunction<T> question) {
        try {
            return question.apply(connection);
        } catch (SQLException e) {
            throw new SqliteException(e);
        }
    }
}
