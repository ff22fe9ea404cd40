package org.jeevan.query;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far a read model has come, for those who wait until it has come far enough. */
final class ReachedPosition {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private volatile long position;

    long position() {
        return position;
    }

    void advanceTo(long reached) {
        lock.lock();
        try {
            position = Math.max(position, reached);
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** False if the time was over first, or the waiting thread was interrupted. */
    boolean await(long wanted, Duration patience) {
        if (position >= wanted) {
            return true;
        }
        lock.lock();
        try {
            long nanosLeft = patience.toNanos();
            while (position < wanted && nanosLeft > 0) {
                nanosLeft = advanced.awaitNanos(nanosLeft);
            }
            return position >= wanted;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
