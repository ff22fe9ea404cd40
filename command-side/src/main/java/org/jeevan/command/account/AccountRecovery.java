package org.jeevan.command.account;

import java.time.Clock;
import java.time.Instant;
import org.jeevan.api.account.AccountCommand.RecoverAccount;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.command.Commands;
import org.jeevan.command.login.KnownDevices;
import org.jeevan.command.login.LocalSecrets;
import org.jeevan.command.login.Sessions;
import org.jeevan.command.mail.Mailer.Mail;
import org.jeevan.command.mail.Mails;
import org.jeevan.command.vault.Credentials;
import org.springframework.stereotype.Component;

/**
 * The way back for who lost every factor; whether the one who vouches may, the account decides. That it happened is durable
 * before anything goes, so that a crash in between leaves what opens less, and the same can be done again.
 */
@Component
public class AccountRecovery {

    private final Commands commands;
    private final Credentials credentials;
    private final FactorSecrets factors;
    private final KnownDevices devices;
    private final Sessions sessions;
    private final LocalSecrets secrets;
    private final Accounts accounts;
    private final Notices notices;
    private final Clock clock;

    AccountRecovery(
            Commands commands,
            Credentials credentials,
            FactorSecrets factors,
            KnownDevices devices,
            Sessions sessions,
            LocalSecrets secrets,
            Accounts accounts,
            Notices notices,
            Clock clock) {
        this.commands = commands;
        this.credentials = credentials;
        this.factors = factors;
        this.devices = devices;
        this.sessions = sessions;
        this.secrets = secrets;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
    }

    /** Of a patient whose document staff saw and whose mailbox was proven: the password stays, and the mailbox counts again. */
    public void atDesk(AccountId patient, String hospitalName, Actor staff) {
        Instant until = clock.instant().plus(AccountLimits.AFTER_RESET);
        commands.send(new RecoverAccount(patient, until), staff);
        forget(patient, Mails.recoveredAtDesk(hospitalName));
    }

    /**
     * Of an auditor or a hospital's first user, who then waits for an auditor.
     *
     * @param request names the request: a retried one gets the same password again
     * @return the first password, which opens nothing but its own change
     */
    public String byAdmin(AccountId account, String request, Actor admin) {
        String password = secrets.derivedPassword(account.value() + "|recovery|" + request);
        withFirstPassword(account, password, admin, Mails.recoveredByAdmin());
        return password;
    }

    /** Of the admin, by whoever has the keys folder. */
    void byOperator(AccountId admin, String password) {
        withFirstPassword(admin, password, Actor.SYSTEM, Mails.recoveredByOperator());
    }

    private void withFirstPassword(AccountId account, String password, Actor by, Mail notice) {
        String hash = credentials.hash(password);
        commands.send(new RecoverAccount(account, null), by);
        credentials.store(account, hash);
        forget(account, notice);
    }

    private void forget(AccountId account, Mail notice) {
        factors.removeAll(account);
        devices.forget(account);
        sessions.endAll(account);
        accounts.find(account).ifPresent(person -> notices.send(person.email(), notice));
    }
}
