package org.jeevan.command.eventstore;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jeevan.events.StoredEvent;
import org.jeevan.events.StoredEvents;

/**
 * Copies all events of one store into another one, in order, as they lie there (so still encrypted), and then compares both
 * event by event. What was broken off goes on where it stopped: what is in the target must be the beginning of the source.
 */
final class EventMove {

    private static final int EVENTS_PER_APPEND = 100;
    private static final int EVENTS_PER_READ = 1_000;

    private final StoredEvents source;
    private final StoredEvents target;
    private final Consumer<List<StoredEvent>> append;

    EventMove(StoredEvents source, StoredEvents target, Consumer<List<StoredEvent>> append) {
        this.source = source;
        this.target = target;
        this.append = append;
    }

    /**
     * @param events in both stores
     * @param alreadyThere before this run
     * @param sha256 of every field of every event in order, the same for both
     */
    record Outcome(long events, long alreadyThere, String sha256) {}

    /**
     * @param progress is told the position that was reached
     * @throws DifferentEventsException if an event is not the same in both; nothing is appended where the target began differently
     */
    Outcome run(LongConsumer progress) {
        long alreadyThere = compare(digest(), true);
        copyAfter(alreadyThere, progress);
        MessageDigest digest = digest();
        long events = compare(digest, false);
        return new Outcome(events, alreadyThere, HexFormat.of().formatHex(digest.digest()));
    }

    private void copyAfter(long position, LongConsumer progress) {
        long reached = position;
        for (List<StoredEvent> batch = source.after(reached, EVENTS_PER_APPEND);
                !batch.isEmpty();
                batch = source.after(reached, EVENTS_PER_APPEND)) {
            append.accept(batch);
            reached = batch.getLast().position();
            progress.accept(reached);
        }
    }

    /** @return the target's last position; with {@code mayEnd} it may be before the source's */
    private long compare(MessageDigest digest, boolean mayEnd) {
        long reached = 0;
        while (true) {
            List<StoredEvent> there = target.after(reached, EVENTS_PER_READ);
            List<StoredEvent> here = source.after(reached, mayEnd ? Math.max(1, there.size()) : EVENTS_PER_READ);
            if (there.isEmpty() && (mayEnd || here.isEmpty())) {
                return reached;
            }
            for (int i = 0; i < Math.max(here.size(), there.size()); i++) {
                reached++;
                requireSame(reached, i < here.size() ? here.get(i) : null, i < there.size() ? there.get(i) : null);
                digest.update(bytes(here.get(i)));
            }
        }
    }

    private static void requireSame(long position, StoredEvent here, StoredEvent there) {
        if (here == null || there == null || !MessageDigest.isEqual(bytes(here), bytes(there))) {
            throw new DifferentEventsException(position, here == null, there == null);
        }
    }

    /** Every field, each in a form of known length, so that no two events have the same bytes. */
    private static byte[] bytes(StoredEvent event) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(event.position());
            out.writeUTF(event.eventId());
            out.writeBoolean(event.ofAggregate());
            out.writeUTF(event.ofAggregate() ? event.aggregateType() : "");
            out.writeUTF(event.ofAggregate() ? event.aggregateId() : "");
            out.writeLong(event.sequence());
            out.writeUTF(event.name());
            out.writeUTF(event.revision());
            out.writeLong(event.epochMillis());
            out.writeInt(event.metadata().length);
            out.write(event.metadata());
            out.writeInt(event.payload().length);
            out.write(event.payload());
        } catch (IOException e) {
            throw new UncheckedIOException("Memory takes every write", e);
        }
        return bytes.toByteArray();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
