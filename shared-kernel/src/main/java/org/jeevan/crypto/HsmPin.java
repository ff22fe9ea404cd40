package org.jeevan.crypto;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the PIN of a token's user: given as a setting, or in a file that nobody else can read. */
final class HsmPin {

    private HsmPin() {}

    static String of(KeysFolder folder, VaultSettings.Pkcs11 settings) {
        if (settings.pin() != null) {
            return settings.pin();
        }
        Path file = settings.pinFile() == null ? folder.resolve(HsmVault.PIN_FILE) : settings.pinFile();
        if (!Files.exists(file)) {
            throw new KeyVaultException(
                    "The token's PIN is neither in JEEVAN_VAULT_PKCS11_PIN nor in the file %s".formatted(file));
        }
        return KeysFolder.firstLine(file);
    }
}
