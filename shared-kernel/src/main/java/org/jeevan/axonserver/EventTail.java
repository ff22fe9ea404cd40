package org.jeevan.axonserver;

import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jeevan.events.StoredEvent;
import org.jeevan.events.store.HeadSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows Axon Server's newest events for all streams of this process, as they lie there: it tells how far the head has
 * come and keeps the last of them, so that a stream at the head need not ask for what has just come by.
 */
final class EventTail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventTail.class);
    private static final int KEPT_MAX = 1_000;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

    private final AxonServerEvents source;
    private final HeadSignal signal;
    private final Deque<StoredEvent> kept = new ArrayDeque<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile EventStream current;

    EventTail(AxonServerEvents source, long head) {
        this.source = source;
        this.signal = new HeadSignal(head);
        this.thread = Thread.ofPlatform().name("axon-server-tail").daemon().unstarted(this::follow);
    }

    void start() {
        thread.start();
    }

    HeadSignal signal() {
        return signal;
    }

    /** The events after this position as far as they are kept; empty if one of them is not kept any more. */
    synchronized Optional<List<StoredEvent>> after(long position, int eventsMax) {
        if (kept.isEmpty()
                || kept.element().position() > position + 1
                || kept.getLast().position() <= position) {
            return Optional.empty();
        }
        return Optional.of(kept.stream()
                .dropWhile(event -> event.position() <= position)
                .limit(eventsMax)
                .toList());
    }

    @Override
    public void close() {
        closed = true;
        closeCurrent();
        thread.interrupt();
    }

    /** A broken stream is opened again after the last event that came. */
    private void follow() {
        while (!closed) {
            try (EventStream stream = source.streamAfter(signal.head())) {
                current = stream;
                for (EventWithToken event = stream.next(); event != null && !closed; event = stream.next()) {
                    take(source.read(event));
                }
                pause();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.debug("Axon Server's stream broke off", e);
                pauseUnlessInterrupted();
            }
        }
    }

    private void take(StoredEvent event) {
        synchronized (this) {
            kept.add(event);
            if (kept.size() > KEPT_MAX) {
                kept.remove();
            }
        }
        signal.advance(event.position());
    }

    private static void pause() throws InterruptedException {
        Thread.sleep(PAUSE_AFTER_FAILURE);
    }

    private static void pauseUnlessInterrupted() {
        try {
            pause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeCurrent() {
        EventStream stream = current;
        if (stream != null) {
            stream.close();
        }
    }
}
