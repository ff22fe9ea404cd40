package org.jeevan.command.vault;

import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;

/** More log-ins at once than this machine can check; the same request may succeed in a few seconds. */
public class PasswordsBusyException extends CommandRejected {

    private static final long serialVersionUID = 1L;

    PasswordsBusyException() {
        super(Rejection.Code.BUSY, "Too many passwords are being checked at once; please try again");
    }
}
