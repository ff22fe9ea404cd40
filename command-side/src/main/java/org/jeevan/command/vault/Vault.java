package org.jeevan.command.vault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jeevan.sqlite.Durability;
import org.jeevan.sqlite.GroupCommitWriter;
import org.jeevan.sqlite.SqlFunction;
import org.jeevan.sqlite.SqliteException;
import org.jeevan.sqlite.SqliteFile;

/**
 * The one file that may forget: wrapped data keys, who holds which number, emergency card or log-in name, password hashes. Of the command
 * side alone. What is deleted is overwritten in the file (SQLite's {@code secure_delete}) and cut from its log.
 */
public final class Vault implements AutoCloseable {

    public static final String FILE = "vault.db";

    private static final String[] SCHEMA = {
        """
        CREATE TABLE IF NOT EXISTS data_keys (
            id          BLOB PRIMARY KEY CHECK (length(id) = 16),
            kind        TEXT NOT NULL,
            subject     TEXT NOT NULL,
            parent_kind TEXT,             -- null where the key-encryption key wraps
            parent      TEXT,
            kek_version INTEGER,          -- null where the parent's key wraps
            wrapped     BLOB NOT NULL,
            UNIQUE (kind, subject),
            CHECK ((parent IS NULL) = (parent_kind IS NULL) AND (parent IS NULL) = (kek_version IS NOT NULL))
        ) STRICT, WITHOUT ROWID
        """, """
        CREATE INDEX IF NOT EXISTS data_keys_by_parent ON data_keys (parent_kind, parent) WHERE parent IS NOT NULL
        """, """
        CREATE TABLE IF NOT EXISTS destroyed_subjects (
            kind    TEXT NOT NULL,
            subject TEXT NOT NULL,
            PRIMARY KEY (kind, subject)
        ) STRICT, WITHOUT ROWID
        """, """
        CREATE TABLE IF NOT EXISTS destroyed_keys (
            id BLOB PRIMARY KEY
        ) STRICT, WITHOUT ROWID
        """, """
        CREATE TABLE IF NOT EXISTS blind_entries (
            scheme            TEXT NOT NULL,
            index_key_version INTEGER NOT NULL,
            mac               BLOB NOT NULL CHECK (length(mac) = 32),
            holder            TEXT NOT NULL,
            sealed            BLOB NOT NULL, -- the value itself, under the holder's key, so that the index key can rotate
            PRIMARY KEY (scheme, index_key_version, mac)
        ) STRICT, WITHOUT ROWID
        """, """
        CREATE INDEX IF NOT EXISTS blind_entries_by_holder ON blind_entries (holder)
        """, """
        CREATE TABLE IF NOT EXISTS credentials (
            account TEXT PRIMARY KEY,
            sealed  BLOB NOT NULL
        ) STRICT, WITHOUT ROWID
        """, """
        CREATE TABLE IF NOT EXISTS key_versions (
            kind        TEXT NOT NULL,
            version     INTEGER NOT NULL,
            known_since INTEGER NOT NULL, -- milliseconds since 1970
            retired     INTEGER NOT NULL, -- 1: nothing is under it, nor may be from now on
            PRIMARY KEY (kind, version)
        ) STRICT, WITHOUT ROWID
        """, """
        CREATE TABLE IF NOT EXISTS rotation_requests (
            request TEXT PRIMARY KEY,
            kind    TEXT NOT NULL,
            version INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
    };

    private static final Duration TRUNCATION_PATIENCE = Duration.ofSeconds(30);
    private static final Duration TRUNCATION_PAUSE = Duration.ofMillis(20);

    private final SqliteFile file;
    private final GroupCommitWriter writer;

    private Vault(SqliteFile file) {
        this.file = file;
        this.writer = new GroupCommitWriter(file);
    }

    /** Makes the file where it is missing. */
    public static Vault open(Path file) {
        var vault = new Vault(SqliteFile.open(file, Durability.FULL));
        vault.write(Vault::createTables);
        return vault;
    }

    /** Transactions (so fsyncs) since the start. */
    public long commits() {
        return writer.commits();
    }

    <T> T read(SqlFunction<T> work) {
        return file.read(work);
    }

    /** Durable when this returns. */
    <T> T write(SqlFunction<T> work) {
        return writer.write(work);
    }

    /** Durable when this returns, and what was deleted is in neither the file nor its log any more. */
    <T> T writeAndForget(SqlFunction<T> work) {
        T result = writer.write(work);
        truncateLog();
        return result;
    }

    /** SQLite refuses at once while another checkpoint is under way, one of the writer's own for instance. */
    void truncateLog() {
        long deadline = System.nanoTime() + TRUNCATION_PATIENCE.toNanos();
        while (true) {
            try {
                synchronized (file) {
                    file.truncateLog();
                    return;
                }
            } catch (SqliteException inUse) {
                if (System.nanoTime() > deadline) {
                    throw inUse;
                }
                LockSupport.parkNanos(TRUNCATION_PAUSE.toNanos());
            }
        }
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
        for (String sql : SCHEMA) {
            try (var statement = connection.prepareStatement(sql)) {
                statement.execute();
            }
        }
        return null;
    }
}
