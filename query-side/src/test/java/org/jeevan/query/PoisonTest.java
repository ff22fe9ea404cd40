package org.jeevan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.RAVI;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.patient.PatientEvent.PatientRegistered;
import org.jeevan.peers.PeerUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

class PoisonTest {

    @TempDir
    Path folder;

    private final List<String> tried = new ArrayList<>();
    private volatile boolean outOfReach;

    @Test
    void an_event_that_fails_five_times_is_set_aside_and_the_next_ones_are_taken_in() {
        try (var node = node(false)) {
            var processors = node.processors();
            processors.start();
            node.events.append(new PatientRegistered(RAVI, "Ravi"), BY_DOCTOR, NOON);
            node.events.append(new PatientRegistered(ASHA, "poison"), BY_DOCTOR, NOON);
            node.events.append(new PatientRegistered(RAVI, "Kumar"), BY_DOCTOR, NOON);
            ReadModel model = node.models.get("hospitals");
            assertThat(model.awaitPosition(3, Duration.ofSeconds(20))).isTrue();
            processors.stop();
            assertThat(tried).containsExactly("Ravi", "poison", "poison", "poison", "poison", "poison", "Kumar");
            assertThat(model.isComplete(RAVI)).isTrue();
            assertThat(model.isComplete(ASHA)).isFalse();
            assertThat(model.setAside().count()).isEqualTo(1);
            assertThat(rows(model)).isEqualTo(2);
            assertThat(new ReadModelHealth(node.models).health().getDetails().toString())
                    .contains("setAside=1");
        }
    }

    @Test
    void a_replay_sets_the_same_event_aside() {
        try (var node = node(false)) {
            node.happened(
                    new PatientRegistered(RAVI, "Ravi"),
                    new PatientRegistered(ASHA, "poison"),
                    new PatientRegistered(RAVI, "Kumar"));
            ReadModel model = node.models.get("hospitals");
            assertThat(model.position()).isEqualTo(3);
            assertThat(model.isComplete(ASHA)).isFalse();
            assertThat(rows(model)).isEqualTo(2);
        }
    }

    @Test
    void a_projection_without_gaps_stops_instead() throws Exception {
        try (var node = node(true)) {
            var processors = node.processors();
            processors.start();
            node.events.append(new PatientRegistered(ASHA, "poison"), BY_DOCTOR, NOON);
            ReadModel model = node.models.get("hospitals");
            for (int i = 0; i < 200 && !model.isStopped(); i++) {
                Thread.sleep(50);
            }
            assertThat(model.isStopped()).isTrue();
            assertThat(model.position()).isZero();
            assertThat(new ReadModelHealth(node.models).health().getStatus()).isEqualTo(Status.DOWN);
            processors.stop();
        }
    }

    /** The command side, which has the keys, may be away for hours. */
    @Test
    void an_event_whose_keys_are_out_of_reach_is_tried_until_they_are_there_and_never_set_aside() {
        try (var node = node(false)) {
            var processors = node.processors();
            outOfReach = true;
            processors.start();
            node.events.append(new PatientRegistered(ASHA, "Asha"), BY_DOCTOR, NOON);
            ReadModel model = node.models.get("hospitals");
            assertThat(model.awaitPosition(1, Duration.ofSeconds(5))).isFalse();
            outOfReach = false;
            assertThat(model.awaitPosition(1, Duration.ofSeconds(60))).isTrue();
            processors.stop();
            assertThat(model.isComplete(ASHA)).isTrue();
            assertThat(model.setAside().count()).isZero();
            assertThat(rows(model)).isEqualTo(1);
        }
    }

    private QueryNode node(boolean stopsAtPoison) {
        return new QueryNode(folder, keys -> List.of(new Fragile(stopsAtPoison)));
    }

    private static long rows(ReadModel model) {
        return model.read(connection -> {
            try (var select = connection.prepareStatement("SELECT count(*) FROM hospitals")) {
                var row = select.executeQuery();
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Writes a row, and then fails on one name. */
    private final class Fragile implements ReadModelDefinition {

        private final boolean stopsAtPoison;

        private Fragile(boolean stopsAtPoison) {
            this.stopsAtPoison = stopsAtPoison;
        }

        @Override
        public String name() {
            return "hospitals";
        }

        @Override
        public Object projectionOn(ReadModel model) {
            return new Object() {
                @EventHandler
                void on(PatientRegistered event) {
                    tried.add(event.fullName());
                    model.write(connection -> {
                        try (var insert = connection.prepareStatement(
                                "INSERT INTO hospitals (hospital_id, status, profile) VALUES (?, 'x', x'00')")) {
                            insert.setString(1, event.fullName());
                            return insert.executeUpdate();
                        }
                    });
                    if (outOfReach) {
                        throw new PeerUnavailableException("Nobody answers", null);
                    }
                    if (event.fullName().equals("poison")) {
                        throw new IllegalStateException("cannot take this");
                    }
                }
            };
        }

        @Override
        public boolean stopsAtPoison() {
            return stopsAtPoison;
        }

        @Override
        public Set<Class<? extends DomainEvent>> ignores() {
            return Set.of();
        }

        @Override
        public void plainRows(ReadModel model, Consumer<List<Object>> row) {}
    }
}
