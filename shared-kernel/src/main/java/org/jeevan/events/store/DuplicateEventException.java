package org.jeevan.events.store;

/** The store has an event in that place already: of this aggregate with this number, or of this identifier. */
public final class DuplicateEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DuplicateEventException(Throwable cause) {
        super("The store has an event in that place already", cause);
    }
}
