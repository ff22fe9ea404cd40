package org.jeevan.events.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jeevan.events.EventReader;
import org.jeevan.events.StoredEvent;
import org.jeevan.events.StoredEvents;

/**
 * The newest events, read, decrypted and parsed once for all streams that come to them. They are plaintext, so each is let
 * go as soon as every open stream has taken it, and given to nobody once its key is destroyed.
 */
final class SharedEvents {

    /** Both of one read, and of what is kept for the slowest stream; one that is further behind reads for itself. */
    private static final int EVENTS_MAX = 1_000;

    private final StoredEvents events;
    private final EventReader reader;
    private final Map<Object, Long> takenUpTo = new HashMap<>();
    private final Deque<Shared> kept = new ArrayDeque<>();
    private long keptAfter;
    private long keptUpTo;

    SharedEvents(StoredEvents events, EventReader reader) {
        this.events = events;
        this.reader = reader;
    }

    /** What follows a position, as far as the position {@code upTo}. */
    record Batch(long upTo, Iterator<TrackedEventMessage<?>> messages) {}

    private record Shared(StoredEvent stored, List<TrackedEventMessage<?>> messages) {
        long position() {
            return stored.position();
        }
    }

    synchronized void join(Object stream, long position) {
        takenUpTo.put(stream, position);
    }

    synchronized void leave(Object stream) {
        takenUpTo.remove(stream);
        letGo();
    }

    /** The events after this position. The head must be behind it, so that there is at least one. */
    Batch take(Object stream, long after, long head) {
        Optional<Batch> shared = head - after > EVENTS_MAX ? Optional.empty() : takeShared(stream, after);
        return shared.orElseGet(() -> takeAlone(stream, after));
    }

    private synchronized Optional<Batch> takeShared(Object stream, long after) {
        if (kept.isEmpty()) {
            keptAfter = after;
            keptUpTo = after;
        }
        if (after < keptAfter || after > keptUpTo) {
            return Optional.empty();
        }
        if (after == keptUpTo) {
            readOn();
        }
        var messages = new ArrayList<TrackedEventMessage<?>>();
        kept.stream().filter(each -> each.position() > after).forEach(each -> messages.addAll(readable(each)));
        took(stream, keptUpTo);
        return Optional.of(new Batch(keptUpTo, messages.iterator()));
    }

    private Batch takeAlone(Object stream, long after) {
        List<StoredEvent> rows = events.after(after, EVENTS_MAX);
        reader.prepare(rows);
        long upTo = rows.getLast().position();
        took(stream, upTo);
        return new Batch(upTo, reader.read(rows.stream()).iterator());
    }

    /** An event that cannot be read fails for whoever comes to it, after those before it have been given. */
    private void readOn() {
        long before = keptUpTo;
        try {
            List<StoredEvent> rows = events.after(before, EVENTS_MAX);
            reader.prepare(rows);
            for (StoredEvent row : rows) {
                kept.add(new Shared(row, reader.parse(row)));
                keptUpTo = row.position();
            }
        } catch (RuntimeException e) {
            if (keptUpTo == before) {
                throw e;
            }
        }
        while (kept.size() > EVENTS_MAX) {
            keptAfter = kept.remove().position();
        }
    }

    private List<TrackedEventMessage<?>> readable(Shared event) {
        return reader.hasKey(event.stored()) ? event.messages() : reader.parse(event.stored());
    }

    private synchronized void took(Object stream, long upTo) {
        takenUpTo.replace(stream, upTo); // it may have left meanwhile
        letGo();
    }

    private void letGo() {
        long takenByAll =
                takenUpTo.values().stream().mapToLong(each -> each).min().orElse(Long.MAX_VALUE);
        while (!kept.isEmpty() && kept.element().position() <= takenByAll) {
            keptAfter = kept.remove().position();
        }
    }
}
