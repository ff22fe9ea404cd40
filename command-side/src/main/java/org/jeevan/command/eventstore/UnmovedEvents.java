package org.jeevan.command.eventstore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jeevan.events.StoredEvent;
import org.jeevan.events.StoredEvents;

/**
 * Keeps a platform from starting on Axon Server beside an embedded store whose events are not there: it would find nobody,
 * make a first start, and with its first event make that Axon Server useless for the move.
 */
final class UnmovedEvents {

    private UnmovedEvents() {}

    /** @throws IllegalStateException if the file's last event is not in the target at the same position */
    static void refuse(Path file, StoredEvents target) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (var embedded = EmbeddedEvents.open(file)) {
            long last = embedded.position();
            if (last > 0 && !idsAt(last, embedded).equals(idsAt(last, target))) {
                throw new IllegalStateException(
                        "%s holds events that are not in Axon Server: move them with move-to-axon-server first, or take the file away"
                                .formatted(file));
            }
        }
    }

    private static List<String> idsAt(long position, StoredEvents events) {
        return events.after(position - 1, 1).stream().map(StoredEvent::eventId).toList();
    }
}
