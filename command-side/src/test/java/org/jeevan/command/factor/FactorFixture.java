package org.jeevan.command.factor;

import static org.jeevan.api.Examples.NOON;

import java.nio.file.Path;
import java.util.Optional;
import org.jeevan.command.TestClock;
import org.jeevan.command.vault.AccountSecrets;
import org.jeevan.command.vault.Vault;
import org.jeevan.command.vault.VaultDataKeys;
import org.jeevan.crypto.KeystoreVault;

/** A vault in a folder of the test, and the second factors that it keeps; opening it again is a restart. */
final class FactorFixture implements AutoCloseable {

    final TestClock clock = new TestClock(NOON);
    final Path file;
    final VaultDataKeys keys;
    final AccountSecrets secrets;
    final TotpKeys totp;
    final RecoveryCodes recovery;
    private final Vault vault;

    FactorFixture(Path home) {
        file = home.resolve(Vault.FILE);
        vault = Vault.open(file);
        keys = new VaultDataKeys(vault, KeystoreVault.openOrCreate(home.resolve("keys"), Optional.empty()));
        secrets = new AccountSecrets(vault, keys);
        totp = new TotpKeys(secrets, clock);
        recovery = new RecoveryCodes(secrets);
    }

    @Override
    public void close() {
        vault.close();
    }
}
