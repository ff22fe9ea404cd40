package org.jeevan.events;

import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.jeevan.crypto.DataKey;
import org.jeevan.crypto.DataKeyId;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.Envelope;
import org.jeevan.crypto.TamperedException;

/**
 * The first upcaster: those after it see plaintext. An event is decrypted when somebody asks for its payload, with the
 * key as it was when the event was read; if that was destroyed by then, an {@link ErasedEvent} stands in its place.
 * What was tampered with says so when its payload is asked for, by a {@link TamperedEventException}.
 */
public final class DecryptingUpcaster implements EventUpcaster {

    private final DataKeys keys;
    private final Serializer serializer;

    public DecryptingUpcaster(DataKeys keys, EventSerializer serializer) {
        this.keys = keys;
        this.serializer = serializer;
    }

    @Override
    public Stream<IntermediateEventRepresentation> upcast(Stream<IntermediateEventRepresentation> stored) {
        return stored.map(this::readable);
    }

    private IntermediateEventRepresentation readable(IntermediateEventRepresentation stored) {
        byte[] sealed = stored.getData(byte[].class).getData();
        try {
            return readable(stored, Envelope.keyId(sealed));
        } catch (TamperedException e) {
            return new TamperedEvent(stored, serializer, e);
        }
    }

    private IntermediateEventRepresentation readable(IntermediateEventRepresentation stored, DataKeyId keyId) {
        Optional<DataKey> key = keys.find(keyId);
        return key.isPresent()
                ? new DecryptedEvent(stored, serializer, key.get())
                : new ErasedEventRepresentation(stored, serializer);
    }
}
