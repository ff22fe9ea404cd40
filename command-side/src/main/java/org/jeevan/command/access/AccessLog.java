package org.jeevan.command.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
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
import org.jeevan.outages.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers every look before it happens. Looks that wait together share one event; repeats of the same person, view and
 * right within a minute are counted in memory, and their count is recorded when the minute is over. A look whose event may
 * or may not be stored is refused. Repeats were allowed already, so their event is sent until its store acknowledges it:
 * each time the same event with the same identifier, by which readers know it again should it be there twice.
 */
public class AccessLog implements AutoCloseable {

    private static final Duration REPEAT_WINDOW = Duration.ofMinutes(1);
    private static final Duration REPEATS_EVERY = Duration.ofSeconds(1);
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ACCESSES_PER_EVENT_MAX = 500;
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

    private final EventBus events;
    private final Clock clock;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Queue<Access> repeats = new ConcurrentLinkedQueue<>();
    private final Deque<EventMessage<?>> owed = new ArrayDeque<>(); // of the flusher's thread
    private final Outage outage = new Outage(LOG, "The record of accesses");
    private final Map<Look, Window> windows = new ConcurrentHashMap<>();
    private final Thread flusher = new Thread(this::flushUntilClosed, "access log");
    private Instant repeatsDue = Instant.MIN; // of the flusher's thread
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

    private record Window(Instant start, CompletableFuture<Void> durable, AtomicInteger repeats) {

        /** Then nobody was shown anything. */
        boolean refused() {
            return durable.isCompletedExceptionally();
        }
    }

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
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new CommandRejected(Rejection.Code.AUDIT_UNAVAILABLE, "The access cannot be recorded at the moment");
        }
    }

    /** Somebody came or went. */
    public void session(Actor actor, SessionChange change) {
        events.publish(message(new SessionRecorded(year(clock.instant()), actor.person(), change), actor));
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
        flushRepeats();
        if (!owed.isEmpty()) {
            LOG.error("{} events with counts of repeated accesses are lost", owed.size());
        }
    }

    private Window joinOrOpen(Look look, Window open, Instant now) {
        if (open != null && !open.refused() && now.isBefore(open.start().plus(REPEAT_WINDOW))) {
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
        int count = over.repeats().get();
        if (count > 0 && !over.refused()) {
            repeats.add(look.at(over.start(), count));
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
                flushRepeatsIfDue();
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
        byYear(waiting, Waiting::access).forEach(this::flush);
    }

    private void flush(int year, List<Waiting> waiting) {
        try {
            var accesses = waiting.stream().map(Waiting::access).toList();
            events.publish(message(new AccessesRecorded(year, accesses), Actor.SYSTEM));
            outage.answered();
            waiting.forEach(one -> one.durable().complete(null));
        } catch (RuntimeException | Error failure) {
            outage.missed(failure);
            waiting.forEach(one -> one.durable().completeExceptionally(failure));
        }
    }

    /** Nobody waits for them, so they are gathered a little. */
    private void flushRepeatsIfDue() {
        Instant now = clock.instant();
        if (!now.isBefore(repeatsDue)) {
            flushRepeats();
            repeatsDue = now.plus(REPEATS_EVERY);
        }
    }

    private void flushRepeats() {
        var counted = new ArrayList<Access>();
        for (Access access = repeats.poll(); access != null; access = repeats.poll()) {
            counted.add(access);
        }
        byYear(counted, Function.identity()).forEach((year, accesses) -> partsOf(accesses)
                .forEach(part -> owed.add(message(new AccessesRecorded(year, part), Actor.SYSTEM))));
        while (!owed.isEmpty() && isStored(owed.element())) {
            owed.remove();
        }
    }

    /** A store that compares identifiers refuses what it has already. */
    private boolean isStored(EventMessage<?> message) {
        try {
            events.publish(message);
            outage.answered();
            return true;
        } catch (ConcurrencyException stored) {
            return true;
        } catch (RuntimeException failure) {
            outage.missed(failure);
            return false;
        }
    }

    private static List<List<Access>> partsOf(List<Access> accesses) {
        return IntStream.iterate(0, from -> from < accesses.size(), from -> from + ACCESSES_PER_EVENT_MAX)
                .mapToObj(from -> accesses.subList(from, Math.min(from + ACCESSES_PER_EVENT_MAX, accesses.size())))
                .toList();
    }

    private static <T> Map<Integer, List<T>> byYear(List<T> all, Function<T, Access> access) {
        return all.stream()
                .collect(Collectors.groupingBy(one -> year(access.apply(one).at()), TreeMap::new, Collectors.toList()));
    }

    private static EventMessage<?> message(AccessEvent event, Actor actor) {
        return new GenericEventMessage<>(event, actor.toMetaData());
    }

    private static int year(Instant at) {
        return Year.from(at.atOffset(ZoneOffset.UTC)).getValue();
    }
}
