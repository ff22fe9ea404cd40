package org.jeevan.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jeevan.sqlite.SqliteException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Lets a piece of a transaction fail alone. */
final class Savepoints {

    private static final int PRIMARY_CODE_MASK = 0xFF;

    /** Codes that say something about the disk or the machine, none about the event at hand. */
    private static final Set<Integer> DATABASE_FAILURES = Set.of(
            SQLiteErrorCode.SQLITE_BUSY.code,
            SQLiteErrorCode.SQLITE_LOCKED.code,
            SQLiteErrorCode.SQLITE_NOMEM.code,
            SQLiteErrorCode.SQLITE_READONLY.code,
            SQLiteErrorCode.SQLITE_INTERRUPT.code,
            SQLiteErrorCode.SQLITE_IOERR.code,
            SQLiteErrorCode.SQLITE_CORRUPT.code,
            SQLiteErrorCode.SQLITE_FULL.code,
            SQLiteErrorCode.SQLITE_CANTOPEN.code,
            SQLiteErrorCode.SQLITE_PROTOCOL.code,
            SQLiteErrorCode.SQLITE_NOTADB.code);

    private final ReadModel model;

    Savepoints(ReadModel model) {
        this.model = model;
    }

    /** What the work threw is thrown here, after all that it wrote has been undone. */
    void run(Runnable work) {
        model.write(connection -> {
            execute(connection, "SAVEPOINT event");
            try {
                work.run();
            } catch (RuntimeException e) {
                execute(connection, "ROLLBACK TO event");
                execute(connection, "RELEASE event");
                throw e;
            }
            execute(connection, "RELEASE event");
            return null;
        });
    }

    static boolean isDatabaseFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException refused) {
                return DATABASE_FAILURES.contains(refused.getResultCode().code & PRIMARY_CODE_MASK);
            }
        }
        return failure instanceof SqliteException;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
