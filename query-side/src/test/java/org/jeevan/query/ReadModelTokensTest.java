package org.jeevan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.NOON;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import org.jeevan.api.patient.PatientEvent.PatientRegistered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the read model of hospitals, to which patients mean nothing. */
class ReadModelTokensTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int NOTED_AT_LAST = 1_000;

    @TempDir
    private Path folder;

    private QueryNode node;
    private Processors processors;
    private ReadModel hospitals;

    @BeforeEach
    void start() {
        node = new QueryNode(folder);
        hospitals = node.models.get("hospitals");
        processors = node.processors();
        processors.start();
    }

    @AfterEach
    void stop() {
        processors.stop();
        node.close();
    }

    @Test
    void events_that_change_nothing_advance_the_position_and_leave_the_file_alone() {
        register(1);
        long noted = notedPosition();
        register(3);
        assertThat(hospitals.position()).isEqualTo(4);
        assertThat(notedPosition()).isEqualTo(noted).isLessThan(4);
    }

    @Test
    void an_event_that_changes_something_is_noted_with_the_change() {
        ReadModel details = node.models.get("details");
        for (int position = 1; position <= 3; position++) {
            register(1);
            assertThat(details.awaitPosition(position, PATIENCE)).isTrue();
            assertThat(notedPosition(details)).isEqualTo(position);
        }
    }

    @Test
    void after_a_restart_it_goes_on_where_it_noted_and_comes_as_far_again() {
        register(1);
        register(3);
        long noted = notedPosition();
        processors.stop();
        try (var again = new ReadModels(folder, java.util.List.of("hospitals"))) {
            assertThat(again.get("hospitals").position()).isEqualTo(noted);
        }
        processors.start();
        register(1);
        assertThat(hospitals.position()).isEqualTo(5);
    }

    @Test
    void not_more_than_a_thousand_are_passed_over_again() {
        register(1);
        register(NOTED_AT_LAST);
        assertThat(notedPosition()).isGreaterThan(1);
    }

    private void register(int patients) {
        var registered = new PatientRegistered(ASHA, "Asha");
        node.events.appendAll(Collections.nCopies(patients, registered), BY_DOCTOR, NOON);
        assertThat(hospitals.awaitPosition(node.events.head(), PATIENCE)).isTrue();
    }

    private long notedPosition() {
        return notedPosition(hospitals);
    }

    /** What a restart would find. */
    private static long notedPosition(ReadModel model) {
        String token = model.read(connection -> {
            try (var select = connection.prepareStatement("SELECT CAST(token AS TEXT) FROM tokens")) {
                var row = select.executeQuery();
                row.next();
                return row.getString(1);
            }
        });
        return Long.parseLong(token.replaceAll("\\D", ""));
    }
}
