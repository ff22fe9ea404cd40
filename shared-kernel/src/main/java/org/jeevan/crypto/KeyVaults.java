package org.jeevan.crypto;

import java.nio.file.Path;
import java.util.Optional;

/** Opens the vault that the settings name. */
public final class KeyVaults {

    private KeyVaults() {}

    /**
     * Of a platform that has run before.
     *
     * @param keystorePassword for a keystore; empty: in the keys folder
     * @throws KeyVaultException if the keys are not there or cannot be used
     */
    public static RotatingVault open(VaultSettings settings, Path keysDir, Optional<String> keystorePassword) {
        return switch (settings.kind()) {
            case PKCS12 -> KeystoreVault.open(keysDir, keystorePassword);
            case PKCS11 -> HsmVault.open(keysDir, settings.pkcs11());
        };
    }

    /** Makes the keys where there are none yet; then as {@link #open}. */
    public static RotatingVault openOrCreate(VaultSettings settings, Path keysDir, Optional<String> keystorePassword) {
        return switch (settings.kind()) {
            case PKCS12 -> KeystoreVault.openOrCreate(keysDir, keystorePassword);
            case PKCS11 -> HsmVault.openOrCreate(keysDir, settings.pkcs11());
        };
    }
}
