package org.jeevan.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jeevan.events.SampleEvent.note;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
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

/**
 * What every event store of the platform must do, whichever it is. Each test has patients of its own and looks only at what
 * came after its beginning, since a store that others use too is never empty.
 */
abstract class EventStoreContract {

    final MemoryDataKeys keys = new MemoryDataKeys();
    final PatientId asha = PatientId.random();
    final PatientId ravi = PatientId.random();
    private TrackingToken beginning;

    abstract EventStore store();

    abstract StoredEvents storedEvents();

    /** Ends the store and opens it again on the same data. */
    abstract void reopen();

    @Test
    void an_aggregates_events_are_read_in_their_order() {
        append(event(asha, 0, "a"), event(asha, 1, "b"));
        append(event(ravi, 0, "x"));
        append(event(asha, 2, "c"));
        assertThat(texts(asha)).containsExactly("a", "b", "c");
        assertThat(payloads(store().readEvents(asha.value(), 1).asStream().toList()))
                .containsExactly(note(asha, "b"), note(asha, "c"));
        assertThat(store().lastSequenceNumberFor(asha.value())).contains(2L);
        assertThat(store().lastSequenceNumberFor(PatientId.random().value())).isEmpty();
    }

    @Test
    void metadata_and_time_are_kept_to_the_millisecond() {
        var at = Instant.parse("2026-11-22T07:00:00.123Z");
        String id = UUID.randomUUID().toString();
        append(new GenericDomainEventMessage<>(
                "Sample", asha.value(), 0, note(asha, "a"), Map.of("actorRole", "STAFF"), id, at));
        DomainEventMessage<?> read = store().readEvents(asha.value()).next();
        assertThat(read.getMetaData()).containsEntry("actorRole", "STAFF");
        assertThat(read.getTimestamp()).isEqualTo(at);
        assertThat(read.getIdentifier()).isEqualTo(id);
        assertThat(read.getType()).isEqualTo("Sample");
    }

    @Test
    void refuses_a_sequence_number_that_is_taken() {
        append(event(asha, 0, "a"), event(asha, 1, "b"));
        assertThatThrownBy(() -> append(event(asha, 1, "lost race"))).isInstanceOf(ConcurrencyException.class);
        assertThat(texts(asha)).containsExactly("a", "b");
    }

    @Test
    void refuses_an_aggregate_that_exists() {
        append(event(asha, 0, "a"));
        assertThatThrownBy(() -> append(event(asha, 0, "again"))).isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void events_published_together_are_stored_together_or_not_at_all() {
        append(event(asha, 0, "a"));
        assertThatThrownBy(() -> append(event(ravi, 0, "x"), event(asha, 0, "taken")))
                .isInstanceOf(RuntimeException.class);
        assertThat(store().readEvents(ravi.value()).hasNext()).isFalse();
        append(event(ravi, 0, "y"));
        assertThat(storedAfter(positionOf(beginning())))
                .extracting(StoredEvent::position)
                .isSorted()
                .hasSize(2);
    }

    @Test
    void nothing_is_stored_by_a_unit_of_work_that_is_rolled_back() {
        var work = DefaultUnitOfWork.startAndGet(new GenericEventMessage<>("command"));
        store().publish(event(asha, 0, "a"));
        work.rollback();
        assertThat(store().readEvents(asha.value()).hasNext()).isFalse();
    }

    @Test
    void a_stream_gives_all_events_in_the_global_order() throws Exception {
        append(event(asha, 0, "a"), event(asha, 1, "b"));
        append(new GenericEventMessage<>(new SampleEvent.OfTheHouse.Opened("ward")));
        append(event(ravi, 0, "x"));
        try (var stream = store().openStream(beginning())) {
            assertThat(payloads(take(stream, 4)))
                    .containsExactly(
                            note(asha, "a"),
                            note(asha, "b"),
                            new SampleEvent.OfTheHouse.Opened("ward"),
                            note(ravi, "x"));
            assertThat(stream.hasNextAvailable(10, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void a_stream_goes_on_after_its_token() throws Exception {
        append(event(asha, 0, "a"), event(asha, 1, "b"), event(asha, 2, "c"));
        TrackedEventMessage<?> second;
        try (var stream = store().openStream(beginning())) {
            second = take(stream, 2).getLast();
        }
        try (var stream = store().openStream(second.trackingToken())) {
            assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.peek().orElseThrow().getPayload()).isEqualTo(note(asha, "c"));
            assertThat(payloads(take(stream, 1))).containsExactly(note(asha, "c"));
        }
        try (var stream = store().openStream(store().createHeadToken())) {
            assertThat(stream.hasNextAvailable()).isFalse();
            append(event(asha, 3, "d"));
            assertThat(payloads(take(stream, 1))).containsExactly(note(asha, "d"));
        }
    }

    @Test
    void a_stream_can_begin_at_a_time() throws Exception {
        Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        for (int i = 0; i < 3; i++) {
            append(new GenericDomainEventMessage<>(
                    "Sample",
                    asha.value(),
                    i,
                    note(asha, "n" + i),
                    Map.of(),
                    UUID.randomUUID().toString(),
                    start.plusMillis(i)));
        }
        try (var stream = store().openStream(store().createTokenAt(start.plusMillis(1)))) {
            assertThat(payloads(take(stream, 1))).containsExactly(note(asha, "n1"));
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
                    try (var stream = store().openStream(beginning())) {
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
        append(event(asha, 0, "a"));
        var wins = new AtomicInteger();
        var losses = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                threads.submit(() -> {
                    try {
                        append(event(asha, 1, "race"));
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
        var stream = store().openStream(beginning());
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
        try (var stream = store().openStream(beginning())) {
            var calls = new CountDownLatch(2); // at once, and for the event
            assertThat(stream.setOnAvailableCallback(calls::countDown)).isTrue();
            append(event(asha, 0, "a"));
            assertThat(calls.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void what_was_acknowledged_is_there_after_reopening() throws Exception {
        append(event(asha, 0, "a"), event(asha, 1, "b"));
        reopen();
        append(event(asha, 2, "c"));
        assertThat(texts(asha)).containsExactly("a", "b", "c");
        try (var stream = store().openStream(beginning())) {
            assertThat(take(stream, 3)).hasSize(3);
        }
    }

    @Test
    void an_erased_patients_stream_is_of_tombstones_and_others_are_untouched() {
        append(event(asha, 0, "a"), event(asha, 1, "b"));
        append(event(ravi, 0, "x"));
        keys.destroy(new KeySubject.Patient(asha));
        assertThat(payloads(store().readEvents(asha.value()).asStream().toList()))
                .containsExactly(
                        new ErasedEvent(asha.value(), "sample.noted"), new ErasedEvent(asha.value(), "sample.noted"));
        assertThat(texts(ravi)).containsExactly("x");
    }

    @Test
    void stored_events_come_in_batches_with_nothing_left_out() {
        for (int i = 0; i < 7; i++) {
            append(event(asha, i, "n" + i));
        }
        var sequences = new ArrayList<Long>();
        long position = positionOf(beginning());
        for (List<StoredEvent> batch = storedEvents().after(position, 3); !batch.isEmpty(); ) {
            batch.forEach(event -> sequences.add(event.sequence()));
            position = batch.getLast().position();
            batch = storedEvents().after(position, 3);
        }
        assertThat(sequences).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
    }

    /** Where the store stood when the test first came to it. */
    private TrackingToken beginning() {
        if (beginning == null) {
            beginning = store().createHeadToken();
        }
        return beginning;
    }

    private static long positionOf(TrackingToken token) {
        return token.position().orElseThrow();
    }

    /** Until there is no more: one batch may be fewer than are there. */
    private List<StoredEvent> storedAfter(long position) {
        return Stream.iterate(storedEvents().after(position, 10), batch -> !batch.isEmpty(), batch -> storedEvents()
                        .after(batch.getLast().position(), 10))
                .flatMap(List::stream)
                .toList();
    }

    void append(EventMessage<?>... events) {
        beginning();
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
