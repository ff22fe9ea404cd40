package org.jeevan.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jeevan.events.EventReader;
import org.jeevan.events.StoredEvent;
import org.jeevan.events.StoredEvents;

/**
 * Feeds stored events to any number of read models at once: each event is read, decrypted and parsed one time for all of
 * them. Thousands share a transaction; if one of them fails, they are taken again one by one, as live processing does.
 */
public final class Replay {

    private static final int EVENTS_PER_TRANSACTION = 5_000;

    private final StoredEvents events;
    private final EventReader reader;

    public Replay(StoredEvents events, EventReader reader) {
        this.events = events;
        this.reader = reader;
    }

    /** A read model that nobody else writes to, and its handlers. */
    public record Target(ReadModel model, ProjectionInvoker projection) {

        public static Target of(ReadModelDefinition definition, ReadModel model) {
            return new Target(model, new ProjectionInvoker(definition, model));
        }
    }

    public record Outcome(long position, long events, Duration took) {

        public long eventsPerSecond() {
            return events * 1_000_000_000L / Math.max(1, took.toNanos());
        }
    }

    /** Takes all targets from after the position, where each of them stands, to the end of the store. */
    public Outcome run(List<Target> targets, long after) {
        return run(targets, after, Long.MAX_VALUE);
    }

    /** The same, but no further than this position. */
    Outcome run(List<Target> targets, long after, long upTo) {
        Instant start = Instant.now();
        long position = after;
        long count = 0;
        for (List<StoredEvent> stored = next(position, upTo); !stored.isEmpty(); stored = next(position, upTo)) {
            reader.prepare(stored);
            List<? extends TrackedEventMessage<?>> messages =
                    reader.read(stored.stream()).toList();
            messages.parallelStream().forEach(Replay::parse);
            position = stored.getLast().position();
            count += stored.size();
            var token = new GlobalSequenceTrackingToken(position);
            targets.parallelStream().forEach(target -> feed(target, messages, token));
        }
        return new Outcome(position, count, Duration.between(start, Instant.now()));
    }

    private List<StoredEvent> next(long position, long upTo) {
        int eventsMax = (int) Math.min(EVENTS_PER_TRANSACTION, upTo - position);
        return eventsMax <= 0
                ? List.of()
                : events.after(position, eventsMax).stream()
                        .takeWhile(event -> event.position() <= upTo)
                        .toList();
    }

    /** Before the targets ask for it, each on a thread of its own. */
    private static void parse(TrackedEventMessage<?> message) {
        try {
            message.getPayload();
        } catch (RuntimeException unreadable) {
            return; // whoever handles this event meets the same failure, and deals with it
        }
    }

    private static void feed(
            Target target, List<? extends TrackedEventMessage<?>> messages, GlobalSequenceTrackingToken token) {
        try {
            target.model().executeInTransaction(() -> {
                messages.forEach(target.projection()::handleUnprotected);
                target.model().storeToken(token);
            });
        } catch (RuntimeException e) {
            if (Savepoints.isDatabaseFailure(e)) {
                throw e;
            }
            feedOneByOne(target, messages, token);
        }
    }

    private static void feedOneByOne(
            Target target, List<? extends TrackedEventMessage<?>> messages, GlobalSequenceTrackingToken token) {
        target.model().executeInTransaction(() -> {
            messages.forEach(event -> target.projection().handle(event, Segment.ROOT_SEGMENT));
            target.model().storeToken(token);
        });
    }
}
