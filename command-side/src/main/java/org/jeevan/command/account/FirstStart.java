package org.jeevan.command.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jeevan.api.account.AccountCommand.OpenAccount;
import org.jeevan.api.account.AccountKind;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.command.Aggregates;
import org.jeevan.command.CommandSettings;
import org.jeevan.command.Commands;
import org.jeevan.command.login.LocalSecrets;
import org.jeevan.command.vault.Credentials;
import org.jeevan.command.vault.LogInNames;
import org.jeevan.crypto.KeysFolder;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Makes the admin, with a random password, and the token that approves the first auditor. Both are told only by files in
 * the keys folder, which vanish when they have served.
 */
@Component
public class FirstStart implements ApplicationRunner {

    public static final String PASSWORD_FILE = "initial-admin-password";
    public static final String TOKEN_FILE = "first-auditor-token";

    /** There while the operator waits for the next start to bring the admin back. */
    public static final String RECOVERY_FILE = "recover-admin";

    private static final String ADMIN = "admin";

    private final KeysFolder keysFolder;
    private final LogInNames names;
    private final Credentials credentials;
    private final Aggregates aggregates;
    private final Commands commands;
    private final CommandSettings settings;
    private final AccountRecovery recovery;

    FirstStart(
            KeysFolder keysFolder,
            LogInNames names,
            Credentials credentials,
            Aggregates aggregates,
            Commands commands,
            CommandSettings settings,
            AccountRecovery recovery) {
        this.keysFolder = keysFolder;
        this.names = names;
        this.credentials = credentials;
        this.aggregates = aggregates;
        this.commands = commands;
        this.settings = settings;
        this.recovery = recovery;
    }

    /** A crash in between is mended by the next start: the account comes last. */
    @Override
    public void run(ApplicationArguments arguments) {
        AccountId admin = names.claim(LogInNames.Kind.ADMIN, ADMIN, AccountId.random());
        if (aggregates.ask(Account.class, admin.value(), Account::kind).isPresent()) {
            recoverIfAsked(admin);
            return;
        }
        String password = writePassword();
        keysFolder.write(TOKEN_FILE, (LocalSecrets.token() + '\n').getBytes(StandardCharsets.UTF_8));
        credentials.store(admin, credentials.hash(password));
        commands.send(
                new OpenAccount(admin, AccountKind.ADMIN, null, null, "Administrator", settings.adminEmail(), true),
                Actor.SYSTEM);
    }

    /** A crash in between is mended by the next start, which makes another password: the request goes last. */
    private void recoverIfAsked(AccountId admin) {
        if (keysFolder.read(RECOVERY_FILE).isPresent()) {
            recovery.byOperator(admin, writePassword());
            keysFolder.delete(RECOVERY_FILE);
        }
    }

    private String writePassword() {
        String password = LocalSecrets.randomPassword();
        keysFolder.write(PASSWORD_FILE, (password + '\n').getBytes(StandardCharsets.UTF_8));
        return password;
    }

    void adminPasswordChanged() {
        keysFolder.delete(PASSWORD_FILE);
    }

    boolean isFirstAuditorToken(String token) {
        return keysFolder
                .read(TOKEN_FILE)
                .filter(expected -> MessageDigest.isEqual(
                        new String(expected, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8),
                        token.strip().getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    void firstAuditorApproved() {
        keysFolder.delete(TOKEN_FILE);
    }
}
