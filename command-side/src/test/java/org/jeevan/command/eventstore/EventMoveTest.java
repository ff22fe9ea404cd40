package org.jeevan.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jeevan.command.eventstore.EventStoreContract.event;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jeevan.api.identity.PatientId;
import org.jeevan.axonserver.AxonServerAtHand;
import org.jeevan.axonserver.AxonServerEventStorageEngine;
import org.jeevan.axonserver.AxonServerLink;
import org.jeevan.crypto.MemoryDataKeys;
import org.jeevan.events.EventReader;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.SampleEvent;
import org.jeevan.events.StoredEvent;
import org.jeevan.events.StoredEvents;
import org.jeevan.events.store.EncryptingEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventMoveTest {

    private final MemoryDataKeys keys = new MemoryDataKeys();
    private final EventSerializer serializer = new EventSerializer(SampleEvent.NAMES);
    private final List<StoredEvent> taken = new ArrayList<>();
    private final StoredEvents target = (position, eventsMax) -> taken.stream()
            .filter(event -> event.position() > position)
            .limit(eventsMax)
            .toList();

    @TempDir
    private Path folder;

    private SqliteEventStorageEngine source;

    @BeforeEach
    void a_store_with_events_of_aggregates_and_of_none() {
        source = SqliteEventStorageEngine.open(
                folder.resolve("events.db"), serializer, new EventReader(serializer, keys));
        var store = new EncryptingEventStore(source, keys);
        for (int patient = 0; patient < 30; patient++) {
            PatientId id = PatientId.random();
            for (int sequence = 0; sequence < 40; sequence++) {
                store.publish(event(id, sequence, "n" + sequence));
            }
            store.publish(new GenericEventMessage<>(new SampleEvent.OfTheHouse.Opened("ward " + patient)));
        }
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void every_event_arrives_as_it_lay_there() {
        var outcome = new EventMove(source, target, taken::addAll).run(reached -> {});
        assertThat(outcome.events()).isEqualTo(30 * 41);
        assertThat(outcome.alreadyThere()).isZero();
        assertThat(taken).usingRecursiveComparison().isEqualTo(source.after(0, 10_000));
    }

    @Test
    void a_move_that_was_broken_off_goes_on_where_it_stopped() {
        taken.addAll(source.after(0, 321));
        var outcome = new EventMove(source, target, taken::addAll).run(reached -> {});
        assertThat(outcome.alreadyThere()).isEqualTo(321);
        assertThat(taken).hasSize(30 * 41);
    }

    @Test
    void the_digest_is_that_of_the_events() {
        var whole = new EventMove(source, target, taken::addAll).run(reached -> {});
        var again = new EventMove(source, target, taken::addAll).run(reached -> {});
        assertThat(again.sha256()).isEqualTo(whole.sha256());
        assertThat(again.alreadyThere()).isEqualTo(again.events());
    }

    @Test
    void refuses_a_target_with_other_events_and_leaves_it_as_it_is() {
        StoredEvent first = source.after(0, 1).getFirst();
        taken.add(changed(first));
        assertThatThrownBy(() -> new EventMove(source, target, taken::addAll).run(reached -> {}))
                .isInstanceOf(DifferentEventsException.class)
                .hasMessageContaining("Event 1 ");
        assertThat(taken).hasSize(1);
    }

    @Test
    void refuses_a_target_that_has_run_on() {
        taken.addAll(source.after(0, 10_000));
        StoredEvent last = taken.getLast();
        taken.add(at(last.position() + 1, last));
        assertThatThrownBy(() -> new EventMove(source, target, taken::addAll).run(reached -> {}))
                .hasMessageContaining("in the target only");
    }

    @Test
    void finds_one_changed_byte_on_the_way() {
        assertThatThrownBy(() -> new EventMove(
                                source,
                                target,
                                batch -> batch.forEach(
                                        event -> taken.add(event.position() == 700 ? changed(event) : event)))
                        .run(reached -> {}))
                .hasMessageContaining("Event 700 ");
    }

    @Test
    void moves_into_a_real_axon_server() {
        try (var link = AxonServerLink.open("move", AxonServerAtHand.emptySettings());
                var server = AxonServerEventStorageEngine.open(link, serializer, new EventReader(serializer, keys))) {
            var outcome = new EventMove(source, server, server::append).run(reached -> {});
            assertThat(outcome.events()).isEqualTo(30 * 41);
            assertThat(server.after(0, 10_000)).usingRecursiveComparison().isEqualTo(source.after(0, 10_000));
        }
    }

    private static StoredEvent changed(StoredEvent event) {
        byte[] payload = event.payload().clone();
        payload[payload.length - 1] ^= 1;
        return new StoredEvent(
                event.position(),
                event.eventId(),
                event.aggregateType(),
                event.aggregateId(),
                event.sequence(),
                event.name(),
                event.revision(),
                event.epochMillis(),
                event.metadata(),
                payload);
    }

    private static StoredEvent at(long position, StoredEvent event) {
        return new StoredEvent(
                position,
                event.eventId(),
                event.aggregateType(),
                event.aggregateId(),
                event.sequence(),
                event.name(),
                event.revision(),
                event.epochMillis(),
                event.metadata(),
                event.payload());
    }
}
