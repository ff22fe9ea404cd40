package org.jeevan.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * The one writer of a file. Whatever is waiting when a commit ends shares the next transaction, and so its fsync; each
 * piece of work stands or falls alone in it. A commit that fails poisons the writer: see {@link WriterPoisonedException}.
 */
public final class GroupCommitWriter implements AutoCloseable {

    private static final int WORKS_PER_COMMIT_MAX = 512;

    private final String file;
    private final Connection connection;
    private final Queue<PendingWork<?>> queue = new ConcurrentLinkedQueue<>();
    private final List<Runnable> commitListeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean idle;
    private volatile boolean closing;
    private volatile boolean stopped;
    private volatile Throwable poison;
    private volatile long commits;
    private volatile long works;

    public GroupCommitWriter(SqliteFile file) {
        this(file.path().getFileName().toString(), file.connect());
    }

    /** Takes over the connection. */
    GroupCommitWriter(String file, Connection connection) {
        this.file = file;
        this.connection = connection;
        this.thread = new Thread(this::run, "writer of " + file);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Returns after the commit that holds this work; an interrupt does not end the wait, because the outcome must be
     * known. What the work throws undoes that work alone and is thrown here: an SQLException as {@link SqliteException}.
     *
     * @throws WriterPoisonedException if the commit failed; the work may or may not be there after a restart
     */
    public <T> T write(SqlFunction<T> work) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("A piece of work cannot wait for another one's commit");
        }
        var pending = new PendingWork<>(work);
        queue.add(pending);
        if (idle) {
            LockSupport.unpark(thread);
        }
        if (stopped) {
            refuseWaiting();
        }
        return pending.await();
    }

    /** Runs after each commit on the writer's thread, before its callers go on: only wake somebody. */
    public void onCommit(Runnable listener) {
        commitListeners.add(listener);
    }

    /** Transactions (so fsyncs) since the start. */
    public long commits() {
        return commits;
    }

    /** Pieces of work that those transactions held. */
    public long works() {
        return works;
    }

    /** Whether a commit failed, so that nothing more is written before a restart. */
    public boolean isPoisoned() {
        return poison != null;
    }

    /** Finishes what waits, then refuses further work. */
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var batch = new ArrayList<PendingWork<?>>();
        try (connection) {
            while (take(batch)) {
                commit(batch);
                batch.clear();
            }
        } catch (SQLException e) {
            throw new SqliteException(e);
        } finally {
            stopped = true;
            refuseWaiting();
        }
    }

    /** Waits until there is work; false once closing and nothing is left. */
    private boolean take(List<PendingWork<?>> batch) {
        while (true) {
            drainInto(batch);
            if (!batch.isEmpty()) {
                return true;
            }
            if (closing) {
                return false;
            }
            idle = true;
            if (queue.isEmpty() && !closing) {
                LockSupport.park(this);
            }
            idle = false;
        }
    }

    private void drainInto(List<PendingWork<?>> batch) {
        while (batch.size() < WORKS_PER_COMMIT_MAX) {
            PendingWork<?> next = queue.poll();
            if (next == null) {
                return;
            }
            batch.add(next);
        }
    }

    private void commit(List<PendingWork<?>> batch) {
        try {
            if (poison == null) {
                runInOneTransaction(batch);
            }
        } catch (SQLException | RuntimeException | Error e) {
            poison = e;
        }
        for (PendingWork<?> work : batch) {
            work.release(poison == null ? null : new WriterPoisonedException(file, poison));
        }
    }

    private void runInOneTransaction(List<PendingWork<?>> batch) throws SQLException {
        execute("BEGIN IMMEDIATE");
        for (PendingWork<?> work : batch) {
            execute("SAVEPOINT work");
            if (!work.run(connection)) {
                execute("ROLLBACK TO work");
            }
            execute("RELEASE work");
        }
        execute("COMMIT");
        count(batch.size());
        commitListeners.forEach(Runnable::run);
    }

    @SuppressWarnings("NonAtomicOperationOnVolatileField") // written by this thread alone
    private void count(int committed) {
        commits++;
        works += committed;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private void refuseWaiting() {
        for (PendingWork<?> work = queue.poll(); work != null; work = queue.poll()) {
            work.release(
                    poison == null
                            ? new IllegalStateException(file + " is closed")
                            : new WriterPoisonedException(file, poison));
        }
    }
}
