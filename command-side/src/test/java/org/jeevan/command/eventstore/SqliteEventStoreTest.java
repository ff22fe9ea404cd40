package org.jeevan.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jeevan.events.SampleEvent.ASHA;
import static org.jeevan.events.SampleEvent.RAVI;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jeevan.api.identity.PatientId;
import org.jeevan.crypto.DataKeys;
import org.jeevan.events.EventReader;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.SampleEvent;
import org.jeevan.events.StoredEvents;
import org.jeevan.events.TamperedEventException;
import org.jeevan.events.WrongKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteEventStoreTest extends EventStoreContract {

    private static final int LATENCY_SAMPLES = 1_000;
    private static final long LATENCY_LIMIT_MICROS = 5_000;

    @TempDir
    private Path folder;

    private SqliteEventStorageEngine engine;
    private SqliteEventStore store;

    @BeforeEach
    void open() {
        open(keys);
    }

    private void open(DataKeys dataKeys) {
        var serializer = new EventSerializer(SampleEvent.NAMES);
        engine = SqliteEventStorageEngine.open(
                folder.resolve("events.db"), serializer, new EventReader(serializer, dataKeys));
        store = new SqliteEventStore(engine, dataKeys);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Override
    EventStore store() {
        return store;
    }

    @Override
    StoredEvents storedEvents() {
        return engine;
    }

    @Override
    void reopen() {
        engine.close();
        open();
    }

    @Test
    void concurrent_appends_share_fsyncs() throws Exception {
        long commits = engine.writer().commits();
        long works = engine.writer().works();
        appendConcurrently(32, 20);
        double worksPerCommit =
                (double) (engine.writer().works() - works) / (engine.writer().commits() - commits);
        assertThat(worksPerCommit).isGreaterThan(1.5);
        assertThat(engine.position()).isEqualTo(640);
    }

    @Test
    void the_head_is_the_last_durable_position_also_after_a_refusal() {
        assertThat(engine.position()).isZero();
        append(event(ASHA, 0, "a"), event(ASHA, 1, "b"));
        assertThatThrownBy(() -> append(event(RAVI, 0, "x"), event(ASHA, 1, "taken")))
                .isInstanceOf(RuntimeException.class);
        assertThat(engine.position()).isEqualTo(2);
        append(event(RAVI, 0, "y"));
        assertThat(engine.position()).isEqualTo(3);
    }

    @Test
    void the_database_refuses_to_change_or_delete_events() throws SQLException {
        append(event(ASHA, 0, "a"));
        engine.close();
        for (String sql : new String[] {
            "UPDATE events SET metadata = x'7b7d'", "DELETE FROM events", "DELETE FROM events WHERE global_index = 1"
        }) {
            assertThatThrownBy(() -> execute(sql)).hasMessageContaining("append-only");
        }
    }

    @Test
    void the_log_alone_is_enough_after_a_crash() throws Exception {
        append(event(ASHA, 0, "a"));
        Path copy = Files.createDirectory(folder.resolve("as-a-kill-leaves-it"));
        for (String name : new String[] {"events.db", "events.db-wal"}) {
            Files.copy(folder.resolve(name), copy.resolve(name)); // no checkpoint, no close
        }
        engine.close();
        folder = copy;
        open();
        assertThat(texts(ASHA)).containsExactly("a");
        assertThat(engine.position()).isEqualTo(1);
    }

    @Test
    void refuses_a_changed_byte_in_the_file() throws SQLException {
        append(event(ASHA, 0, "a"));
        engine.close();
        executeAsThief("""
                UPDATE events SET payload = CAST(
                    substr(payload, 1, length(payload) - 1) || iif(substr(payload, -1) = x'00', x'01', x'00') AS BLOB)
                """);
        open();
        assertThatThrownBy(() -> texts(ASHA))
                .isInstanceOf(TamperedEventException.class)
                .hasMessageContaining("position 1")
                .hasMessageContaining(ASHA.value());
    }

    @Test
    void refuses_rows_that_were_swapped() throws Exception {
        append(event(ASHA, 0, "a"), event(ASHA, 1, "b"));
        engine.close();
        executeAsThief("""
                UPDATE events SET sequence = 2 - global_index + 10; UPDATE events SET sequence = sequence - 10
                """);
        open();
        assertThatThrownBy(() -> texts(ASHA)).isInstanceOf(TamperedEventException.class);
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            TrackedEventMessage<?> first = stream.nextAvailable();
            assertThatThrownBy(first::getPayload).isInstanceOf(TamperedEventException.class);
        }
    }

    @Test
    void refuses_a_wrong_key() {
        append(event(ASHA, 0, "a"));
        engine.close();
        open(new WrongKeys());
        assertThatThrownBy(() -> texts(ASHA)).isInstanceOf(TamperedEventException.class);
    }

    @Test
    void refuses_the_token_of_another_store() {
        var token = GapAwareTrackingToken.newInstance(1, java.util.Set.of());
        assertThatThrownBy(() -> store.openStream(token)).hasMessageContaining("rebuild");
    }

    @Test
    void refuses_a_file_of_a_newer_version() throws SQLException {
        engine.close();
        execute("PRAGMA user_version = 2");
        assertThatThrownBy(this::open).isInstanceOf(IllegalStateException.class).hasMessageContaining("schema 2");
    }

    @Test
    void an_event_is_visible_within_five_milliseconds_of_its_append() throws Exception {
        var appendedAt = new long[LATENCY_SAMPLES];
        var visibleAt = new long[LATENCY_SAMPLES];
        try (var stream = store.openStream(null);
                var reader = Executors.newSingleThreadExecutor()) {
            var reading = reader.submit(() -> {
                for (int i = 0; i < LATENCY_SAMPLES; i++) {
                    stream.nextAvailable().getPayload();
                    visibleAt[i] = System.nanoTime();
                }
                return null;
            });
            for (int i = 0; i < LATENCY_SAMPLES; i++) {
                append(event(ASHA, i, "n" + i));
                appendedAt[i] = System.nanoTime();
                Thread.sleep(1);
            }
            reading.get(60, TimeUnit.SECONDS);
        }
        long[] micros = IntStream.range(0, LATENCY_SAMPLES)
                .mapToLong(i -> (visibleAt[i] - appendedAt[i]) / 1_000)
                .sorted()
                .toArray();
        assertThat(micros[LATENCY_SAMPLES * 99 / 100]).isLessThanOrEqualTo(LATENCY_LIMIT_MICROS);
    }

    private void appendConcurrently(int threads, int eventsEach) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    var patient = PatientId.random();
                    for (int sequence = 0; sequence < eventsEach; sequence++) {
                        append(event(patient, sequence, "n"));
                    }
                }));
            }
            for (var each : running) {
                each.get();
            }
        }
    }

    private void executeAsThief(String sql) throws SQLException {
        execute("DROP TRIGGER events_are_never_changed; " + sql);
    }

    /** Not through our own code: as somebody would who has the file. */
    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
                Statement statement = connection.createStatement()) {
            for (String each : sql.split(";")) {
                statement.executeUpdate(each);
            }
        }
    }
}
