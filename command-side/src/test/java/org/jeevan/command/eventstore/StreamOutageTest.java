package org.jeevan.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jeevan.command.eventstore.EventStoreContract.event;
import static org.jeevan.events.SampleEvent.ASHA;
import static org.jeevan.events.SampleEvent.note;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.crypto.DataKey;
import org.jeevan.crypto.DataKeyId;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.MemoryDataKeys;
import org.jeevan.events.EventReader;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.SampleEvent;
import org.jeevan.events.store.EncryptingEventStore;
import org.jeevan.peers.PeerUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream of events whose keys are another process's, while that one is away. */
class StreamOutageTest {

    private final MemoryDataKeys ofCommandSide = new MemoryDataKeys();
    private volatile RuntimeException failure;

    @TempDir
    private Path folder;

    private SqliteEventStorageEngine engine;
    private EncryptingEventStore store;

    @BeforeEach
    void open() {
        var serializer = new EventSerializer(SampleEvent.NAMES);
        engine = SqliteEventStorageEngine.open(
                folder.resolve("events.db"), serializer, new EventReader(serializer, new AskedKeys()));
        store = new EncryptingEventStore(engine, ofCommandSide);
        store.publish(event(ASHA, 0, "a"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void while_the_keys_are_out_of_reach_there_is_nothing_new_and_then_there_is() throws Exception {
        failure = new PeerUnavailableException("Nobody answers", null);
        try (var stream = store.openStream(null)) {
            assertThat(stream.hasNextAvailable(100, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(stream.peek()).isEmpty();
            failure = null;
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(note("a"));
        }
    }

    @Test
    void any_other_failure_is_the_readers_to_see() {
        failure = new IllegalStateException("damaged");
        try (var stream = store.openStream(null)) {
            assertThatThrownBy(() -> stream.hasNextAvailable(100, TimeUnit.MILLISECONDS))
                    .hasMessage("damaged");
        }
    }

    @Test
    void who_waits_during_an_outage_can_be_interrupted() {
        failure = new PeerUnavailableException("Nobody answers", null);
        try (var stream = store.openStream(null)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(stream::nextAvailable).isInstanceOf(InterruptedException.class);
        }
    }

    private final class AskedKeys implements DataKeys {

        @Override
        public DataKey current(KeySubject subject) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<DataKey> find(DataKeyId id) {
            if (failure != null) {
                throw failure;
            }
            return ofCommandSide.find(id);
        }

        @Override
        public List<DataKeyId> destroy(KeySubject subject) {
            throw new UnsupportedOperationException();
        }
    }
}
