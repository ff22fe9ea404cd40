package org.jeevan.events;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.jeevan.crypto.TamperedException;

/** An event whose bytes are no envelope at all: it is streamed, so that its place is known, but has no payload. */
final class TamperedEvent extends ReadableEvent {

    private final TamperedException cause;

    TamperedEvent(IntermediateEventRepresentation stored, Serializer serializer, TamperedException cause) {
        super(stored, serializer);
        this.cause = cause;
    }

    @Override
    byte[] plaintext() {
        throw tampered(cause);
    }
}
