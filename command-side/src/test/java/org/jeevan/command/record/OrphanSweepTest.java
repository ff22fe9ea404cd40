package org.jeevan.command.record;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jeevan.api.Examples;
import org.jeevan.api.record.ContentId;
import org.jeevan.records.FileRecordStore;
import org.jeevan.records.RecordStore;
import org.jeevan.sqlite.Durability;
import org.jeevan.sqlite.SqliteFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanSweepTest {

    private static final int TWO_HOURS = 120;
    private static final int SEVEN_HOURS = 7 * 60;

    @TempDir
    Path folder;

    private RecordConfiguration.ContentFile contents;
    private RecordStore store;
    private int asked;

    @BeforeEach
    void open() throws IOException {
        contents =
                new RecordConfiguration.ContentFile(SqliteFile.open(folder.resolve("contents.db"), Durability.NORMAL));
        store = new FileRecordStore(folder.resolve("records"));
        name(lay(48));
        name(lay(48));
    }

    @AfterEach
    void close() {
        contents.close();
    }

    @Test
    void bytes_that_two_looks_find_without_an_event_go_and_all_others_stay() throws IOException {
        ContentId orphan = lay(25);
        OrphanSweep sweep = sweepOf(() -> true);
        sweep.look();
        assertThat(store.open(orphan)).isPresent();
        sweep.look();
        assertThat(store.open(orphan)).isEmpty();
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void bytes_of_an_upload_of_today_stay_even_where_another_process_takes_over_meanwhile() throws IOException {
        ContentId underWay = lay(23);
        OrphanSweep ofNewProcess = sweepOf(() -> true);
        IntStream.range(0, SEVEN_HOURS).forEach(minute -> ofNewProcess.look());
        assertThat(store.open(underWay)).isPresent();
    }

    @Test
    void bytes_that_a_jump_of_the_clock_makes_look_old_stay_if_their_event_comes_before_the_next_look()
            throws IOException {
        ContentId uploaded = lay(1_000);
        OrphanSweep sweep = sweepOf(() -> true);
        sweep.look();
        name(uploaded);
        IntStream.range(0, SEVEN_HOURS).forEach(minute -> sweep.look());
        assertThat(store.open(uploaded)).isPresent();
    }

    @Test
    void nothing_goes_while_not_all_events_have_been_seen() throws IOException {
        lay(25);
        OrphanSweep sweep = sweepOf(() -> false);
        IntStream.range(0, TWO_HOURS).forEach(minute -> sweep.look());
        assertThat(stored()).isEqualTo(3);
    }

    @Test
    void nothing_goes_where_no_event_names_most_of_what_lies_there() throws IOException {
        for (int i = 0; i < 3; i++) {
            lay(25);
        }
        OrphanSweep sweep = sweepOf(() -> true);
        IntStream.range(0, SEVEN_HOURS).forEach(minute -> sweep.look());
        assertThat(stored()).as("these may be the wrong events").isEqualTo(5);
    }

    @Test
    void a_store_that_is_away_is_asked_less_and_less_often_and_found_when_it_is_back() throws IOException {
        ContentId orphan = lay(25);
        RecordStore files = store;
        store = new AwayForFourSweeps(files);
        OrphanSweep sweep = sweepOf(() -> true);
        IntStream.range(0, TWO_HOURS).forEach(minute -> sweep.look());
        assertThat(asked).as("in two hours").isEqualTo(6);
        assertThat(files.open(orphan)).isEmpty();
    }

    @Test
    void an_event_store_that_is_away_does_not_end_the_sweeping() throws IOException {
        ContentId orphan = lay(25);
        OrphanSweep sweep = sweepOf(() -> {
            if (asked++ < 5) {
                throw new EventStoreException("away");
            }
            return true;
        });
        IntStream.range(0, TWO_HOURS).forEach(minute -> sweep.look());
        assertThat(store.open(orphan)).isEmpty();
    }

    private OrphanSweep sweepOf(OrphanSweep.SeenEvents events) {
        return new OrphanSweep(events, store, contents.table());
    }

    private void name(ContentId id) {
        contents.transactions().inTransaction(connection -> {
            contents.table().add(id, Examples.ASHA);
            return null;
        });
    }

    private ContentId lay(int hoursOld) throws IOException {
        ContentId id = ContentId.random();
        store.put(id, out -> out.write(1));
        try (var files = Files.walk(folder.resolve("records"))) {
            Path file =
                    files.filter(path -> path.endsWith(id.value())).findFirst().orElseThrow();
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(hoursOld, HOURS)));
        }
        return id;
    }

    private long stored() throws IOException {
        try (var files = Files.walk(folder.resolve("records"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private final class AwayForFourSweeps implements RecordStore {

        private final RecordStore behind;

        private AwayForFourSweeps(RecordStore behind) {
            this.behind = behind;
        }

        @Override
        public void put(ContentId id, Writer content) throws IOException {
            behind.put(id, content);
        }

        @Override
        public Optional<InputStream> open(ContentId id) throws IOException {
            return behind.open(id);
        }

        @Override
        public boolean delete(ContentId id) throws IOException {
            return behind.delete(id);
        }

        @Override
        public int sweep(Duration age, Predicate<ContentId> needed) throws IOException {
            if (++asked < 5) {
                throw new IOException("away");
            }
            return behind.sweep(age, needed);
        }
    }
}
