package org.jeevan.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;

/** A caller who waits, and what the writer shall do for it. */
final class PendingWork<T> {

    private final SqlFunction<T> work;
    private final Thread caller = Thread.currentThread();
    private T result;
    private Throwable failure;
    private volatile boolean released; // publishes the two above

    PendingWork(SqlFunction<T> work) {
        this.work = work;
    }

    /** False if the work failed and what it wrote must be undone. */
    boolean run(Connection connection) {
        try {
            result = work.apply(connection);
            return true;
        } catch (SQLException | RuntimeException | Error e) {
            failure = e;
            return false;
        }
    }

    /** @param refusal why the transaction itself failed, or null */
    void release(Throwable refusal) {
        if (refusal != null) {
            failure = refusal;
        }
        released = true;
        LockSupport.unpark(caller);
    }

    T await() {
        boolean interrupted = false;
        while (!released) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return outcome();
    }

    private T outcome() {
        switch (failure) {
            case null -> {
                return result;
            }
            case SQLException e -> throw new SqliteException(e);
            case RuntimeException e -> throw e;
            default -> throw (Error) failure;
        }
    }
}
