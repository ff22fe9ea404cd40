package org.jeevan.command.login;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jeevan.sqlite.Durability;
import org.jeevan.sqlite.GroupCommitWriter;
import org.jeevan.sqlite.SqlFunction;
import org.jeevan.sqlite.SqliteFile;

/**
 * The small file of what is true for minutes or hours only: challenges, codes, sessions, failed tries, retry keys. Facts
 * are events; none of this is. What identifies somebody in it is sealed or keyed-hashed.
 */
public class LogInFile implements AutoCloseable {

    private static final String[] SCHEMA = {"""
        CREATE TABLE IF NOT EXISTS challenges (
          id TEXT PRIMARY KEY, sealed BLOB NOT NULL, code_mac BLOB NOT NULL, tries INTEGER NOT NULL,
          code_expires_at INTEGER NOT NULL, expires_at INTEGER NOT NULL) STRICT
        """, """
        CREATE TABLE IF NOT EXISTS sessions (
          id_hash TEXT PRIMARY KEY, sealed BLOB NOT NULL, started_at INTEGER NOT NULL, seen_at INTEGER NOT NULL,
          expires_at INTEGER NOT NULL) STRICT
        """, """
        CREATE TABLE IF NOT EXISTS tries (
          key TEXT PRIMARY KEY, failures INTEGER NOT NULL, blocked_until INTEGER NOT NULL,
          expires_at INTEGER NOT NULL) STRICT
        """, """
        CREATE TABLE IF NOT EXISTS retry_keys (
          key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, expires_at INTEGER NOT NULL) STRICT
        """, """
        CREATE TABLE IF NOT EXISTS forgotten_devices (
          account_mac TEXT PRIMARY KEY, at INTEGER NOT NULL, expires_at INTEGER NOT NULL) STRICT
        """};

    private final SqliteFile file;
    private final GroupCommitWriter writer;

    public LogInFile(Path path) {
        file = SqliteFile.open(path, Durability.FULL);
        writer = new GroupCommitWriter(file);
        writer.write(LogInFile::createTables);
    }

    <T> T read(SqlFunction<T> work) {
        return file.read(work);
    }

    <T> T write(SqlFunction<T> work) {
        return writer.write(work);
    }

    /** Deletes what has expired. */
    public void sweep(Instant now) {
        writer.write(connection -> {
            for (String table : new String[] {"challenges", "sessions", "tries", "retry_keys", "forgotten_devices"}) {
                try (var statement =
                        connection.prepareStatement("DELETE FROM %s WHERE expires_at < ?".formatted(table))) {
                    statement.setLong(1, now.toEpochMilli());
                    statement.executeUpdate();
                }
            }
            return null;
        });
    }

    public GroupCommitWriter writer() {
        return writer;
    }

    @Override
    public void close() {
        writer.close();
        file.close();
    }

    private static Void createTables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String table : SCHEMA) {
                statement.execute(table);
            }
        }
        return null;
    }
}
