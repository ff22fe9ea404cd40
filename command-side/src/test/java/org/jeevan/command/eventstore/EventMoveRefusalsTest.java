package org.jeevan.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jeevan.command.eventstore.MoveFixture.changed;

import java.nio.file.Path;
import java.util.List;
import org.jeevan.command.eventstore.EventMove.Outcome;
import org.jeevan.command.eventstore.MoveFixture.Changing;
import org.jeevan.command.eventstore.MoveFixture.MemoryEvents;
import org.jeevan.events.Head;
import org.jeevan.events.StoredEvent;
import org.jeevan.events.StoredEvents;
import org.jeevan.events.store.AppendableEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a move must not do, and what its proof must find. */
class EventMoveRefusalsTest {

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
    void refuses_a_target_with_other_events_and_leaves_it_as_it_is() {
        target.events.add(changed(source.after(0, 1).getFirst()));
        assertThatThrownBy(() -> move(target))
                .isInstanceOf(DifferentEventsException.class)
                .hasMessageStartingWith("Event 1 (")
                .hasMessageEndingWith("its payload differs");
        assertThat(target.events).hasSize(1);
    }

    @Test
    void refuses_a_target_that_has_run_on() {
        target.events.addAll(source.after(0, EVENTS));
        target.events.add(target.events.getLast());
        assertThatThrownBy(() -> move(target)).hasMessageStartingWith("Event 1241 is in the target only");
    }

    @Test
    void finds_one_changed_bit() {
        assertThatThrownBy(() -> move(new Changing(target, 700)))
                .hasMessageStartingWith("Event 700 (")
                .hasMessageEndingWith("its payload differs");
    }

    @Test
    void finds_an_event_that_did_not_arrive() {
        var forgetful = new MemoryEvents() {
            @Override
            public void append(List<StoredEvent> appended) {
                super.append(appended.subList(0, Math.min(appended.size(), (int) (EVENTS - 1 - position()))));
            }
        };
        assertThatThrownBy(() -> move(forgetful)).hasMessage("Event 1240 is missing in the target");
    }

    @Test
    void finds_a_platform_that_runs_on_the_target_meanwhile() {
        var busy = new MemoryEvents() {
            @Override
            public void append(List<StoredEvent> appended) {
                super.append(appended);
                if (appended.getLast().position() == EVENTS) {
                    super.append(List.of(appended.getLast()));
                }
            }
        };
        assertThatThrownBy(() -> move(busy)).hasMessageStartingWith("Event 1241 is in the target only");
    }

    @Test
    void appends_nothing_where_one_event_could_not_be_given_back_as_it_is() {
        var rounding = new MemoryEvents() {
            @Override
            public StoredEvent kept(StoredEvent event) {
                return event.position() == 1_000 ? changed(event) : event;
            }
        };
        assertThatThrownBy(() -> move(rounding))
                .isInstanceOf(UnfitEventException.class)
                .hasMessageContaining("Event 1000 ")
                .hasMessageContaining("payload");
        assertThat(rounding.events).isEmpty();
    }

    @Test
    void appends_nothing_where_the_source_has_a_gap() {
        var holed = new Holed(source, 900);
        assertThatThrownBy(() -> new EventMove(holed, target).run((step, events, of) -> {}))
                .hasMessageContaining("the source has a gap before event 901");
        assertThat(target.events).isEmpty();
    }

    private Outcome move(AppendableEvents into) {
        return new EventMove(source, into).run((step, events, of) -> {});
    }

    /** A store that has lost one event. */
    private record Holed(SqliteEventStorageEngine whole, long lost) implements StoredEvents, Head {

        @Override
        public List<StoredEvent> after(long position, int eventsMax) {
            return whole.after(position, eventsMax).stream()
                    .filter(event -> event.position() != lost)
                    .toList();
        }

        @Override
        public long position() {
            return whole.position();
        }
    }
}
