package org.jeevan.command.account;

import java.util.Optional;
import org.jeevan.api.account.AccountCommand.ChangePassword;
import org.jeevan.api.account.AccountKind;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.Commands;
import org.jeevan.command.login.FailedTries;
import org.jeevan.command.login.Sessions;
import org.jeevan.command.mail.Mails;
import org.jeevan.command.vault.Credentials;
import org.jeevan.web.SignedIn;
import org.springframework.stereotype.Component;

/** Replaces a password, and ends every other session of the person. */
@Component
class PasswordChange {

    private static final int FREE_FAILURES = 5;

    private final Accounts accounts;
    private final PasswordRules rules;
    private final Credentials credentials;
    private final Commands commands;
    private final Sessions sessions;
    private final FailedTries tries;
    private final FirstStart firstStart;
    private final Notices notices;

    PasswordChange(
            Accounts accounts,
            PasswordRules rules,
            Credentials credentials,
            Commands commands,
            Sessions sessions,
            FailedTries tries,
            FirstStart firstStart,
            Notices notices) {
        this.accounts = accounts;
        this.rules = rules;
        this.credentials = credentials;
        this.commands = commands;
        this.sessions = sessions;
        this.tries = tries;
        this.firstStart = firstStart;
        this.notices = notices;
    }

    /** @return the person in the session as it goes on, which has another id */
    SignedIn change(SignedIn signedIn, String oldPassword, String newPassword) {
        Standing person = accounts.require(signedIn.actor().person());
        requireOld(person, oldPassword == null ? "" : oldPassword);
        rules.require(newPassword, "newPassword", person.displayName(), person.email());
        if (newPassword.equals(oldPassword)) {
            throw new CommandRejected(Rejection.Code.INVALID_FIELD, "Choose another password", "newPassword");
        }
        credentials.store(person.accountId(), credentials.hash(newPassword));
        commands.send(new ChangePassword(person.accountId()), signedIn.actor());
        SignedIn goesOn = sessions.passwordChanged(signedIn.sessionId())
                .orElseThrow(() -> new CommandRejected(Rejection.Code.NOT_SIGNED_IN, "Please log in"));
        sessions.endOthers(goesOn);
        changed(person, "the password was changed");
        return goesOn;
    }

    /** The password is another one from now on. */
    void changed(Standing person, String what) {
        if (person.kind() == AccountKind.ADMIN) {
            firstStart.adminPasswordChanged();
        }
        notices.send(person.email(), Mails.logInChanged(what));
    }

    private void requireOld(Standing person, String oldPassword) {
        String subject = person.accountId().value();
        tries.requireMayTry("password-change", subject);
        if (!credentials.verify(Optional.of(person.accountId()), oldPassword)) {
            tries.failed("password-change", subject, FREE_FAILURES);
            throw new CommandRejected(Rejection.Code.INVALID_FIELD, "This is not your password", "oldPassword");
        }
    }
}
