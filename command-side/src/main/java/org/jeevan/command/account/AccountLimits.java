package org.jeevan.command.account;

import java.time.Duration;
import org.jeevan.api.account.AccountCommand.LiftLimit;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.command.Commands;
import org.jeevan.command.login.Sessions;
import org.springframework.stereotype.Component;

/** What a reset of the password by e-mail alone leaves behind: whoever has only the mailbox must not have the record. */
@Component
public class AccountLimits {

    static final Duration AFTER_RESET = Duration.ofHours(72);

    private final Commands commands;
    private final Sessions sessions;
    private final Accounts accounts;

    AccountLimits(Commands commands, Sessions sessions, Accounts accounts) {
        this.commands = commands;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /**
     * A second factor, or a person at a desk with a document, has shown who it is. Nothing where there is no limit; after
     * every factor was lost, time alone ends it.
     */
    public void lift(AccountId account) {
        commands.send(new LiftLimit(account), Actor.SYSTEM);
        sessions.limit(account, accounts.require(account).limitedUntil());
    }
}
