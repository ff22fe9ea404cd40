package org.jeevan.query;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jeevan.api.identity.PatientId;
import org.jeevan.sqlite.SqlFunction;
import org.jeevan.sqlite.SqliteException;

/**
 * One projection's tables, its token and what it set aside, changed in the same transactions. Which file they lie in may
 * change under it: {@link #replaceWith} lets readers go on in the next one.
 */
public final class ReadModel implements TransactionManager, AutoCloseable {

    private final String name;
    private final GenerationFiles files;
    private final ReadWriteLock swap = new ReentrantReadWriteLock();
    private final ReachedPosition reached = new ReachedPosition();
    private final SetAside setAside = new SetAside(this);
    private final ReadModelTokens tokens = new ReadModelTokens(() -> this.current);
    private Generation current;
    private volatile boolean stopped;
    private volatile long servesFrom;
    private volatile Thread writer; // while it has a transaction

    ReadModel(String name, GenerationFiles files, Generation current) {
        this.name = name;
        this.files = files;
        this.current = current;
        tokens.latest(name).ifPresent(reached::advanceTo);
    }

    public String name() {
        return name;
    }

    /** Reads what was committed; never waits for a transaction, only for the moment of a swap. */
    public <T> T read(SqlFunction<T> work) {
        swap.readLock().lock();
        try {
            return current.file().read(work);
        } finally {
            swap.readLock().unlock();
        }
    }

    /** Writes in the transaction under way on this thread, or in one of its own. A failure undoes nothing by itself in the first case. */
    public <T> T write(SqlFunction<T> work) {
        if (writer != Thread.currentThread()) {
            return fetchInTransaction(() -> write(work));
        }
        try {
            return work.apply(current.transactions().current());
        } catch (SQLException e) {
            throw new SqliteException(e);
        }
    }

    /** Whether everything that happened to this patient is in here. */
    public boolean isComplete(PatientId patientId) {
        return setAside.noneOf(patientId);
    }

    /** The last event's place in the store that this read model has taken in. */
    public long position() {
        return reached.position();
    }

    /** Waits, parked, until it has come so far. False if the time was over first, or the waiting thread was interrupted. */
    public boolean awaitPosition(long wanted, Duration patience) {
        return reached.await(wanted, patience);
    }

    /** The store's head when this node started: before that much is taken in, a view would leave out what happened long ago. */
    void servesFrom(long position) {
        servesFrom = position;
    }

    /** True while a view of it would be less than what this node had to tell when it started. */
    boolean isCatchingUp() {
        return position() < servesFrom && !stopped;
    }

    /** True while the projection stands before an event that it can neither handle nor leave out. */
    public boolean isStopped() {
        return stopped;
    }

    void stopped(boolean stands) {
        stopped = stands;
    }

    SetAside setAside() {
        return setAside;
    }

    TokenStore tokens() {
        return tokens;
    }

    /** As an event processor sees it: a commit also tells those who wait for a position. */
    @Override
    public Transaction startTransaction() {
        Transaction transaction = current.transactions().startTransaction();
        writer = Thread.currentThread();
        return new Transaction() {
            @Override
            public void commit() {
                transaction.commit();
                writer = null;
                tokens.takeStored().ifPresent(reached::advanceTo);
            }

            /** Axon calls this after a commit that failed, and sometimes after one that did not. */
            @Override
            public void rollback() {
                tokens.takeStored();
                if (writer == Thread.currentThread()) {
                    writer = null;
                }
                transaction.rollback();
            }
        };
    }

    /** Notes how far a replay has come, as its processor would have. */
    void storeToken(TrackingToken token) {
        tokens.store(name, token);
    }

    /** An empty read model of the same kind that nobody reads yet. */
    ReadModel fresh() {
        return new ReadModel(name, files, files.create(current.number() + 1));
    }

    /**
     * Goes on with the other one's file. Nothing may write to either meanwhile; who reads waits for the moment of the
     * change and then reads the new file.
     */
    void replaceWith(ReadModel fresh) {
        fresh.current.close();
        Generation next = files.publish(fresh.current);
        Generation previous;
        swap.writeLock().lock();
        try {
            previous = current;
            current = next;
        } finally {
            swap.writeLock().unlock();
        }
        previous.close();
        files.delete(previous);
        tokens.latest(name).ifPresent(reached::advanceTo);
    }

    /** Closes and deletes a read model that never served. */
    void discard() {
        current.close();
        files.delete(current);
    }

    @Override
    public void close() {
        current.close();
    }
}
