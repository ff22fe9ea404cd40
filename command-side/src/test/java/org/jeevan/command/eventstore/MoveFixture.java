package org.jeevan.command.eventstore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jeevan.api.identity.PatientId;
import org.jeevan.crypto.MemoryDataKeys;
import org.jeevan.events.EventReader;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.SampleEvent;
import org.jeevan.events.StoredEvent;
import org.jeevan.events.store.AppendableEvents;
import org.jeevan.events.store.EncryptingEventStore;

/** Stores to move events between. */
final class MoveFixture {

    static final MemoryDataKeys KEYS = new MemoryDataKeys();
    static final EventSerializer SERIALIZER = new EventSerializer(SampleEvent.NAMES);

    private MoveFixture() {}

    static SqliteEventStorageEngine embedded(Path dataDir) {
        return SqliteEventStorageEngine.open(
                dataDir.resolve("events.db"), SERIALIZER, new EventReader(SERIALIZER, KEYS));
    }

    /** Rounds in which each patient has an event, and the house one that is of no aggregate. */
    static SqliteEventStorageEngine embedded(Path dataDir, int patients, int rounds) {
        SqliteEventStorageEngine engine = embedded(dataDir);
        var store = new EncryptingEventStore(engine, KEYS);
        List<PatientId> all = Stream.generate(PatientId::random).limit(patients).toList();
        for (int round = 0; round < rounds; round++) {
            var events = new ArrayList<EventMessage<?>>();
            for (PatientId patient : all) {
                events.add(EventStoreContract.event(patient, round, "n" + round)
                        .andMetaData(Map.of("actorRole", "STAFF", "round", round, "last", round + 1 == rounds)));
            }
            events.add(new GenericEventMessage<>(new SampleEvent.OfTheHouse.Opened("ward " + round)));
            store.publish(events);
        }
        return engine;
    }

    /** One bit of its ciphertext is another one. */
    static StoredEvent changed(StoredEvent event) {
        byte[] payload = event.payload().clone();
        payload[payload.length - 1] ^= 1;
        return with(event, event.metadata(), payload);
    }

    static StoredEvent with(StoredEvent event, byte[] metadata, byte[] payload) {
        return new StoredEvent(
                event.position(),
                event.eventId(),
                event.aggregateType(),
                event.aggregateId(),
                event.sequence(),
                event.name(),
                event.revision(),
                event.epochMillis(),
                metadata,
                payload);
    }

    /** A store that keeps its events in memory, and exactly. */
    static class MemoryEvents implements AppendableEvents {

        final List<StoredEvent> events = new ArrayList<>();

        @Override
        public void append(List<StoredEvent> appended) {
            events.addAll(appended);
        }

        @Override
        public StoredEvent kept(StoredEvent event) {
            return event;
        }

        @Override
        public long position() {
            return events.size();
        }

        @Override
        public List<StoredEvent> after(long position, int eventsMax) {
            return events.stream().skip(position).limit(eventsMax).toList();
        }
    }

    /** Passes everything on, but changes the event at one position on the way in. */
    record Changing(AppendableEvents target, long position) implements AppendableEvents {

        @Override
        public void append(List<StoredEvent> events) {
            target.append(events.stream()
                    .map(event -> event.position() == position ? changed(event) : event)
                    .toList());
        }

        @Override
        public StoredEvent kept(StoredEvent event) {
            return target.kept(event);
        }

        @Override
        public long position() {
            return target.position();
        }

        @Override
        public List<StoredEvent> after(long from, int eventsMax) {
            return target.after(from, eventsMax);
        }
    }
}
