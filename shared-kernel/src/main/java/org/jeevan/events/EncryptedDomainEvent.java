package org.jeevan.events;

import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** An aggregate's event whose serialized payload is ciphertext, also after its metadata was changed. */
@SuppressWarnings("serial") // Axon's messages are Serializable; nothing here serializes them so
final class EncryptedDomainEvent<T> extends GenericDomainEventMessage<T> {

    private final EventSealer sealer;

    EncryptedDomainEvent(EventSealer sealer, DomainEventMessage<T> event, Instant timestamp) {
        this(sealer, event, event, timestamp);
    }

    private EncryptedDomainEvent(
            EventSealer sealer, DomainEventMessage<T> event, Message<T> delegate, Instant timestamp) {
        super(event.getType(), event.getAggregateIdentifier(), event.getSequenceNumber(), delegate, timestamp);
        this.sealer = sealer;
    }

    @Override
    public <R> SerializedObject<R> serializePayload(Serializer serializer, Class<R> expectedRepresentation) {
        return sealer.seal(this, serializer, expectedRepresentation);
    }

    @Override
    public EncryptedDomainEvent<T> withMetaData(Map<String, ?> metaData) {
        return new EncryptedDomainEvent<>(sealer, this, getDelegate().withMetaData(metaData), getTimestamp());
    }

    @Override
    public EncryptedDomainEvent<T> andMetaData(Map<String, ?> metaData) {
        return new EncryptedDomainEvent<>(sealer, this, getDelegate().andMetaData(metaData), getTimestamp());
    }
}
