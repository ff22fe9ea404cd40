package org.jeevan.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jeevan.command.eventstore.MoveFixture.SERIALIZER;
import static org.jeevan.command.eventstore.MoveFixture.changed;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.jeevan.axonserver.AxonServerAtHand;
import org.jeevan.axonserver.AxonServerEventStorageEngine;
import org.jeevan.axonserver.AxonServerEvents;
import org.jeevan.axonserver.AxonServerLink;
import org.jeevan.axonserver.AxonServerSettings;
import org.jeevan.command.eventstore.EventMove.Outcome;
import org.jeevan.command.eventstore.MoveFixture.Changing;
import org.jeevan.command.eventstore.MoveFixture.MemoryEvents;
import org.jeevan.events.EventReader;
import org.jeevan.events.StoredEvent;
import org.jeevan.events.store.AppendableEvents;
import org.jeevan.events.store.EncryptingEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The move into a real Axon Server, which is emptied for each test. */
class MoveToAxonServerTest {

    private static final int EVENTS = 1_240;

    @TempDir
    private Path folder;

    private AxonServerLink link;
    private AxonServerEvents server;
    private SqliteEventStorageEngine source;

    @BeforeEach
    void open() {
        AxonServerSettings settings = AxonServerAtHand.emptySettings();
        link = AxonServerLink.open("move", settings);
        server = new AxonServerEvents(link, SERIALIZER);
        source = MoveFixture.embedded(folder, 30, 40);
    }

    @AfterEach
    void close() {
        if (link != null) {
            source.close();
            link.close();
        }
    }

    @Test
    void every_event_arrives_as_it_lay_there() {
        Outcome outcome = move(server);
        assertThat(outcome.comparison().events()).isEqualTo(EVENTS);
        assertThat(outcome.comparison().target()).isEqualTo(outcome.comparison().source());
        assertThat(server.after(0, EVENTS)).usingRecursiveComparison().isEqualTo(source.after(0, EVENTS));
    }

    @Test
    void a_token_of_the_embedded_store_means_the_same_event_there() throws Exception {
        move(server);
        var reader = new EventReader(SERIALIZER, MoveFixture.KEYS);
        try (var engine = AxonServerEventStorageEngine.open(link, SERIALIZER, reader)) {
            var there = new EncryptingEventStore(engine, MoveFixture.KEYS);
            var here = new EncryptingEventStore(source, MoveFixture.KEYS);
            for (long position : new long[] {0, 1, 321, EVENTS - 1}) {
                assertThat(nextAfter(position, there)).isEqualTo(nextAfter(position, here));
            }
            assertThat(there.createHeadToken()).isEqualTo(here.createHeadToken());
        }
    }

    @Test
    void a_move_that_was_broken_off_goes_on_where_it_stopped() {
        server.append(source.after(0, 321));
        Outcome outcome = move(server);
        assertThat(outcome.alreadyThere()).isEqualTo(321);
        assertThat(server.position()).isEqualTo(EVENTS);
        assertThat(move(server).comparison()).isEqualTo(outcome.comparison());
    }

    @Test
    void finds_one_changed_bit() {
        assertThatThrownBy(() -> move(new Changing(server, 700)))
                .isInstanceOf(DifferentEventsException.class)
                .hasMessage("Event 700 (%s) is not the same in both: its payload differs"
                        .formatted(source.after(699, 1).getFirst().eventId()));
    }

    @Test
    void refuses_a_beginning_that_was_changed() {
        List<StoredEvent> beginning = source.after(0, 100);
        server.append(beginning.subList(0, 99));
        server.append(List.of(changed(beginning.getLast())));
        assertThatThrownBy(() -> move(server)).hasMessageStartingWith("Event 100 (");
        assertThat(server.position()).isEqualTo(100);
    }

    @Test
    void refuses_the_events_of_another_platform() {
        try (var other = MoveFixture.embedded(folder.resolve("other"), 2, 3)) {
            server.append(other.after(0, 9));
        }
        assertThatThrownBy(() -> move(server)).hasMessageEndingWith("its identifier differs");
        assertThat(server.position()).isEqualTo(9);
    }

    @Test
    void refuses_metadata_that_axon_server_cannot_give_back_before_anything_is_moved() {
        refusesMetadata("{\"weight\":61.5}", "Metadata weight is neither text, number nor truth");
        refusesMetadata("{\"actor\":null}", "Metadata actor is neither text, number nor truth");
        refusesMetadata("{\"b\":\"1\",\"a\":\"2\"}", "its metadata is of a form unknown there");
    }

    @Test
    void text_numbers_and_truths_of_metadata_come_back_as_they_were() {
        move(server);
        MetaData metaData = SERIALIZER.deserialize(
                new SerializedMetaData<>(server.after(0, 1).getFirst().metadata(), byte[].class));
        assertThat(metaData).containsAllEntriesOf(Map.of("actorRole", "STAFF", "round", 0, "last", false));
    }

    private void refusesMetadata(String json, String why) {
        var odd = new MemoryEvents();
        StoredEvent first = source.after(0, 1).getFirst();
        odd.append(List.of(MoveFixture.with(first, json.getBytes(StandardCharsets.UTF_8), first.payload())));
        assertThatThrownBy(() -> new EventMove(odd, server).run((step, events, of) -> {}))
                .isInstanceOf(UnfitEventException.class)
                .hasMessage("Event 1 would not be the same there: " + why);
        assertThat(server.position()).isZero();
    }

    private Outcome move(AppendableEvents target) {
        return new EventMove(source, target).run((step, events, of) -> {});
    }

    private static String nextAfter(long position, EncryptingEventStore store) throws InterruptedException {
        try (var stream = store.openStream(new GlobalSequenceTrackingToken(position))) {
            assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
            EventMessage<?> next = stream.nextAvailable();
            return next.getIdentifier() + next.getPayload();
        }
    }
}
