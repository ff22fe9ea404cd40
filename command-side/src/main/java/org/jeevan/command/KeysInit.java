package org.jeevan.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jeevan.crypto.KeystoreVault;
import org.jeevan.files.Folders;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** {@code keys init} makes the platform's keys, once, before several processes start that share them. */
public final class KeysInit {

    private KeysInit() {}

    public static boolean isAskedFor(String... arguments) {
        return List.of(arguments).indexOf("init") == 1 && arguments[0].equals("keys");
    }

    /** Leaves keys that are there as they are, and refuses a folder that others can read. */
    public static void run(String... arguments) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        String keysDir = environment.getProperty("jeevan.keys-dir");
        var folders = new Folders(
                Path.of(environment.getProperty("jeevan.data-dir", "data")), keysDir == null ? null : Path.of(keysDir));
        Optional<String> password = Optional.ofNullable(environment.getProperty("jeevan.keystore-password"));
        KeystoreVault.openOrCreate(folders.keysDir(), password);
        System.out.printf(
                "The platform's keys are in %s. Keep a copy apart: without them no record can be read.%n",
                folders.keysDir());
    }
}
