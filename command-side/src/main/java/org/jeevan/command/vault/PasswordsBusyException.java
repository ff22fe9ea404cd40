package org.jeevan.command.vault;

/** More log-ins at once than this machine can check; the same request may succeed in a few seconds. */
public class PasswordsBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PasswordsBusyException() {
        super("Too many passwords are being checked at once");
    }
}
