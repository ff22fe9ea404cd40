package org.jeevan.command.eventstore;

/** Two stores that should hold the same events do not. Tells where, and no content. */
final class DifferentEventsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private DifferentEventsException(String message) {
        super(message);
    }

    static DifferentEventsException notTheSame(long position, String eventId, String field) {
        return new DifferentEventsException(
                "Event %d (%s) is not the same in both: its %s differs".formatted(position, eventId, field));
    }

    static DifferentEventsException missing(long position) {
        return new DifferentEventsException("Event %d is missing in the target".formatted(position));
    }

    static DifferentEventsException inTargetOnly(long position) {
        return new DifferentEventsException(
                "Event %d is in the target only: it has other events, or a platform runs on it".formatted(position));
    }
}
