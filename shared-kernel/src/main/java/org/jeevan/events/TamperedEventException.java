package org.jeevan.events;

/** A stored event is not what was once appended at its place, or was sealed under another key. Names the place, never content. */
public class TamperedEventException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    TamperedEventException(EventPlace place, String position, RuntimeException cause) {
        super("The stored event at position %s is not authentic: %s".formatted(position, place), cause);
    }
}
