package org.jeevan.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedEventsTest {

    @TempDir
    private Path folder;

    @Test
    void what_a_kill_left_in_the_log_is_read_and_no_byte_of_it_is_changed() throws IOException {
        try (var running = MoveFixture.embedded(folder.resolve("running"), 5, 4)) {
            Path killed = Files.createDirectory(folder.resolve("killed"));
            for (String name : new String[] {"events.db", "events.db-wal"}) {
                Files.copy(folder.resolve("running").resolve(name), killed.resolve(name)); // no checkpoint, no close
            }
            byte[] file = Files.readAllBytes(killed.resolve("events.db"));
            byte[] log = Files.readAllBytes(killed.resolve("events.db-wal"));
            try (var events = EmbeddedEvents.open(killed.resolve("events.db"))) {
                assertThat(events.position()).isEqualTo(24);
                assertThat(events.after(0, 100)).usingRecursiveComparison().isEqualTo(running.after(0, 100));
            }
            assertThat(killed.resolve("events.db")).hasBinaryContent(file);
            assertThat(killed.resolve("events.db-wal")).hasBinaryContent(log);
        }
    }

    @Test
    void refuses_a_folder_without_a_store_and_makes_none() {
        Path none = EmbeddedEvents.fileIn(folder);
        assertThatThrownBy(() -> EmbeddedEvents.open(none)).hasMessageContaining("no embedded event store");
        assertThat(none).doesNotExist();
    }

    @Test
    void refuses_a_file_that_is_another_database() throws IOException {
        Path empty = Files.createFile(EmbeddedEvents.fileIn(folder));
        assertThatThrownBy(() -> EmbeddedEvents.open(empty)).hasMessageContaining("holds no event store");
        assertThat(empty).isEmptyFile();
    }
}
