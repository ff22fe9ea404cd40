package org.jeevan.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.jeevan.command.eventstore.EventMove.Outcome;
import org.jeevan.command.eventstore.EventMove.Step;
import org.jeevan.command.eventstore.MoveFixture.MemoryEvents;
import org.jeevan.events.store.AppendableEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventMoveTest {

    private static final int EVENTS = 1_240;

    private final MemoryEvents target = new MemoryEvents();

    @TempDir
    private Path folder;

    private SqliteEventStorageEngine source;

    @BeforeEach
    void a_store_with_events_of_aggregates_and_of_none() {
        source = MoveFixture.embedded(folder, 30, 40);
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void every_event_arrives_as_it_lay_there() {
        Outcome outcome = move(target);
        assertThat(outcome.comparison().events()).isEqualTo(EVENTS);
        assertThat(outcome.alreadyThere()).isZero();
        assertThat(target.events).usingRecursiveComparison().isEqualTo(source.after(0, EVENTS));
    }

    @Test
    void a_move_that_was_broken_off_goes_on_where_it_stopped() {
        target.events.addAll(source.after(0, 321));
        assertThat(move(target).alreadyThere()).isEqualTo(321);
        assertThat(target.events).hasSize(EVENTS);
    }

    @Test
    void a_move_that_is_over_may_be_run_again_and_only_compares() {
        Comparison first = move(target).comparison();
        Outcome again = move(target);
        assertThat(again.alreadyThere()).isEqualTo(EVENTS);
        assertThat(again.comparison()).isEqualTo(first);
        assertThat(first.source()).isEqualTo(first.target()).hasSize(64);
    }

    @Test
    void an_empty_store_is_moved_in_no_time() {
        try (var empty = MoveFixture.embedded(folder.resolve("empty"))) {
            assertThat(new EventMove(empty, target)
                            .run((step, events, of) -> {})
                            .comparison()
                            .events())
                    .isZero();
        }
    }

    @Test
    void tells_how_far_each_step_has_come() {
        target.events.addAll(source.after(0, 40));
        var told = new ArrayList<String>();
        new EventMove(source, target).run((step, events, of) -> {
            if (events == of) {
                told.add(step + " " + of);
            }
        });
        assertThat(told).containsExactly("RESUMED 40", "CHECKED 1200", "COPIED 1200", "COMPARED 1240");
        assertThat(Step.values()).hasSize(4);
    }

    private Outcome move(AppendableEvents into) {
        return new EventMove(source, into).run((step, events, of) -> {});
    }
}
