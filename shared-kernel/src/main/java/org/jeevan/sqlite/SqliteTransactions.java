package org.jeevan.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.sqlite.SQLiteErrorCode;

/**
 * The transactions of a file that event processors write: one connection, one transaction at a time, bound to the
 * thread that began it. A transaction begun inside another joins it; if the inner one is rolled back, so is the outer.
 * The file hears of it when somebody asks for the connection: a transaction that nobody needed costs nothing.
 */
public final class SqliteTransactions implements TransactionManager, AutoCloseable {

    private final Connection connection;
    private final Connection uncloseable;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean begun;
    private boolean rollbackOnly;

    public SqliteTransactions(SqliteFile file) {
        this.connection = file.connect();
        this.uncloseable = UncloseableConnection.around(connection);
    }

    @Override
    public Transaction startTransaction() {
        lock.lock();
        if (lock.getHoldCount() > 1) {
            return new Joined();
        }
        rollbackOnly = false;
        begun = false;
        return new Outermost();
    }

    /** @throws IllegalStateException outside a transaction of this thread */
    public Connection current() {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("No transaction was begun by this thread");
        }
        if (!begun) {
            execute("BEGIN IMMEDIATE");
            begun = true;
        }
        return connection;
    }

    /** Whether anybody has asked for the connection in the transaction of this thread. */
    public boolean isInUse() {
        return lock.isHeldByCurrentThread() && begun;
    }

    /** Runs the work in the transaction under way, or in one of its own. */
    public <T> T inTransaction(SqlFunction<T> work) {
        return fetchInTransaction(() -> {
            try {
                return work.apply(current());
            } catch (SQLException e) {
                throw new SqliteException(e);
            }
        });
    }

    /** For Axon's JDBC stores, which close what they are given: theirs ignore that. */
    public ConnectionProvider connections() {
        return () -> {
            current();
            return uncloseable;
        };
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new SqliteException(e);
        } finally {
            lock.unlock();
        }
    }

    /** SQLite ends a transaction by itself when the disk is full; it answers SQLITE_ERROR then, and nothing is left to undo. */
    private void rollbackIfStillOpen() {
        try {
            execute("ROLLBACK");
        } catch (SqliteException e) {
            if (e.resultCode() != SQLiteErrorCode.SQLITE_ERROR) {
                throw e;
            }
        }
    }

    private void execute(String sql) {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw new SqliteException(e);
        }
    }

    private final class Joined implements Transaction {

        private boolean ended;

        @Override
        public void commit() {
            end();
        }

        @Override
        public void rollback() {
            if (!ended) {
                rollbackOnly = true;
                end();
            }
        }

        private void end() {
            ended = true;
            lock.unlock();
        }
    }

    private final class Outermost implements Transaction {

        private boolean ended;

        @Override
        public void commit() {
            if (rollbackOnly) {
                rollback();
                throw new IllegalStateException("Rolled back, because a transaction that had joined was");
            }
            if (begun) {
                execute("COMMIT"); // if this fails the transaction is still open, and Axon calls rollback
            }
            end();
        }

        /** Also called after a commit that failed, and by Axon after one that did not. */
        @Override
        public void rollback() {
            if (ended) {
                return;
            }
            try {
                if (begun) {
                    rollbackIfStillOpen();
                }
            } finally {
                end();
            }
        }

        private void end() {
            ended = true;
            lock.unlock();
        }
    }
}
