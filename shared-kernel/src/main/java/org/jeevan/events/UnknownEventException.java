package org.jeevan.events;

import org.axonframework.serialization.SerializedType;

/** An event is stored under a name and revision that this version does not know: a newer one wrote it. */
public class UnknownEventException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnknownEventException(SerializedType type) {
        super("No event is known as %s, revision %s".formatted(type.getName(), type.getRevision()));
    }
}
