package org.jeevan.command.eventstore;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jeevan.command.eventstore.EventStoreContract.event;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jeevan.api.identity.PatientId;
import org.jeevan.crypto.MemoryDataKeys;
import org.jeevan.events.EventReader;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.SampleEvent;
import org.jeevan.events.StoredEvent;
import org.jeevan.events.StoredEvents;
import org.jeevan.events.store.EncryptingEventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnmovedEventsTest {

    private final List<StoredEvent> there = new ArrayList<>();
    private final StoredEvents target = (position, eventsMax) -> there.stream()
            .filter(event -> event.position() > position)
            .limit(eventsMax)
            .toList();

    @TempDir
    private Path folder;

    @Test
    void a_platform_that_never_had_a_store_of_its_own_starts() {
        assertThatCode(() -> UnmovedEvents.refuse(file(), target)).doesNotThrowAnyException();
    }

    @Test
    void a_platform_that_was_moved_starts_also_when_it_has_run_on() {
        there.addAll(embedded(3));
        there.addAll(later());
        assertThatCode(() -> UnmovedEvents.refuse(file(), target)).doesNotThrowAnyException();
    }

    @Test
    void refuses_where_nothing_was_moved() {
        embedded(3);
        assertRefused();
    }

    @Test
    void refuses_where_the_move_was_broken_off() {
        there.addAll(embedded(3).subList(0, 2));
        assertRefused();
    }

    @Test
    void refuses_where_there_are_as_many_events_of_another_platform() {
        there.addAll(embedded(3, "other.db"));
        embedded(3);
        assertRefused();
    }

    private void assertRefused() {
        assertThatThrownBy(() -> UnmovedEvents.refuse(file(), target))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("move-to-axon-server");
    }

    private Path file() {
        return folder.resolve("events.db");
    }

    private List<StoredEvent> embedded(int count) {
        return embedded(count, "events.db");
    }

    private List<StoredEvent> later() {
        return embedded(4, "later.db").subList(3, 4);
    }

    private List<StoredEvent> embedded(int count, String name) {
        var keys = new MemoryDataKeys();
        var serializer = new EventSerializer(SampleEvent.NAMES);
        try (var engine =
                SqliteEventStorageEngine.open(folder.resolve(name), serializer, new EventReader(serializer, keys))) {
            var store = new EncryptingEventStore(engine, keys);
            for (int i = 0; i < count; i++) {
                store.publish(event(PatientId.random(), 0, "n" + i));
            }
            return engine.after(0, count);
        }
    }
}
