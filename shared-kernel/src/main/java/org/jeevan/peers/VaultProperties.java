package org.jeevan.peers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jeevan.crypto.KeyVaults;
import org.jeevan.crypto.RotatingVault;
import org.jeevan.crypto.VaultSettings;
import org.jeevan.files.Folders;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The settings {@code jeevan.vault.*}, the same for every process that has the keys. */
public final class VaultProperties {

    private VaultProperties() {}

    /** @throws org.jeevan.crypto.KeyVaultException if the keys are not there or cannot be used */
    public static RotatingVault open(Environment environment, Folders folders) {
        return KeyVaults.open(settings(environment), folders.keysDir(), keystorePassword(environment));
    }

    /**
     * Makes the keys where there are none yet.
     *
     * @param protectedByThem what cannot be read without its keys: where it is there, new keys would only hide a loss
     */
    public static RotatingVault openOrCreate(Environment environment, Folders folders, Path protectedByThem) {
        return Files.exists(protectedByThem)
                ? open(environment, folders)
                : KeyVaults.openOrCreate(settings(environment), folders.keysDir(), keystorePassword(environment));
    }

    public static VaultSettings settings(Environment environment) {
        return Binder.get(environment)
                .bind("jeevan.vault", VaultSettings.class)
                .orElseGet(() -> new VaultSettings(null, null));
    }

    private static Optional<String> keystorePassword(Environment environment) {
        return Optional.ofNullable(environment.getProperty("jeevan.keystore-password"));
    }
}
