package org.jeevan.api.rejection;

import org.axonframework.commandhandling.CommandExecutionException;

/** The one exception of an expected refusal; its {@link Rejection} travels as the exception's details. */
public class CommandRejected extends CommandExecutionException {

    private static final long serialVersionUID = 1L;

    public CommandRejected(Rejection rejection) {
        super(rejection.message(), null, rejection, false);
    }

    public CommandRejected(Rejection.Code code, String message) {
        this(new Rejection(code, message));
    }

    public CommandRejected(Rejection.Code code, String message, String field) {
        this(new Rejection(code, message, field));
    }

    /** The one answer to what does not exist and to what is not the asker's to see. */
    public static CommandRejected notFound() {
        return new CommandRejected(Rejection.Code.NOT_FOUND, "There is no such thing, or it is not yours to see");
    }

    public Rejection rejection() {
        return getDetails().map(Rejection.class::cast).orElseThrow();
    }
}
