package org.jeevan.launcher.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/** What the platform has stored, read beside it. */
public final class Disk {

    private final Path data;

    Disk(Path data) {
        this.data = data;
    }

    /** The files of uploaded records, finished or not. */
    public Set<Path> contents() {
        try (var files = Files.walk(data.resolve("records"))) {
            return files.filter(Files::isRegularFile).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many events there are, but for accesses and log-ins, which refusals may add to, and summaries, which come on their own. */
    public long eventsOfRequests() {
        return number(
                "events.db",
                "SELECT count(*) FROM events WHERE name NOT LIKE 'access.%' AND name NOT LIKE 'summary.%'");
    }

    public long events(String name) {
        return number("events.db", "SELECT count(*) FROM events WHERE name = '%s'".formatted(name));
    }

    /** How many data keys the vault has for one record: 1, or 0 once it is destroyed. */
    public long keysOfRecord(String recordId) {
        return number(
                "vault.db",
                "SELECT count(*) FROM data_keys WHERE kind = 'record' AND subject = '%s'".formatted(recordId));
    }

    /** The one value of the one row. */
    public long number(String file, String select) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(file));
                var statement = connection.createStatement();
                var row = statement.executeQuery(select)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(select, e);
        }
    }

    /** Nothing is written into a read model until the answer is closed; what it holds is read as before. */
    public AutoCloseable delay(String readModel) {
        try {
            Connection writer = DriverManager.getConnection("jdbc:sqlite:" + newest(readModel));
            try (var statement = writer.createStatement()) {
                statement.execute("PRAGMA busy_timeout = 10000");
                statement.execute("BEGIN IMMEDIATE");
            }
            return writer;
        } catch (SQLException e) {
            throw new IllegalStateException(readModel, e);
        }
    }

    /** Changes what is stored, as the passing of time would. */
    public int change(String file, String update) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(file));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            return statement.executeUpdate(update);
        } catch (SQLException e) {
            throw new IllegalStateException(update, e);
        }
    }

    private Path newest(String readModel) {
        try (var files = Files.list(data.resolve("read-models"))) {
            return files.filter(file -> file.getFileName().toString().matches(readModel + "-\\d+\\.db"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
