package org.jeevan.command;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jeevan.command.vault.Vault;
import org.jeevan.crypto.KeyVaultException;
import org.jeevan.crypto.KeysFolder;
import org.jeevan.crypto.VaultSettings;
import org.jeevan.files.Folders;
import org.jeevan.peers.VaultProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** {@code keys …}: what an operator does with the platform's keys while it stands still. See docs/operations.md. */
public final class KeysCommand {

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int NOT_UNDERSTOOD = 2;

    private static final String USAGE = """
            keys init                    makes the keys, once, before several processes start that share them
            """;

    private KeysCommand() {}

    public static boolean isAskedFor(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("keys");
    }

    /** @return the exit code: 0 if it is done, 1 if it was refused, 2 if it was not understood */
    public static int run(String... arguments) {
        LoggingSystem.get(KeysCommand.class.getClassLoader()).beforeInitialize(); // what is to be said is printed here
        return run(environment(arguments), words(arguments), System.out, System.err);
    }

    static int run(Environment environment, List<String> words, PrintStream out, PrintStream err) {
        try {
            if (words.equals(List.of("keys", "init"))) {
                return init(environment, out);
            }
            err.print(USAGE);
            return NOT_UNDERSTOOD;
        } catch (KeyVaultException | IllegalStateException | UncheckedIOException refused) {
            err.println(refused.getMessage());
            return REFUSED;
        }
    }

    /** Leaves keys that are there as they are, and refuses a folder that others can read. */
    private static int init(Environment environment, PrintStream out) {
        Folders folders = folders(environment);
        KeysFolder.requireApart(folders.keysDir(), folders.dataDir());
        VaultProperties.openOrCreate(environment, folders, folders.dataDir().resolve(Vault.FILE))
                .close();
        out.printf(
                "The platform's keys are in %s%s. Keep a copy apart: without them no record can be read.%n",
                folders.keysDir(), inToken(environment) ? " and in the token" : "");
        return DONE;
    }

    private static boolean inToken(Environment environment) {
        return VaultProperties.settings(environment).kind() == VaultSettings.Kind.PKCS11;
    }

    private static Folders folders(Environment environment) {
        return Binder.get(environment).bindOrCreate("jeevan", Folders.class);
    }

    private static List<String> words(String... arguments) {
        return List.of(arguments).stream()
                .filter(word -> !word.startsWith("--"))
                .toList();
    }

    private static Environment environment(String... arguments) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}
