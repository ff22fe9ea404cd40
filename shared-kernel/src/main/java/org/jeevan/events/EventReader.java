package org.jeevan.events;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.jeevan.crypto.DataKeyId;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.Envelope;
import org.jeevan.crypto.TamperedException;

/** From stored events to messages: decrypted, then upcast, then parsed, the last two when the payload is asked for. */
public final class EventReader {

    /** In order; they see plaintext JSON. Here, and not wired from outside, so that nobody can read events without them. */
    private static final List<EventUpcaster> OF_OLDER_REVISIONS =
            List.of(new SummaryGeneratedUpcaster(), new SummaryGeneratedPagesUpcaster());

    private final DataKeys keys;
    private final EventSerializer serializer;
    private final EventUpcaster upcasters;

    public EventReader(EventSerializer serializer, DataKeys keys) {
        this.keys = keys;
        this.serializer = serializer;
        this.upcasters = new EventUpcasterChain(
                Stream.concat(Stream.of(new DecryptingUpcaster(keys, serializer)), OF_OLDER_REVISIONS.stream())
                        .toList());
    }

    /** Each message's token is its position. */
    public Stream<TrackedEventMessage<?>> read(Stream<StoredEvent> events) {
        return EventUtils.upcastAndDeserializeTrackedEvents(events.map(StoredEventData::of), serializer, upcasters);
    }

    /** Has the keys of these events at hand before they are read, however far away the vault is. */
    public void prepare(List<StoredEvent> events) {
        keys.prepare(events.stream()
                .flatMap(event -> keyId(event).stream())
                .distinct()
                .toList());
    }

    /** The same for one event, parsed at once, so that any thread may have it; what cannot be parsed fails when it is asked for. */
    public List<TrackedEventMessage<?>> parse(StoredEvent event) {
        List<TrackedEventMessage<?>> messages = read(Stream.of(event)).toList();
        messages.forEach(EventReader::parse);
        return messages;
    }

    /** Whether the key under which it was sealed has not been destroyed. False also for what was tampered with. */
    public boolean hasKey(StoredEvent event) {
        try {
            return keyId(event).flatMap(keys::find).isPresent();
        } catch (TamperedException e) {
            return false;
        }
    }

    /** @param events of one aggregate, in the order of their sequence */
    public DomainEventStream readAggregate(List<StoredEvent> events) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                events.stream().map(StoredDomainEventData::new), serializer, upcasters);
    }

    private static Optional<DataKeyId> keyId(StoredEvent event) {
        try {
            return Optional.of(Envelope.keyId(event.payload()));
        } catch (TamperedException e) {
            return Optional.empty(); // whoever reads this event meets the same failure
        }
    }

    private static void parse(TrackedEventMessage<?> message) {
        message.getMetaData();
        try {
            message.getPayload();
        } catch (RuntimeException unreadable) {
            return; // whoever handles this event meets the same failure, and deals with it
        }
    }
}
