package org.jeevan.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jeevan.events.SampleEvent.ASHA;
import static org.jeevan.events.SampleEvent.RAVI;
import static org.jeevan.events.SampleEvent.note;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.crypto.MemoryDataKeys;
import org.jeevan.events.ErasedEvent;
import org.jeevan.events.SampleEvent;
import org.jeevan.events.StoredEvent;
import org.jeevan.events.StoredEvents;
import org.junit.jupiter.api.Test;

/** What every event store of the platform must do, whichever it is. */
abstract class EventStoreContract {

    final MemoryDataKeys keys = new MemoryDataKeys();

    abstract EventStore store();

    abstract StoredEvents storedEvents();

    /** Ends the store and opens it again on the same data. */
    abstract void reopen();

    @Test
    void an_aggregates_events_are_read_in_their_order() {
        append(event(ASHA, 0, "a"), event(ASHA, 1, "b"));
        append(event(RAVI, 0, "x"));
        append(event(ASHA, 2, "c"));
        assertThat(texts(ASHA)).containsExactly("a", "b", "c");
        assertThat(payloads(store().readEvents(ASHA.value(), 1).asStream().toList()))
                .containsExactly(note("b"), note("c"));
        assertThat(store().lastSequenceNumberFor(ASHA.value())).contains(2L);
        assertThat(store().lastSequenceNumberFor(PatientId.random().value())).isEmpty();
    }

    @Test
    void metadata_and_time_are_kept_to_the_millisecond() {
        var at = Instant.parse("2026-11-22T07:00:00.123Z");
        append(new GenericDomainEventMessage<>(
                "Sample", ASHA.value(), 0, note("a"), Map.of("actorRole", "STAFF"), "the-id", at));
        DomainEventMessage<?> read = store().readEvents(ASHA.value()).next();
        assertThat(read.getMetaData()).containsEntry("actorRole", "STAFF");
        assertThat(read.getTimestamp()).isEqualTo(at);
        assertThat(read.getIdentifier()).isEqualTo("the-id");
        assertThat(read.getType()).isEqualTo("Sample");
    }

    @Test
    void refuses_a_sequence_number_that_is_taken() {
        append(event(ASHA, 0, "a"), event(ASHA, 1, "b"));
        assertThatThrownBy(() -> append(event(ASHA, 1, "lost race"))).isInstanceOf(ConcurrencyException.class);
        assertThat(texts(ASHA)).containsExactly("a", "b");
    }

    @Test
    void refuses_an_aggregate_that_exists() {
        append(event(ASHA, 0, "a"));
        assertThatThrownBy(() -> append(event(ASHA, 0, "again"))).isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void events_published_together_are_stored_together_or_not_at_all() {
        append(event(ASHA, 0, "a"));
        assertThatThrownBy(() -> append(event(RAVI, 0, "x"), event(ASHA, 0, "taken")))
                .isInstanceOf(RuntimeException.class);
        assertThat(store().readEvents(RAVI.value()).hasNext()).isFalse();
        append(event(RAVI, 0, "y"));
        assertThat(storedEvents().after(0, 10))
                .extracting(StoredEvent::position)
                .isSorted()
                .hasSize(2);
    }

    @Test
    void nothing_is_stored_by_a_unit_of_work_that_is_rolled_back() {
        var work = DefaultUnitOfWork.startAndGet(new GenericEventMessage<>("command"));
        store().publish(event(ASHA, 0, "a"));
        work.rollback();
        assertThat(store().readEvents(ASHA.value()).hasNext()).isFalse();
    }

    @Test
    void a_stream_gives_all_events_in_the_global_order() throws Exception {
        append(event(ASHA, 0, "a"), event(ASHA, 1, "b"));
        append(new GenericEventMessage<>(new SampleEvent.OfTheHouse.Opened("ward")));
        append(event(RAVI, 0, "x"));
        try (var stream = store().openStream(null)) {
            assertThat(payloads(take(stream, 4)))
                    .containsExactly(note("a"), note("b"), new SampleEvent.OfTheHouse.Opened("ward"), note(RAVI, "x"));
            assertThat(stream.hasNextAvailable(10, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void a_stream_goes_on_after_its_token() throws Exception {
        append(event(ASHA, 0, "a"), event(ASHA, 1, "b"), event(ASHA, 2, "c"));
        TrackedEventMessage<?> second;
        try (var stream = store().openStream(store().createTailToken())) {
            second = take(stream, 2).getLast();
        }
        try (var stream = store().openStream(second.trackingToken())) {
            assertThat(stream.peek().orElseThrow().getPayload()).isEqualTo(note("c"));
            assertThat(payloads(take(stream, 1))).containsExactly(note("c"));
        }
        try (var stream = store().openStream(store().createHeadToken())) {
            assertThat(stream.hasNextAvailable()).isFalse();
            append(event(ASHA, 3, "d"));
            assertThat(payloads(take(stream, 1))).containsExactly(note("d"));
        }
    }

    @Test
    void a_stream_can_begin_at_a_time() throws Exception {
        for (int day = 1; day <= 3; day++) {
            append(new GenericDomainEventMessage<>(
                    "Sample",
                    ASHA.value(),
                    day - 1,
                    note("day " + day),
                    Map.of(),
                    "id" + day,
                    Instant.ofEpochSecond(day)));
        }
        try (var stream = store().openStream(store().createTokenAt(Instant.ofEpochSecond(2)))) {
            assertThat(payloads(take(stream, 1))).containsExactly(note("day 2"));
        }
    }

    @Test
    void several_streams_see_each_event_once_and_in_order_while_many_append() throws Exception {
        int aggregates = 16;
        int eventsEach = 25;
        try (var threads = Executors.newCachedThreadPool()) {
            var readers = new ArrayList<java.util.concurrent.Future<List<Long>>>();
            for (int i = 0; i < 3; i++) {
                readers.add(threads.submit(() -> {
                    try (var stream = store().openStream(null)) {
                        return take(stream, aggregates * eventsEach).stream()
                                .map(event -> event.trackingToken().position().orElseThrow())
                                .toList();
                    }
                }));
            }
            for (int i = 0; i < aggregates; i++) {
                var patient = PatientId.random();
                threads.submit(() -> {
                    for (int sequence = 0; sequence < eventsEach; sequence++) {
                        append(event(patient, sequence, "n" + sequence));
                    }
                });
            }
            for (var reader : readers) {
                assertThat(reader.get(60, TimeUnit.SECONDS))
                        .isSorted()
                        .doesNotHaveDuplicates()
                        .hasSize(aggregates * eventsEach);
            }
        }
    }

    @Test
    void only_one_of_many_wins_a_sequence_number() throws Exception {
        append(event(ASHA, 0, "a"));
        var wins = new AtomicInteger();
        var losses = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                threads.submit(() -> {
                    try {
                        append(event(ASHA, 1, "race"));
                        wins.incrementAndGet();
                    } catch (ConcurrencyException e) {
                        losses.incrementAndGet();
                    }
                });
            }
        }
        assertThat(wins).hasValue(1);
        assertThat(losses).hasValue(7);
    }

    @Test
    void a_closed_stream_lets_its_reader_go() throws Exception {
        var stream = store().openStream(null);
        var waiting = new CountDownLatch(1);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var reader = thread.submit(() -> {
                waiting.countDown();
                return stream.hasNextAvailable(60, TimeUnit.SECONDS);
            });
            waiting.await();
            stream.close();
            assertThat(reader.get(5, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    void a_callback_runs_when_events_come() throws Exception {
        try (var stream = store().openStream(null)) {
            var calls = new CountDownLatch(2); // at once, and for the event
            assertThat(stream.setOnAvailableCallback(calls::countDown)).isTrue();
            append(event(ASHA, 0, "a"));
            assertThat(calls.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void what_was_acknowledged_is_there_after_reopening() throws Exception {
        append(event(ASHA, 0, "a"), event(ASHA, 1, "b"));
        reopen();
        append(event(ASHA, 2, "c"));
        assertThat(texts(ASHA)).containsExactly("a", "b", "c");
        try (var stream = store().openStream(null)) {
            assertThat(take(stream, 3)).hasSize(3);
        }
    }

    @Test
    void an_erased_patients_stream_is_of_tombstones_and_others_are_untouched() {
        append(event(ASHA, 0, "a"), event(ASHA, 1, "b"));
        append(event(RAVI, 0, "x"));
        keys.destroy(new KeySubject.Patient(ASHA));
        assertThat(payloads(store().readEvents(ASHA.value()).asStream().toList()))
                .containsExactly(
                        new ErasedEvent(ASHA.value(), "sample.noted"), new ErasedEvent(ASHA.value(), "sample.noted"));
        assertThat(texts(RAVI)).containsExactly("x");
    }

    @Test
    void stored_events_come_in_batches_with_nothing_left_out() {
        for (int i = 0; i < 7; i++) {
            append(event(ASHA, i, "n" + i));
        }
        var sequences = new ArrayList<Long>();
        long position = 0;
        for (List<StoredEvent> batch = storedEvents().after(0, 3); !batch.isEmpty(); ) {
            batch.forEach(event -> sequences.add(event.sequence()));
            position = batch.getLast().position();
            batch = storedEvents().after(position, 3);
        }
        assertThat(sequences).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
    }

    void append(EventMessage<?>... events) {
        store().publish(Arrays.asList(events));
    }

    static DomainEventMessage<?> event(PatientId patient, long sequence, String text) {
        return new GenericDomainEventMessage<>("Sample", patient.value(), sequence, note(patient, text));
    }

    List<String> texts(PatientId patient) {
        return store().readEvents(patient.value())
                .asStream()
                .map(event -> ((SampleEvent.Noted) event.getPayload()).text())
                .toList();
    }

    static List<Object> payloads(List<? extends Message<?>> events) {
        return events.stream().<Object>map(Message::getPayload).toList();
    }

    static List<TrackedEventMessage<?>> take(BlockingStream<TrackedEventMessage<?>> stream, int count)
            throws InterruptedException {
        var taken = new ArrayList<TrackedEventMessage<?>>();
        while (taken.size() < count) {
            if (!stream.hasNextAvailable(10, TimeUnit.SECONDS)) {
                throw new AssertionError("Only %d of %d events came".formatted(taken.size(), count));
            }
            taken.add(stream.nextAvailable());
        }
        return taken;
    }
}
