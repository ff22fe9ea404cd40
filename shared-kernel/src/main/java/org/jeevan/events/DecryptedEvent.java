package org.jeevan.events;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.jeevan.crypto.DataKey;
import org.jeevan.crypto.Envelope;
import org.jeevan.crypto.TamperedException;

/** An event whose key is at hand. */
final class DecryptedEvent extends ReadableEvent {

    private final DataKey key;

    DecryptedEvent(IntermediateEventRepresentation stored, Serializer serializer, DataKey key) {
        super(stored, serializer);
        this.key = key;
    }

    @Override
    byte[] plaintext() {
        byte[] sealed = stored.getData(byte[].class).getData();
        byte[] place = EventPlace.of(stored).bytes();
        try {
            return Envelope.open(key, EventSealer.PURPOSE, stored.getMessageIdentifier(), place, sealed);
        } catch (TamperedException e) {
            throw tampered(e);
        }
    }
}
