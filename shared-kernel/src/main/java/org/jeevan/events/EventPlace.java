package org.jeevan.events;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;

/**
 * Where an event belongs; its ciphertext opens nowhere else. An event of no aggregate has empty strings and 0, whatever
 * the store at hand makes of that.
 */
record EventPlace(
        String aggregateType, String aggregateId, long sequence, String eventId, String name, String revision) {

    private static final String FORMAT = "jeevan event 1";

    static EventPlace of(EventMessage<?> event, SerializedType type) {
        if (event instanceof DomainEventMessage<?> domain && ofAggregate(domain.getType())) {
            return new EventPlace(
                    domain.getType(),
                    domain.getAggregateIdentifier(),
                    domain.getSequenceNumber(),
                    event.getIdentifier(),
                    type.getName(),
                    type.getRevision());
        }
        return new EventPlace("", "", 0, event.getIdentifier(), type.getName(), type.getRevision());
    }

    static EventPlace of(IntermediateEventRepresentation stored) {
        String aggregateType = stored.getAggregateType().orElse("");
        boolean ofAggregate = ofAggregate(aggregateType);
        return new EventPlace(
                aggregateType,
                ofAggregate ? stored.getAggregateIdentifier().orElse("") : "",
                ofAggregate ? stored.getSequenceNumber().orElse(0L) : 0,
                stored.getMessageIdentifier(),
                stored.getType().getName(),
                stored.getType().getRevision());
    }

    /** Each string is preceded by its length, so no two places have the same bytes. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(FORMAT);
            out.writeUTF(aggregateType);
            out.writeUTF(aggregateId);
            out.writeLong(sequence);
            out.writeUTF(eventId);
            out.writeUTF(name);
            out.writeUTF(revision);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory takes every write", e);
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return "event %s (%s %s), %s %s number %d"
                .formatted(eventId, name, revision, aggregateType, aggregateId, sequence);
    }

    private static boolean ofAggregate(String aggregateType) {
        return aggregateType != null && !aggregateType.isEmpty();
    }
}
