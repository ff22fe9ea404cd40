package org.jeevan.command.account;

import org.jeevan.api.account.AccountCommand.IssuePassword;
import org.jeevan.api.account.AccountCommand.RestoreAccount;
import org.jeevan.api.account.AccountCommand.SuspendAccount;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.command.Commands;
import org.jeevan.command.login.LocalSecrets;
import org.jeevan.command.login.Sessions;
import org.jeevan.command.mail.Mails;
import org.jeevan.command.vault.Credentials;
import org.springframework.stereotype.Component;

/** Shuts a person out, lets him in again, gives him a new first password. Whether the one who asks may, the account decides. */
@Component
public class AccountSuspension {

    private final Commands commands;
    private final Sessions sessions;
    private final Credentials credentials;
    private final FactorSecrets factors;
    private final LocalSecrets secrets;
    private final Accounts accounts;
    private final Notices notices;

    AccountSuspension(
            Commands commands,
            Sessions sessions,
            Credentials credentials,
            FactorSecrets factors,
            LocalSecrets secrets,
            Accounts accounts,
            Notices notices) {
        this.commands = commands;
        this.sessions = sessions;
        this.credentials = credentials;
        this.factors = factors;
        this.secrets = secrets;
        this.accounts = accounts;
        this.notices = notices;
    }

    /** All sessions of the person are over when this returns, and none begins. */
    public void suspend(AccountId account, Actor by) {
        commands.send(new SuspendAccount(account), by);
        sessions.endAll(account);
    }

    public void restore(AccountId account, Actor by) {
        commands.send(new RestoreAccount(account), by);
    }

    /**
     * Until the person has changed it, it opens nothing but that; the old one, and every session, are void.
     *
     * @param withoutFactors the person lost what else proves him: it counts no longer
     * @param request names the request: a retried one gets the same password again
     */
    public String issuePassword(AccountId account, boolean withoutFactors, String request, Actor by) {
        String password = secrets.derivedPassword(account.value() + '|' + request);
        String hash = credentials.hash(password);
        commands.send(new IssuePassword(account, withoutFactors), by);
        credentials.store(account, hash);
        if (withoutFactors) {
            factors.removeAll(account);
        }
        sessions.endAll(account);
        accounts.find(account)
                .ifPresent(person -> notices.send(
                        person.email(), Mails.logInChanged("your hospital's first user made a new first password")));
        return password;
    }
}
