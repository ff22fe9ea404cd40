package org.jeevan.command.eventstore;

/** An event that the other store could not give back as it is. */
final class UnfitEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitEventException(long position, String why, Throwable cause) {
        super("Event %d would not be the same there: %s".formatted(position, why), cause);
    }
}
