package org.jeevan.query;

/** A projection's handler threw a checked exception; the cause says which. */
public class ProjectionFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProjectionFailedException(String projection, Throwable cause) {
        super("The projection %s failed".formatted(projection), cause);
    }
}
