package org.jeevan.command.vault;

import java.nio.file.Path;
import java.util.Optional;
import org.jeevan.crypto.KeystoreVault;

/** A vault in a folder of the test, and all that works on it; opening it again is a restart. */
final class VaultFixture implements AutoCloseable {

    final Path file;
    final Vault vault;
    final VaultDataKeys keys;
    final IdentifierIndex identifiers;
    final CardIndex cards;
    final LogInNames names;
    final Credentials credentials;

    VaultFixture(Path home) {
        var keyVault = KeystoreVault.openOrCreate(home.resolve("keys"), Optional.empty());
        file = home.resolve("data").resolve(Vault.FILE);
        vault = Vault.open(file);
        keys = new VaultDataKeys(vault, keyVault);
        identifiers = new IdentifierIndex(vault, keys, keyVault);
        cards = new CardIndex(vault, keys, keyVault);
        names = new LogInNames(vault, keys, keyVault);
        credentials = new Credentials(vault, keys);
    }

    @Override
    public void close() {
        vault.close();
    }
}
