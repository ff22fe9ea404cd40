package org.jeevan.command.login;

import static org.jeevan.api.rejection.Rejection.Code.IDEMPOTENCY_KEY_REUSED;

import java.time.Clock;
import java.time.Duration;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.rejection.CommandRejected;

/** Remembers for a day what each {@code Idempotency-Key} was used for. That a retry changes nothing is the aggregates' part. */
public class RetryKeys {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final LogInFile file;
    private final LocalSecrets secrets;
    private final Clock clock;

    public RetryKeys(LogInFile file, LocalSecrets secrets, Clock clock) {
        this.file = file;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * @param request what the request is and says; only a keyed hash is kept
     * @throws CommandRejected {@code idempotency-key-reused} if the person used the key for another request
     */
    public void use(AccountId who, String key, String request) {
        String keyMac = secrets.macHex("retry-key", who.value() + '|' + key);
        String fingerprint = secrets.macHex("retry-request", request);
        String first = file.write(connection -> {
            try (var insert = connection.prepareStatement("""
                    INSERT INTO retry_keys (key, fingerprint, expires_at) VALUES (?, ?, ?)
                    ON CONFLICT (key) DO UPDATE SET expires_at = excluded.expires_at
                    RETURNING fingerprint
                    """)) {
                insert.setString(1, keyMac);
                insert.setString(2, fingerprint);
                insert.setLong(3, clock.millis() + REMEMBERED.toMillis());
                try (var rows = insert.executeQuery()) {
                    rows.next();
                    return rows.getString(1);
                }
            }
        });
        if (!first.equals(fingerprint)) {
            throw new CommandRejected(
                    IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key was used for another request", "Idempotency-Key");
        }
    }

    /** The request was refused: the key may be used for a corrected one. */
    public void forget(AccountId who, String key) {
        String keyMac = secrets.macHex("retry-key", who.value() + '|' + key);
        file.write(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM retry_keys WHERE key = ?")) {
                delete.setString(1, keyMac);
                return delete.executeUpdate();
            }
        });
    }
}
