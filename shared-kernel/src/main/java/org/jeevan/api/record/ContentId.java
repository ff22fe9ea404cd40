package org.jeevan.api.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one stored sequence of bytes in the record store. A retried upload writes a new one; the event says which counts. */
public record ContentId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContentId {
        value = UUID.fromString(value).toString();
    }

    public static ContentId random() {
        return new ContentId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
