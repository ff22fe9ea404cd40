package org.jeevan.command.account;

import java.util.Optional;
import org.jeevan.api.account.AccountCommand.ChangePassword;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.Commands;
import org.jeevan.command.login.FailedTries;
import org.jeevan.command.login.Sessions;
import org.jeevan.command.vault.Credentials;
import org.jeevan.web.SignedIn;
import org.springframework.stereotype.Component;

/** Replaces a password, and ends every other session of the person. */
@Component
class PasswordChange {

    private static final int FREE_FAILURES = 5;

    private final Credentials credentials;
    private final Commands commands;
    private final Sessions sessions;
    private final FailedTries tries;
    private final FirstStart firstStart;

    PasswordChange(
            Credentials credentials, Commands commands, Sessions sessions, FailedTries tries, FirstStart firstStart) {
        this.credentials = credentials;
        this.commands = commands;
        this.sessions = sessions;
        this.tries = tries;
        this.firstStart = firstStart;
    }

    /** @return the person in the session as it goes on, which has another id */
    SignedIn change(SignedIn person, String oldPassword, String newPassword) {
        String subject = person.actor().person().value();
        tries.requireMayTry("password-change", subject);
        if (!credentials.verify(Optional.of(person.actor().person()), oldPassword == null ? "" : oldPassword)) {
            tries.failed("password-change", subject, FREE_FAILURES);
            throw new CommandRejected(Rejection.Code.INVALID_FIELD, "This is not your password", "oldPassword");
        }
        Passwords.require(newPassword, "newPassword");
        if (newPassword.equals(oldPassword)) {
            throw new CommandRejected(Rejection.Code.INVALID_FIELD, "Choose another password", "newPassword");
        }
        credentials.store(person.actor().person(), credentials.hash(newPassword));
        commands.send(new ChangePassword(person.actor().person()), person.actor());
        SignedIn goesOn = sessions.passwordChanged(person.sessionId())
                .orElseThrow(() -> new CommandRejected(Rejection.Code.NOT_SIGNED_IN, "Please log in"));
        sessions.endOthers(goesOn);
        if (person.actor().role() == Role.ADMIN) {
            firstStart.adminPasswordChanged();
        }
        return goesOn;
    }
}
