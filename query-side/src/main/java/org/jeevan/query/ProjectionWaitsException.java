package org.jeevan.query;

import org.jeevan.outages.OutOfReach;

/** A projection needs what is out of reach, such as a key. It has no stack trace: the event is tried again, each time into the log. */
class ProjectionWaitsException extends RuntimeException implements OutOfReach {

    private static final long serialVersionUID = 1L;

    ProjectionWaitsException(String projection) {
        super("%s waits for what is out of reach".formatted(projection), null, false, false);
    }

    static boolean isCalledFor(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfReach) {
                return true;
            }
        }
        return false;
    }
}
