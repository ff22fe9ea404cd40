package org.jeevan.command.eventstore;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import org.jeevan.events.StoredEvent;
import org.jeevan.events.StoredEvents;

/**
 * Two stores held against each other, position by position and field by field.
 *
 * @param events that were compared
 * @param source SHA-256 over every field of them, as the source gave them
 * @param target the same, as the target gave them
 */
record Comparison(long events, String source, String target) {

    private static final int EVENTS_PER_READ = 1_000;

    /** @throws DifferentEventsException at the first event that is not the same in both, or not there */
    static Comparison of(StoredEvents source, StoredEvents target, long last, LongConsumer progress) {
        MessageDigest here = sha256();
        MessageDigest there = sha256();
        long reached = 0;
        while (reached < last) {
            int wanted = (int) Math.min(EVENTS_PER_READ, last - reached);
            List<StoredEvent> fromSource = source.after(reached, wanted);
            List<StoredEvent> fromTarget = target.after(reached, wanted);
            int inBoth = Math.min(fromSource.size(), fromTarget.size());
            for (int i = 0; i < Math.max(1, inBoth); i++) {
                reached++;
                requireThere(reached, i < fromSource.size(), i < fromTarget.size());
                requireSame(reached, fromSource.get(i), fromTarget.get(i));
                EventFields.digest(here, fromSource.get(i));
                EventFields.digest(there, fromTarget.get(i));
            }
            progress.accept(reached);
        }
        return new Comparison(last, hex(here), hex(there));
    }

    private static void requireThere(long position, boolean inSource, boolean inTarget) {
        if (!inTarget) {
            throw DifferentEventsException.missing(position);
        }
        if (!inSource) {
            throw DifferentEventsException.inTargetOnly(position);
        }
    }

    private static void requireSame(long position, StoredEvent here, StoredEvent there) {
        EventFields.firstDifference(here, there).ifPresent(field -> {
            throw DifferentEventsException.notTheSame(position, here.eventId(), field);
        });
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
