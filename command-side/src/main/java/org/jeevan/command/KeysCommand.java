package org.jeevan.command;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jeevan.command.vault.Vault;
import org.jeevan.crypto.KeyKind;
import org.jeevan.crypto.KeyVaultException;
import org.jeevan.crypto.KeysFolder;
import org.jeevan.crypto.RotatingVault;
import org.jeevan.crypto.VaultSettings;
import org.jeevan.files.DataFolder;
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

    private static final String PASSPHRASE_FILE = "--passphrase-file";
    private static final List<String> FILES = List.of("--to", "--from");
    private static final String TOKEN_APART =
            "The token's own keys are not in it: back the token up as its maker says, or all is lost with it.\n";
    private static final String USAGE = """
            keys init                makes the keys, once, before several processes start that share them
            keys rotate KIND         kek, index, transport or local; the platform must not run
            keys back-up --to FILE   all of the keys folder, encrypted under a passphrase
            keys restore --from FILE
            The passphrase is asked for, or --passphrase-file FILE names a file with it.
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
            String command = words.size() < 2 ? "" : words.get(1);
            if (command.equals("init") && words.size() == 2) {
                init(environment, out);
            } else if (command.equals("rotate")
                    && words.size() == 3
                    && kind(words.get(2)).isPresent()) {
                rotate(environment, kind(words.get(2)).get(), out);
            } else if (command.equals("back-up")
                    && words.size() == 4
                    && words.get(2).equals("--to")) {
                KeysCopy.backUp(
                        folders(environment).keysDir(), Path.of(words.get(3)), passphrase(environment, true), out);
                out.print(inToken(environment) ? TOKEN_APART : "");
            } else if (command.equals("restore")
                    && words.size() == 4
                    && words.get(2).equals("--from")) {
                restore(environment, Path.of(words.get(3)), out);
            } else {
                err.print(USAGE);
                return NOT_UNDERSTOOD;
            }
            return DONE;
        } catch (KeyVaultException | IllegalStateException | UncheckedIOException refused) {
            err.println(refused.getMessage());
            return REFUSED;
        }
    }

    private static void rotate(Environment environment, KeyKind kind, PrintStream out) {
        DataFolder.lock(environment);
        Folders folders = folders(environment);
        try (RotatingVault keyVault = VaultProperties.open(environment, folders)) {
            KeysReplacement.rotate(kind, keyVault, folders, out);
        }
        out.println("Make a new back-up of the keys, and of the data, and destroy the older ones.");
    }

    private static void restore(Environment environment, Path from, PrintStream out) {
        DataFolder.lock(environment);
        Folders folders = folders(environment);
        KeysFolder.requireApart(folders.keysDir(), folders.dataDir());
        KeysCopy.restore(folders.keysDir(), from, passphrase(environment, false), out);
        VaultProperties.open(environment, folders).close();
        out.println("The keys can be used.");
    }

    private static char[] passphrase(Environment environment, boolean twice) {
        return KeysCopy.passphrase(
                Optional.ofNullable(environment.getProperty("jeevan.keys-passphrase")),
                Optional.ofNullable(environment.getProperty("passphrase-file")).map(Path::of),
                twice);
    }

    private static Optional<KeyKind> kind(String name) {
        return Stream.of(KeyKind.values())
                .filter(kind -> kind.toString().equals(name))
                .findFirst();
    }

    /** Leaves keys that are there as they are, and refuses a folder that others can read. */
    private static void init(Environment environment, PrintStream out) {
        Folders folders = folders(environment);
        KeysFolder.requireApart(folders.keysDir(), folders.dataDir());
        VaultProperties.openOrCreate(environment, folders, folders.dataDir().resolve(Vault.FILE))
                .close();
        out.printf(
                "The platform's keys are in %s%s. Keep a copy apart: without them no record can be read.%n",
                folders.keysDir(), inToken(environment) ? " and in the token" : "");
    }

    private static boolean inToken(Environment environment) {
        return VaultProperties.settings(environment).kind() == VaultSettings.Kind.PKCS11;
    }

    static Folders folders(Environment environment) {
        return Binder.get(environment).bindOrCreate("jeevan", Folders.class);
    }

    /** What is not a setting; {@code --to=FILE} is as good as {@code --to FILE}. */
    static List<String> words(String... arguments) {
        return together(arguments).stream()
                .flatMap(word -> FILES.stream().anyMatch(each -> word.startsWith(each + '='))
                        ? Stream.of(word.split("=", 2))
                        : Stream.of(word))
                .filter(word -> FILES.contains(word) || !word.startsWith("--"))
                .toList();
    }

    static Environment environment(String... arguments) {
        var environment = new StandardEnvironment();
        String[] settings = together(arguments).toArray(String[]::new);
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(settings));
        ConfigurationPropertySources.attach(environment);
        return environment;
    }

    /** {@code --passphrase-file FILE} becomes one word, as settings are. */
    private static List<String> together(String... arguments) {
        var words = new ArrayList<String>();
        for (String argument : arguments) {
            boolean value = !words.isEmpty() && words.getLast().equals(PASSPHRASE_FILE);
            words.add(value ? words.removeLast() + '=' + argument : argument);
        }
        return words;
    }
}
