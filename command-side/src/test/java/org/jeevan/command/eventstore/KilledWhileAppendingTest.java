package org.jeevan.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jeevan.api.identity.PatientId;
import org.jeevan.crypto.MemoryDataKeys;
import org.jeevan.events.EventReader;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.SampleEvent;
import org.jeevan.events.StoredEvent;
import org.jeevan.events.store.EncryptingEventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWhileAppendingTest {

    private static final int ACKNOWLEDGED_BEFORE_KILL = 300;

    @TempDir
    private Path folder;

    @Test
    void every_acknowledged_event_is_there_once_after_a_kill() throws Exception {
        Set<String> acknowledged = appendUntilKilled();
        try (var engine = engine(folder, new MemoryDataKeys())) {
            List<String> stored = engine.after(0, 1_000_000).stream()
                    .map(StoredEvent::eventId)
                    .toList();
            assertThat(stored).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(engine.position()).isEqualTo(stored.size());
        }
    }

    private Set<String> appendUntilKilled() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Appender.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var acknowledged = new HashSet<String>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.length() == 37 && line.endsWith(".")) { // whole lines only: the last may be cut by the kill
                    acknowledged.add(line.substring(0, 36));
                }
                if (acknowledged.size() == ACKNOWLEDGED_BEFORE_KILL) {
                    child.toHandle().destroyForcibly(); // by its handle, which leaves the pipe to be read to its end
                }
            }
        }
        child.waitFor();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_KILL);
        return acknowledged;
    }

    private static SqliteEventStorageEngine engine(Path folder, MemoryDataKeys keys) {
        var serializer = new EventSerializer(SampleEvent.NAMES);
        return SqliteEventStorageEngine.open(
                folder.resolve("events.db"), serializer, new EventReader(serializer, keys));
    }

    /** Appends with eight threads until it is killed, and prints each event's id after its acknowledgement. */
    static final class Appender {

        public static void main(String[] arguments) {
            var keys = new MemoryDataKeys();
            var store = new EncryptingEventStore(engine(Path.of(arguments[0]), keys), keys);
            try (var threads = Executors.newFixedThreadPool(8)) {
                for (int i = 0; i < 8; i++) {
                    threads.submit(() -> appendForEver(store));
                }
            }
        }

        private static void appendForEver(EncryptingEventStore store) {
            var patient = PatientId.random();
            for (long sequence = 0; ; sequence++) {
                DomainEventMessage<?> event = EventStoreContract.event(patient, sequence, "note");
                store.publish(event);
                System.out.println(event.getIdentifier() + ".");
            }
        }
    }
}
