package org.jeevan.api.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One stored copy of a record's bytes. Fresh for every attempt to upload, so that a retry overwrites nothing: the event
 * that is recorded first says which copy counts, the others are swept.
 */
public record ContentId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContentId {
        value = Uuids.requireUuid(value, "ContentId");
    }

    public static ContentId random() {
        return new ContentId(RandomIds.uuid7());
    }

    @Override
    public String toString() {
        return value;
    }
}
