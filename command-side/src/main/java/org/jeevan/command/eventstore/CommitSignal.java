package org.jeevan.command.eventstore;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The last durable position, and a way to wait for the next one. */
final class CommitSignal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();
    private volatile long head;

    CommitSignal(long head) {
        this.head = head;
    }

    long head() {
        return head;
    }

    /** Called after each fsync. */
    void advance(long position) {
        if (position != head) {
            head = position;
            wakeAll();
            callbacks.forEach(Runnable::run);
        }
    }

    void wakeAll() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the head is after this position, the waiter is closed, or the time is over. */
    void awaitAfter(SqliteEventStream waiter, long position, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (head <= position && !waiter.isClosed() && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    void register(Runnable callback) {
        callbacks.add(callback);
    }

    void unregister(Runnable callback) {
        callbacks.remove(callback);
    }
}
