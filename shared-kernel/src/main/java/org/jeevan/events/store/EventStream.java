package org.jeevan.events.store;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jeevan.outages.OutOfReach;

/**
 * The events after a position, and those still to come: its reader is woken by each commit and never polls. One thread
 * reads at a time; any may close it.
 */
final class EventStream implements TrackingEventStream {

    private static final Duration OUT_OF_REACH_PAUSE = Duration.ofMillis(500);

    private final SharedEvents events;
    private final HeadSignal signal;
    private final Runnable wake = this::wake;
    private Iterator<TrackedEventMessage<?>> batch = Collections.emptyIterator();
    private TrackedEventMessage<?> next;
    private long lastGiven;
    private long lastRead;
    private volatile boolean closed;
    private volatile Thread waiting;
    private volatile Runnable callback;

    private EventStream(SharedEvents events, HeadSignal signal, long position) {
        this.events = events;
        this.signal = signal;
        this.lastGiven = position;
        this.lastRead = position;
    }

    static EventStream open(SharedEvents events, HeadSignal signal, long position) {
        var stream = new EventStream(events, signal, position);
        events.join(stream, position);
        signal.register(stream.wake);
        return stream;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        readAhead();
        return Optional.ofNullable(next);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        readAhead();
        while (next == null && !closed && System.nanoTime() < deadline && awaitCommit(deadline)) {
            readAhead();
        }
        return next != null;
    }

    /** @throws IllegalStateException if the stream is closed while this waits */
    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.DAYS)) {
            if (closed) {
                throw new IllegalStateException("The stream is closed");
            }
        }
        TrackedEventMessage<?> given = next;
        next = null;
        lastGiven = given.trackingToken().position().orElseThrow();
        return given;
    }

    /** The callback runs on the writer's thread, once per commit. */
    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        unregister(callback);
        callback = onAvailable;
        signal.register(onAvailable);
        onAvailable.run();
        return true;
    }

    @Override
    public void close() {
        closed = true;
        unregister(callback);
        unregister(wake);
        events.leave(this);
        wake();
    }

    /** Parked without a lock, so that those who are woken together need not pass one after another. False if the time is over. */
    private boolean awaitCommit(long deadline) throws InterruptedException {
        waiting = Thread.currentThread();
        try {
            requireNotInterrupted();
            while (signal.head() <= lastRead && !closed) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                LockSupport.parkNanos(this, left);
                requireNotInterrupted();
            }
            return true;
        } finally {
            waiting = null;
        }
    }

    private static void requireNotInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private void wake() {
        LockSupport.unpark(waiting); // null, if nobody waits, is allowed
    }

    /** What is out of reach is as if it had not happened yet: whoever reads comes again, and hears of no error. */
    private void readAhead() {
        try {
            readAheadInReach();
        } catch (RuntimeException e) {
            if (!(e instanceof OutOfReach)) {
                throw e;
            }
            LockSupport.parkNanos(this, OUT_OF_REACH_PAUSE.toNanos());
        }
    }

    /** An upcaster may leave nothing of a batch, so this goes on until there is an event or the head is reached. */
    private void readAheadInReach() {
        while (next == null && !closed) {
            if (nextOfBatch()) {
                return;
            }
            long head = signal.head();
            if (lastRead >= head) {
                batch = Collections.emptyIterator(); // nothing that was given is kept
                return;
            }
            SharedEvents.Batch taken = events.take(this, lastRead, head);
            lastRead = taken.upTo();
            batch = taken.messages();
        }
    }

    /** An event that cannot be read is tried again by the next call: it is never passed over. */
    private boolean nextOfBatch() {
        try {
            if (batch.hasNext()) {
                next = batch.next();
            }
            return next != null;
        } catch (RuntimeException e) {
            batch = Collections.emptyIterator();
            lastRead = lastGiven;
            throw e;
        }
    }

    private void unregister(Runnable listener) {
        if (listener != null) {
            signal.unregister(listener);
        }
    }
}
