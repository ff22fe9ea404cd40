package org.jeevan.command.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jeevan.api.access.Access;
import org.jeevan.api.access.AccessEvent;
import org.jeevan.api.access.AccessEvent.AccessesRecorded;
import org.jeevan.api.access.AccessEvent.SessionChange;
import org.jeevan.api.access.AccessEvent.SessionRecorded;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers every look before it happens. Looks that wait together share one event; repeats of the same person, view and
 * right within a minute are counted in memory, and their count is recorded when the minute is over.
 */
public class AccessLog implements AutoCloseable {

    private static final Duration REPEAT_WINDOW = Duration.ofMinutes(1);
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ACCESSES_PER_EVENT_MAX = 500;
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

    private final EventBus events;
    private final Clock clock;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Map<Look, Window> windows = new ConcurrentHashMap<>();
    private final Thread flusher = new Thread(this::flushUntilClosed, "access log");
    private volatile boolean closing;

    public AccessLog(EventBus events, Clock clock) {
        this.events = events;
        this.clock = clock;
        flusher.setDaemon(true);
        flusher.start();
    }

    /** What makes two looks the same. */
    public record Look(Actor actor, PatientId patientId, Access.View view, RecordId recordId, Access.Right right) {

        Access at(Instant moment, int count) {
            return new Access(moment, actor, patientId, view, recordId, right, count);
        }
    }

    private record Waiting(Access access, CompletableFuture<Void> durable) {}

    private record Window(Instant start, CompletableFuture<Void> durable, AtomicInteger repeats) {}

    /**
     * Returns when the look is durable, or counted with one that is.
     *
     * @throws CommandRejected {@code audit-unavailable}: then nothing may be shown
     */
    public void record(Look look) {
        if (closing) {
            throw new CommandRejected(Rejection.Code.AUDIT_UNAVAILABLE, "The platform is shutting down");
        }
        Instant now = clock.instant();
        Window window = windows.compute(look, (same, open) -> joinOrOpen(same, open, now));
        try {
            window.durable().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            windows.remove(look, window);
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new CommandRejected(Rejection.Code.AUDIT_UNAVAILABLE, "The access cannot be recorded at the moment");
        }
    }

    /** Somebody came or went. */
    public void session(Actor actor, SessionChange change) {
        publish(new SessionRecorded(year(clock.instant()), actor.person(), change), actor);
    }

    /** Records what is only counted so far, then stops. */
    @Override
    public void close() {
        closing = true;
        flusher.interrupt();
        try {
            flusher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        endWindows(Instant.MAX);
        flush(drain(List.of()));
    }

    private Window joinOrOpen(Look look, Window open, Instant now) {
        if (open != null && now.isBefore(open.start().plus(REPEAT_WINDOW))) {
            open.repeats().incrementAndGet();
            return open;
        }
        if (open != null) {
            recordRepeats(look, open);
        }
        var durable = new CompletableFuture<Void>();
        queue.add(new Waiting(look.at(now, 1), durable));
        return new Window(now, durable, new AtomicInteger());
    }

    private void recordRepeats(Look look, Window over) {
        int repeats = over.repeats().get();
        if (repeats > 0) {
            queue.add(new Waiting(look.at(over.start(), repeats), new CompletableFuture<>()));
        }
    }

    private void endWindows(Instant now) {
        for (Look look : windows.keySet()) {
            windows.computeIfPresent(look, (same, window) -> {
                if (now.isBefore(window.start().plus(REPEAT_WINDOW))) {
                    return window;
                }
                recordRepeats(same, window);
                return null;
            });
        }
    }

    private void flushUntilClosed() {
        while (!closing) {
            try {
                Waiting first = queue.poll(SWEEP_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                endWindows(clock.instant());
                flush(drain(first == null ? List.of() : List.of(first)));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private List<Waiting> drain(List<Waiting> first) {
        var waiting = new ArrayList<>(first);
        queue.drainTo(waiting, ACCESSES_PER_EVENT_MAX);
        return waiting;
    }

    private void flush(List<Waiting> waiting) {
        var byYear = new TreeMap<Integer, List<Waiting>>();
        waiting.forEach(one -> byYear.computeIfAbsent(year(one.access().at()), year -> new ArrayList<>())
                .add(one));
        byYear.forEach(this::flush);
    }

    private void flush(int year, List<Waiting> waiting) {
        try {
            publish(
                    new AccessesRecorded(
                            year, waiting.stream().map(Waiting::access).toList()),
                    Actor.SYSTEM);
            waiting.forEach(one -> one.durable().complete(null));
        } catch (RuntimeException | Error failure) {
            LOG.error(
                    "{} accesses could not be recorded: {}",
                    waiting.size(),
                    failure.getClass().getName());
            waiting.forEach(one -> one.durable().completeExceptionally(failure));
        }
    }

    private void publish(AccessEvent event, Actor actor) {
        events.publish(new GenericEventMessage<>(event, actor.toMetaData()));
    }

    private static int year(Instant at) {
        return Year.from(at.atOffset(ZoneOffset.UTC)).getValue();
    }
}
