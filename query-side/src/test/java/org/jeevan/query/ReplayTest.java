package org.jeevan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.CONTENT;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.SUMMARY;
import static org.jeevan.api.Examples.THAT_DAY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.ExampleEvents;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordEvent.SummaryGenerated;
import org.jeevan.api.record.RecordKind;
import org.jeevan.crypto.Envelope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    private static final RecordUploaded UPLOADED = new RecordUploaded(
            DISCHARGE, ASHA, CITY_HOSPITAL, "Discharge", RecordKind.DISCHARGE_SUMMARY, THAT_DAY, CONTENT, null);
    private static final SummaryGenerated SUMMARIZED = new SummaryGenerated(DISCHARGE, ASHA, 1, SUMMARY);

    @TempDir
    Path folder;

    private QueryNode node;

    @BeforeEach
    void open() {
        node = new QueryNode(folder);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void all_golden_events_taken_in_twice_give_the_same_tables() {
        node.happened(ExampleEvents.ALL.toArray(DomainEvent[]::new));
        node.happened(UPLOADED, SUMMARIZED);
        Map<String, RowsDigest> once = digests();
        node.takeInEverythingAgain();
        assertThat(digests()).isEqualTo(once);
        assertThat(once.values()).allMatch(digest -> digest.rows() > 0);
    }

    @Test
    void live_processing_gives_the_same_tables_as_a_rebuild() {
        var processors = node.processors();
        processors.start();
        appendAll();
        awaitLive();
        Map<String, RowsDigest> live = digests();
        node.rebuild(processors).rebuild(List.of());
        assertThat(digests()).isEqualTo(live);
        processors.stop();
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("timeline-2.db"));
        assertThat(folder).isDirectoryNotContaining(file -> file.endsWith("timeline-1.db"));
    }

    @Test
    void a_rebuilt_read_model_goes_on_with_new_events_and_survives_a_restart() {
        var processors = node.processors();
        processors.start();
        appendAll();
        awaitLive();
        node.rebuild(processors).rebuild(List.of("timeline"));
        node.events.append(UPLOADED, BY_DOCTOR, NOON);
        node.events.append(SUMMARIZED, BY_DOCTOR, NOON);
        awaitLive();
        processors.stop();
        RowsDigest rebuilt = node.digest("timeline");
        assertThat(rebuilt.rows()).isEqualTo(2);
        node.close();
        try (var restarted = new ReadModels(folder, List.of("timeline"))) {
            ReadModel model = restarted.get("timeline");
            assertThat(model.position()).isEqualTo(node.events.head());
            assertThat(RowsDigest.of(node.definition("timeline"), model)).isEqualTo(rebuilt);
        }
    }

    @Test
    void a_rebuild_seals_every_value_with_the_present_cipher_suite() throws SQLException {
        var processors = node.processors();
        processors.start();
        appendAll();
        awaitLive();
        node.rebuild(processors).rebuild(List.of("timeline"));
        processors.stop();
        int sealed = 0;
        try (var file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("timeline-2.db"));
                var rows = file.createStatement().executeQuery("SELECT * FROM records")) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    if (rows.getObject(column) instanceof byte[] value) {
                        assertThat(Envelope.isCurrent(value)).isTrue();
                        sealed++;
                    }
                }
            }
        }
        assertThat(sealed).isPositive();
    }

    @Test
    void verifying_says_yes_and_after_a_row_was_changed_no() {
        var processors = node.processors();
        processors.start();
        appendAll();
        node.events.append(UPLOADED, BY_DOCTOR, NOON);
        awaitLive();
        var rebuild = node.rebuild(processors);
        assertThat(rebuild.verify(List.of())).hasSameSizeAs(node.definitions).allMatch(Rebuild.Verified::same);
        node.models.get("timeline").write(connection -> {
            try (var update = connection.prepareStatement("UPDATE records SET recorded_on = '2020-01-01'")) {
                return update.executeUpdate();
            }
        });
        assertThat(rebuild.verify(List.of("timeline"))).singleElement().matches(outcome -> !outcome.same());
        processors.stop();
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().contains("building"));
    }

    @Test
    void reading_never_fails_while_the_file_is_swapped() throws Exception {
        var processors = node.processors();
        processors.start();
        for (int i = 0; i < 300; i++) {
            node.events.append(upload(i), BY_DOCTOR, NOON);
        }
        awaitLive();
        var done = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(2)) { // the processors' own shutdown needs the common pool
            List<Future<Long>> readers =
                    List.of(threads.submit(() -> countUntil(done)), threads.submit(() -> countUntil(done)));
            var rebuild = node.rebuild(processors);
            for (int i = 0; i < 3; i++) {
                rebuild.rebuild(List.of("timeline"));
            }
            done.set(true);
            for (Future<Long> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        }
        processors.stop();
    }

    @Test
    void what_an_interrupted_rebuild_left_is_neither_served_nor_kept() throws Exception {
        node.happened(UPLOADED);
        node.models.get("timeline").fresh();
        node.close();
        try (var restarted = new ReadModels(folder, List.of("timeline"))) {
            assertThat(RowsDigest.of(node.definition("timeline"), restarted.get("timeline"))
                            .rows())
                    .isEqualTo(1);
        }
        assertThat(Files.list(folder)).noneMatch(file -> file.toString().contains("building"));
    }

    private long countUntil(AtomicBoolean done) {
        long reads = 0;
        while (!done.get()) {
            assertThat(node.digest("timeline").rows()).isEqualTo(300);
            reads++;
        }
        return reads;
    }

    private void appendAll() {
        ExampleEvents.ALL.forEach(event -> node.events.append(event, BY_DOCTOR, NOON));
    }

    private void awaitLive() {
        for (ReadModel model : node.models.all()) {
            assertThat(model.awaitPosition(node.events.head(), Duration.ofSeconds(20)))
                    .as(model.name())
                    .isTrue();
        }
    }

    private Map<String, RowsDigest> digests() {
        return node.definitions.stream()
                .collect(Collectors.toMap(ReadModelDefinition::name, each -> node.digest(each.name())));
    }

    private static RecordUploaded upload(int number) {
        return new RecordUploaded(
                new RecordId("01890000-0000-7000-8000-%012x".formatted(number)),
                ASHA,
                CITY_HOSPITAL,
                "Record " + number,
                RecordKind.OTHER,
                THAT_DAY.minusDays(number % 7),
                CONTENT,
                null);
    }
}
