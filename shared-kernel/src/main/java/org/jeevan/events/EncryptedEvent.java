package org.jeevan.events;

import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** An event of no aggregate whose serialized payload is ciphertext, also after its metadata was changed. */
@SuppressWarnings("serial") // Axon's messages are Serializable; nothing here serializes them so
final class EncryptedEvent<T> extends GenericEventMessage<T> {

    private final EventSealer sealer;

    EncryptedEvent(EventSealer sealer, Message<T> event, Instant timestamp) {
        super(event, timestamp);
        this.sealer = sealer;
    }

    @Override
    public <R> SerializedObject<R> serializePayload(Serializer serializer, Class<R> expectedRepresentation) {
        return sealer.seal(this, serializer, expectedRepresentation);
    }

    @Override
    public EncryptedEvent<T> withMetaData(Map<String, ?> metaData) {
        return new EncryptedEvent<>(sealer, getDelegate().withMetaData(metaData), getTimestamp());
    }

    @Override
    public EncryptedEvent<T> andMetaData(Map<String, ?> metaData) {
        return new EncryptedEvent<>(sealer, getDelegate().andMetaData(metaData), getTimestamp());
    }
}
