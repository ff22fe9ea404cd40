package org.jeevan.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;

/**
 * One SQLite database in write-ahead mode, readable by its owner only. Any number may read at a time; write through one
 * {@link GroupCommitWriter} or one {@link SqliteTransactions}, never both.
 */
public final class SqliteFile implements AutoCloseable {

    private static final int BUSY_TIMEOUT_MILLIS = 10_000;
    private static final int WAL_PAGES_PER_CHECKPOINT = 4_000;
    private static final int WAL_BYTES_KEPT = 64 << 20;
    private static final int IDLE_READERS_MAX = 16;

    private final Path file;
    private final Durability durability;
    private final Deque<Connection> idleReaders = new ConcurrentLinkedDeque<>();
    private final AtomicInteger idleReaderCount = new AtomicInteger();
    private volatile boolean closed;

    private SqliteFile(Path file, Durability durability) {
        this.file = file;
        this.durability = durability;
    }

    /** Creates the file and its folder where they are missing. */
    public static SqliteFile open(Path file, Durability durability) {
        createForOwnerOnly(file);
        var opened = new SqliteFile(file, durability);
        opened.read(SqliteFile::schemaVersion); // fails here, not at first use, if this is no database
        return opened;
    }

    public Path path() {
        return file;
    }

    /** A new connection for reading and writing, in autocommit: who writes says BEGIN IMMEDIATE and COMMIT. The caller closes it. */
    public Connection connect() {
        try {
            return StatementCache.around(pragmas().createConnection("jdbc:sqlite:" + file));
        } catch (SQLException e) {
            throw new SqliteException("Cannot open %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Reads on a connection that refuses to write. Each statement sees what was committed before it began. */
    public <T> T read(SqlFunction<T> work) {
        Connection reader = idleReaders.poll();
        if (reader == null) {
            reader = reader();
        } else {
            idleReaderCount.decrementAndGet();
        }
        try {
            return work.apply(reader);
        } catch (SQLException e) {
            throw new SqliteException(e);
        } finally {
            giveBack(reader);
        }
    }

    /**
     * Moves all that was committed into the main file and empties the write-ahead log, so that what was deleted is in
     * neither. Waits for a transaction under way.
     *
     * @throws SqliteException if a reader still needs the log
     */
    public void truncateLog() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var outcome = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            if (!outcome.next() || outcome.getInt(1) != 0) {
                throw new SQLException("The write-ahead log of %s is in use".formatted(file));
            }
        } catch (SQLException e) {
            throw new SqliteException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        closeIdleReaders();
    }

    private static int schemaVersion(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("PRAGMA schema_version")) {
            return select.executeQuery().getInt(1);
        }
    }

    private Connection reader() {
        Connection reader = connect();
        try (Statement statement = reader.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
            return reader;
        } catch (SQLException e) {
            throw new SqliteException(e);
        }
    }

    private void giveBack(Connection reader) {
        if (idleReaderCount.incrementAndGet() <= IDLE_READERS_MAX) {
            idleReaders.push(reader);
        } else {
            idleReaderCount.decrementAndGet();
            close(reader);
        }
        if (closed) {
            closeIdleReaders();
        }
    }

    private void closeIdleReaders() {
        for (Connection reader = idleReaders.poll(); reader != null; reader = idleReaders.poll()) {
            idleReaderCount.decrementAndGet();
            close(reader);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new SqliteException(e);
        }
    }

    private SQLiteConfig pragmas() {
        var pragmas = new SQLiteConfig();
        pragmas.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        pragmas.setJournalMode(JournalMode.WAL);
        pragmas.setSynchronous(durability == Durability.FULL ? SynchronousMode.FULL : SynchronousMode.NORMAL);
        pragmas.setTempStore(TempStore.MEMORY); // a temporary file would be plaintext outside our folder
        pragmas.enforceForeignKeys(true);
        pragmas.enableRecursiveTriggers(true); // else INSERT OR REPLACE would not ask a table's DELETE trigger
        pragmas.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
        pragmas.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(WAL_PAGES_PER_CHECKPOINT));
        pragmas.setJournalSizeLimit(WAL_BYTES_KEPT);
        return pragmas;
    }

    /** SQLite gives its log and its shared memory the mode of the file itself. */
    private static void createForOwnerOnly(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, ownerOnly(file));
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + file, e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
