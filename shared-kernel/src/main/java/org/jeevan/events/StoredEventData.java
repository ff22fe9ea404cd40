package org.jeevan.events;

import java.time.Instant;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** A stored event in the form that Axon's upcasters take. */
sealed class StoredEventData implements TrackedEventData<byte[]> permits StoredDomainEventData {

    final StoredEvent event;

    StoredEventData(StoredEvent event) {
        this.event = event;
    }

    static StoredEventData of(StoredEvent event) {
        return event.ofAggregate() ? new StoredDomainEventData(event) : new StoredEventData(event);
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(event.position());
    }

    @Override
    public String getEventIdentifier() {
        return event.eventId();
    }

    @Override
    public Instant getTimestamp() {
        return Instant.ofEpochMilli(event.epochMillis());
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(event.metadata(), byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(event.payload(), byte[].class, event.name(), event.revision());
    }
}
