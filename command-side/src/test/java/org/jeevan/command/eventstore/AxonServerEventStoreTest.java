package org.jeevan.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jeevan.axonserver.AxonServerAtHand;
import org.jeevan.axonserver.AxonServerEventStorageEngine;
import org.jeevan.axonserver.AxonServerLink;
import org.jeevan.events.EventReader;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.SampleEvent;
import org.jeevan.events.StoredEvents;
import org.jeevan.events.store.EncryptingEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AxonServerEventStoreTest extends EventStoreContract {

    private AxonServerLink link;
    private AxonServerEventStorageEngine engine;
    private EncryptingEventStore store;

    @BeforeEach
    void open() {
        var serializer = new EventSerializer(SampleEvent.NAMES);
        link = AxonServerLink.open("contract", AxonServerAtHand.settings());
        engine = AxonServerEventStorageEngine.open(link, serializer, new EventReader(serializer, keys));
        store = new EncryptingEventStore(engine, keys);
    }

    @AfterEach
    void close() {
        if (engine != null) {
            engine.close();
            link.close();
        }
    }

    @Override
    EventStore store() {
        return store;
    }

    @Override
    StoredEvents storedEvents() {
        return engine;
    }

    @Override
    void reopen() {
        close();
        open();
    }

    @Test
    void the_head_is_never_behind_what_was_appended() {
        long before = engine.position();
        append(event(asha, 0, "a"), event(asha, 1, "b"));
        assertThat(engine.position()).isEqualTo(before + 2);
    }

    @Test
    void what_another_process_appends_comes_by_itself() throws Exception {
        try (var other = AxonServerLink.open("other", AxonServerAtHand.settings())) {
            var serializer = new EventSerializer(SampleEvent.NAMES);
            var otherEngine = AxonServerEventStorageEngine.open(other, serializer, new EventReader(serializer, keys));
            try (var stream = store.openStream(store.createHeadToken())) {
                new EncryptingEventStore(otherEngine, keys).publish(event(asha, 0, "from there"));
                assertThat(stream.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
                assertThat(stream.nextAvailable().getPayload()).isEqualTo(SampleEvent.note(asha, "from there"));
            } finally {
                otherEngine.close();
            }
        }
    }
}
