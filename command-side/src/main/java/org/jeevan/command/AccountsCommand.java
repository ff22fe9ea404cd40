package org.jeevan.command;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jeevan.command.account.FirstStart;
import org.jeevan.command.login.LocalSecrets;
import org.jeevan.command.vault.Vault;
import org.jeevan.crypto.KeyVaultException;
import org.jeevan.crypto.KeysFolder;
import org.jeevan.files.DataFolder;
import org.jeevan.files.Folders;
import org.jeevan.peers.VaultProperties;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.Environment;

/**
 * {@code accounts …}: what whoever has the keys folder does for an admin, or an only auditor, who lost every factor. It asks
 * for it only; the next start does it, with the event store that the platform then has. See docs/operations.md.
 */
public final class AccountsCommand {

    private static final String USAGE = """
            accounts recover-admin          a new first password for the admin, without factors, at the next start
            accounts new-auditor-token      a new first auditor's token, for when no other auditor is there to approve
            The platform must not run.
            """;

    private AccountsCommand() {}

    public static boolean isAskedFor(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("accounts");
    }

    /** @return the exit code: 0 if it is done, 1 if it was refused, 2 if it was not understood */
    public static int run(String... arguments) {
        LoggingSystem.get(AccountsCommand.class.getClassLoader())
                .beforeInitialize(); // what is to be said is printed here
        return run(KeysCommand.environment(arguments), KeysCommand.words(arguments), System.out, System.err);
    }

    static int run(Environment environment, List<String> words, PrintStream out, PrintStream err) {
        try {
            switch (words.size() == 2 ? words.get(1) : "") {
                case "recover-admin" -> recoverAdmin(environment, out);
                case "new-auditor-token" -> newAuditorToken(environment, out);
                default -> {
                    err.print(USAGE);
                    return KeysCommand.NOT_UNDERSTOOD;
                }
            }
            return KeysCommand.DONE;
        } catch (KeyVaultException | IllegalStateException | UncheckedIOException refused) {
            err.println(refused.getMessage());
            return KeysCommand.REFUSED;
        }
    }

    private static void recoverAdmin(Environment environment, PrintStream out) {
        KeysFolder keys = keysOfTheStanding(environment);
        keys.write(FirstStart.RECOVERY_FILE, new byte[] {'\n'});
        out.printf("At the next start the admin's password will be in %s.%n", keys.resolve(FirstStart.PASSWORD_FILE));
    }

    private static void newAuditorToken(Environment environment, PrintStream out) {
        KeysFolder keys = keysOfTheStanding(environment);
        keys.write(FirstStart.TOKEN_FILE, (LocalSecrets.token() + '\n').getBytes(StandardCharsets.UTF_8));
        out.printf("The token that approves one auditor is in %s.%n", keys.resolve(FirstStart.TOKEN_FILE));
    }

    /** Of a platform that stands still, once they have been shown to open. */
    private static KeysFolder keysOfTheStanding(Environment environment) {
        DataFolder.lock(environment);
        Folders folders = KeysCommand.folders(environment);
        if (Files.notExists(folders.dataDir().resolve(Vault.FILE))) {
            throw new IllegalStateException("There is no platform with data in %s".formatted(folders.dataDir()));
        }
        VaultProperties.open(environment, folders).close();
        return KeysFolder.open(folders.keysDir());
    }
}
