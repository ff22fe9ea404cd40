package org.jeevan.events;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;

/** An event whose key was destroyed, as the store's readers see it. */
final class ErasedEventRepresentation extends ReadableEvent {

    ErasedEventRepresentation(IntermediateEventRepresentation stored, Serializer serializer) {
        super(stored, serializer);
    }

    @Override
    public SerializedType getType() {
        return serializer.typeForClass(ErasedEvent.class);
    }

    @Override
    byte[] plaintext() {
        var tombstone = new ErasedEvent(
                stored.getAggregateIdentifier().orElse(null), stored.getType().getName());
        return serializer.serialize(tombstone, byte[].class).getData();
    }
}
