package org.jeevan.command.eventstore;

/** Two stores that should hold the same events do not. */
final class DifferentEventsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DifferentEventsException(long position, boolean missingInSource, boolean missingInTarget) {
        super("Event %d %s"
                .formatted(
                        position,
                        missingInSource
                                ? "is in the target only: it holds another platform's events, or has run on"
                                : missingInTarget
                                        ? "is missing in the target"
                                        : "is not the same: the target holds other events, or was changed"));
    }
}
