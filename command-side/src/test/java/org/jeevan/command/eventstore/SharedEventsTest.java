package org.jeevan.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.command.eventstore.EventStoreContract.event;
import static org.jeevan.command.eventstore.EventStoreContract.take;
import static org.jeevan.events.SampleEvent.ASHA;
import static org.jeevan.events.SampleEvent.RAVI;
import static org.jeevan.events.SampleEvent.note;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.crypto.MemoryDataKeys;
import org.jeevan.events.ErasedEvent;
import org.jeevan.events.EventReader;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.SampleEvent;
import org.jeevan.events.store.EncryptingEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedEventsTest {

    private static final int MORE_THAN_IS_SHARED = 1_500;

    private final MemoryDataKeys keys = new MemoryDataKeys();

    @TempDir
    private Path folder;

    private SqliteEventStorageEngine engine;
    private EncryptingEventStore store;

    @BeforeEach
    void open() {
        var serializer = new EventSerializer(SampleEvent.NAMES);
        engine = SqliteEventStorageEngine.open(
                folder.resolve("events.db"), serializer, new EventReader(serializer, keys));
        store = new EncryptingEventStore(engine, keys);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void streams_that_come_to_an_event_are_given_the_same_message() throws Exception {
        try (var first = store.openStream(null);
                var second = store.openStream(null)) {
            store.publish(event(ASHA, 0, "a"), event(RAVI, 0, "x"));
            TrackedEventMessage<?> given = first.nextAvailable();
            assertThat(given.getPayload()).isEqualTo(note("a"));
            assertThat(second.nextAvailable()).isSameAs(given);
            assertThat(second.nextAvailable()).isSameAs(first.nextAvailable());
        }
    }

    @Test
    void a_stream_between_others_loses_and_doubles_nothing() throws Exception {
        try (var first = store.openStream(null);
                var second = store.openStream(null)) {
            store.publish(event(ASHA, 0, "a"));
            take(first, 1);
            store.publish(event(ASHA, 1, "b"));
            take(first, 1);
            store.publish(event(ASHA, 2, "c"));
            assertThat(EventStoreContract.payloads(take(second, 3))).containsExactly(note("a"), note("b"), note("c"));
            assertThat(EventStoreContract.payloads(take(first, 1))).containsExactly(note("c"));
        }
    }

    @Test
    void nobody_is_given_what_was_read_before_its_key_was_destroyed() throws Exception {
        try (var first = store.openStream(null);
                var second = store.openStream(null)) {
            store.publish(event(ASHA, 0, "a"), event(RAVI, 0, "x"));
            take(first, 2);
            keys.destroy(new KeySubject.Patient(ASHA));
            assertThat(EventStoreContract.payloads(take(second, 2)))
                    .containsExactly(new ErasedEvent(ASHA.value(), "sample.noted"), note(RAVI, "x"));
        }
    }

    @Test
    void an_event_is_let_go_when_every_open_stream_has_taken_it() throws Exception {
        try (var first = store.openStream(null);
                var second = store.openStream(null)) {
            store.publish(event(ASHA, 0, "a"));
            TrackedEventMessage<?> given = first.nextAvailable();
            assertThat(whatALateStreamIsGiven()).as("the second may still come").isSameAs(given);
            take(second, 1);
            assertThat(whatALateStreamIsGiven()).isNotSameAs(given);
        }
    }

    @Test
    void an_event_is_let_go_when_the_stream_that_it_was_kept_for_is_closed() throws Exception {
        try (var first = store.openStream(null)) {
            TrackedEventMessage<?> given;
            try (var second = store.openStream(null)) {
                store.publish(event(ASHA, 0, "a"));
                given = first.nextAvailable();
                assertThat(second.hasNextAvailable()).isTrue();
            }
            assertThat(whatALateStreamIsGiven()).isNotSameAs(given);
        }
    }

    @Test
    void a_stream_that_is_far_behind_reads_for_itself_and_then_catches_up() throws Exception {
        try (var behind = store.openStream(null)) {
            for (int sequence = 0; sequence < MORE_THAN_IS_SHARED; sequence += 500) {
                store.publish(IntStream.range(sequence, sequence + 500)
                        .<DomainEventMessage<?>>mapToObj(each -> event(ASHA, each, "n" + each))
                        .toList());
            }
            try (var ahead = store.openStream(store.createHeadToken())) {
                store.publish(event(RAVI, 0, "x"));
                TrackedEventMessage<?> newest = ahead.nextAvailable();
                assertThat(positions(behind, MORE_THAN_IS_SHARED))
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, MORE_THAN_IS_SHARED)
                                .mapToObj(Long::valueOf)
                                .toList());
                assertThat(behind.nextAvailable().getPayload()).isEqualTo(newest.getPayload());
            }
        }
    }

    private TrackedEventMessage<?> whatALateStreamIsGiven() throws InterruptedException {
        try (var late = store.openStream(null)) {
            return late.nextAvailable();
        }
    }

    private static java.util.List<Long> positions(BlockingStream<TrackedEventMessage<?>> stream, int count)
            throws InterruptedException {
        return take(stream, count).stream()
                .map(event -> event.trackingToken().position().orElseThrow())
                .toList();
    }
}
