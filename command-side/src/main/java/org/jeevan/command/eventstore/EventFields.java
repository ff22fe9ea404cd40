package org.jeevan.command.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jeevan.events.StoredEvent;

/** All that a store keeps of an event, field by field. */
final class EventFields {

    private static final List<Field> ALL = List.of(
            new Field("position", event -> bytes(event.position())),
            new Field("identifier", event -> bytes(event.eventId())),
            new Field("aggregate's type", event -> bytes(event.aggregateType())),
            new Field("aggregate", event -> bytes(event.aggregateId())),
            new Field("number", event -> bytes(event.sequence())),
            new Field("name", event -> bytes(event.name())),
            new Field("revision", event -> bytes(event.revision())),
            new Field("time", event -> bytes(event.epochMillis())),
            new Field("metadata", StoredEvent::metadata),
            new Field("payload", StoredEvent::payload));

    private EventFields() {}

    private record Field(String name, Function<StoredEvent, byte[]> bytes) {

        boolean same(StoredEvent one, StoredEvent other) {
            return Arrays.equals(bytes.apply(one), bytes.apply(other));
        }
    }

    /** The name of the first field that is not the same, byte for byte. */
    static Optional<String> firstDifference(StoredEvent one, StoredEvent other) {
        return ALL.stream()
                .filter(field -> !field.same(one, other))
                .map(Field::name)
                .findFirst();
    }

    /** Each field is preceded by its length, -1 for none, so no two events have the same bytes. */
    static void digest(MessageDigest digest, StoredEvent event) {
        for (Field field : ALL) {
            byte[] bytes = field.bytes().apply(event);
            digest.update(bytes((long) (bytes == null ? -1 : bytes.length)));
            if (bytes != null) {
                digest.update(bytes);
            }
        }
    }

    private static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
