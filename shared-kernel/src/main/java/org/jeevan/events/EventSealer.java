package org.jeevan.events;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jeevan.api.DomainEvent;
import org.jeevan.crypto.DataKey;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.Envelope;

/** Seals payloads under the current key of their subject, each bound to its place. */
final class EventSealer {

    /** Part of each event's key: never renamed. */
    static final String PURPOSE = "event";

    private final DataKeys keys;

    EventSealer(DataKeys keys) {
        this.keys = keys;
    }

    /** The message keeps the plaintext; only what is given to the store is sealed. */
    <R> SerializedObject<R> seal(EventMessage<?> event, Serializer serializer, Class<R> representation) {
        SerializedObject<byte[]> plain = serializer.serialize(event.getPayload(), byte[].class);
        DataKey key = keys.current(requireKeySubject(event).keySubject());
        EventPlace place = EventPlace.of(event, plain.getType());
        byte[] sealed = Envelope.seal(key, PURPOSE, event.getIdentifier(), place.bytes(), plain.getData());
        return serializer
                .getConverter()
                .convert(new SimpleSerializedObject<>(sealed, byte[].class, plain.getType()), representation);
    }

    static DomainEvent requireKeySubject(EventMessage<?> event) {
        if (event.getPayload() instanceof DomainEvent payload) {
            return payload;
        }
        throw new IllegalArgumentException("%s names no key subject, so it cannot be stored"
                .formatted(event.getPayloadType().getName()));
    }
}
