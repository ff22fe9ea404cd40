package org.jeevan.command.login;

import static org.jeevan.api.Examples.NOON;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jeevan.api.identity.AccountId;
import org.jeevan.command.TestClock;
import org.jeevan.crypto.KeystoreVault;
import tools.jackson.databind.json.JsonMapper;

/** A log-in file in a folder of the test, and all that works on it; opening it again is a restart. */
final class LogInFixture implements AutoCloseable {

    final TestClock clock = new TestClock(NOON);
    final Path path;
    final LogInFile file;
    final LocalSecrets secrets;
    final Map<AccountId, Integer> versions = new HashMap<>();
    final Challenges challenges;
    final Sessions sessions;
    final FailedTries tries;
    final RetryKeys retryKeys;

    LogInFixture(Path home) {
        path = home.resolve("log-in.db");
        file = new LogInFile(path);
        secrets =
                new LocalSecrets(KeystoreVault.openOrCreate(home.resolve("keys"), Optional.empty()), new JsonMapper());
        challenges = new Challenges(file, secrets, account -> Optional.ofNullable(versions.get(account)), clock);
        sessions = new Sessions(file, secrets, clock);
        tries = new FailedTries(file, secrets, clock);
        retryKeys = new RetryKeys(file, secrets, clock);
    }

    @Override
    public void close() {
        file.close();
    }
}
