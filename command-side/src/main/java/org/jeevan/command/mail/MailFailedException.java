package org.jeevan.command.mail;

import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;

/** A mail could not be handed over; what depended on it did not happen. */
class MailFailedException extends CommandRejected {

    private static final long serialVersionUID = 1L;

    MailFailedException(Throwable cause) {
        super(Rejection.Code.UNAVAILABLE, "The mail could not be sent; please try again");
        addSuppressed(cause); // the command gateway's exception has no cause and takes none
    }
}
