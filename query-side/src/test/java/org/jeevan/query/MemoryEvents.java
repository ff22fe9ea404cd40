package org.jeevan.query;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.SerializedObject;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.DomainEvents;
import org.jeevan.api.access.AccessEvent.EmergencyAccessStarted;
import org.jeevan.api.access.AccessRightsId;
import org.jeevan.api.access.ConsentEvent;
import org.jeevan.api.erasure.ErasureEvent;
import org.jeevan.api.erasure.ErasureId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.patient.PatientEvent;
import org.jeevan.api.record.RecordEvent;
import org.jeevan.api.statements.StatementEvent;
import org.jeevan.api.statements.StatementsId;
import org.jeevan.crypto.DataKeys;
import org.jeevan.events.EncryptingInterceptor;
import org.jeevan.events.EventNames;
import org.jeevan.events.EventReader;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.StoredEvent;
import org.jeevan.events.StoredEvents;

/** A store of encrypted events that lasts as long as the test, as replays and processors see one. */
public final class MemoryEvents implements StoredEvents, StreamableMessageSource<TrackedEventMessage<?>> {

    private final List<StoredEvent> stored = new CopyOnWriteArrayList<>();
    private final EventSerializer serializer = new EventSerializer(EventNames.of(DomainEvents.kinds()));
    private final EncryptingInterceptor encrypting;
    private final EventReader reader;

    public MemoryEvents(DataKeys keys) {
        this.encrypting = new EncryptingInterceptor(keys);
        this.reader = new EventReader(serializer, keys);
    }

    public EventReader reader() {
        return reader;
    }

    public long head() {
        return stored.size();
    }

    public synchronized long append(DomainEvent event, Actor actor, Instant at) {
        StoredEvent sealed = sealed(head() + 1, event, actor, at);
        stored.add(sealed);
        return sealed.position();
    }

    /** What Axon Server does where a sender did not hear of the first one. */
    public synchronized void appendAgain(long position) {
        StoredEvent first = stored.get((int) position - 1);
        stored.add(new StoredEvent(
                head() + 1,
                first.eventId(),
                first.aggregateType(),
                first.aggregateId(),
                first.sequence(),
                first.name(),
                first.revision(),
                first.epochMillis(),
                first.metadata(),
                first.payload()));
    }

    /** Many at once, sealed before they are added. */
    public synchronized void appendAll(List<? extends DomainEvent> events, Actor actor, Instant at) {
        long head = head();
        var sealed = new StoredEvent[events.size()];
        java.util.stream.IntStream.range(0, sealed.length)
                .parallel()
                .forEach(i -> sealed[i] = sealed(head + i + 1, events.get(i), actor, at.plusMillis(i)));
        stored.addAll(List.of(sealed));
    }

    @Override
    public List<StoredEvent> after(long position, int eventsMax) {
        List<StoredEvent> now =
                Arrays.asList(stored.toArray(StoredEvent[]::new)); // a view would break at the next append
        int from = (int) Math.min(position, now.size());
        return now.subList(from, Math.min(now.size(), from + eventsMax));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
        return new Stream(token == null ? 0 : token.position().orElseThrow());
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(head());
    }

    private StoredEvent sealed(long position, DomainEvent event, Actor actor, Instant at) {
        String type = aggregateType(event);
        String id = aggregateId(event);
        EventMessage<?> message = new GenericDomainEventMessage<>(
                type,
                id,
                position,
                org.axonframework.messaging.GenericMessage.asMessage(event)
                        .withMetaData(MetaData.from(actor.toMetaData())),
                at);
        EventMessage<?> encrypted = encrypting.handle(List.of(message)).apply(0, message);
        SerializedObject<byte[]> payload = encrypted.serializePayload(serializer, byte[].class);
        return new StoredEvent(
                position,
                encrypted.getIdentifier(),
                type,
                id,
                position,
                payload.getType().getName(),
                payload.getType().getRevision(),
                at.toEpochMilli(),
                encrypted.serializeMetaData(serializer, byte[].class).getData(),
                payload.getData());
    }

    private static String aggregateType(DomainEvent event) {
        return switch (event) {
            case RecordEvent record -> "Record";
            case PatientEvent patient -> "Patient";
            default -> "Other";
        };
    }

    private static String aggregateId(DomainEvent event) {
        return switch (event) {
            case RecordEvent record -> record.recordId().value();
            case PatientEvent patient -> patient.patientId().value();
            case EmergencyAccessStarted started ->
                AccessRightsId.of(started.patientId()).value();
            case ConsentEvent consent -> AccessRightsId.of(consent.patientId()).value();
            case StatementEvent statement ->
                StatementsId.of(statement.patientId()).value();
            case ErasureEvent erasure -> ErasureId.of(erasure.patientId()).value();
            default -> "other";
        };
    }

    private final class Stream implements BlockingStream<TrackedEventMessage<?>> {

        private long position;

        private Stream(long position) {
            this.position = position;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return after(position, 1).stream().findFirst().map(event -> reader.read(java.util.stream.Stream.of(event))
                    .findFirst()
                    .orElseThrow());
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            long deadline = System.nanoTime() + unit.toNanos(timeout);
            while (position >= head() && System.nanoTime() < deadline) {
                Thread.sleep(1);
            }
            return position < head();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            while (!hasNextAvailable(100, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
            TrackedEventMessage<?> next = peek().orElseThrow();
            position++;
            return next;
        }

        @Override
        public void close() {}
    }
}
