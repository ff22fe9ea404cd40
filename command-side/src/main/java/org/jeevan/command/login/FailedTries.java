package org.jeevan.command.login;

import static org.jeevan.api.rejection.Rejection.Code.TOO_MANY_ATTEMPTS;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jeevan.api.rejection.CommandRejected;

/**
 * Slows a guesser: after some free failures each further one doubles the wait. Counted per subject and address together,
 * so that a guesser elsewhere locks nobody out.
 */
public class FailedTries {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final LogInFile file;
    private final LocalSecrets secrets;
    private final Clock clock;

    public FailedTries(LogInFile file, LocalSecrets secrets, Clock clock) {
        this.file = file;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @throws CommandRejected {@code too-many-attempts} while the subject has to wait */
    public void requireMayTry(String what, String subject) {
        String key = secrets.macHex("tries", what + '|' + subject);
        if (clock.millis() < file.<Long>read(connection -> blockedUntil(connection, key))) {
            throw tooMany();
        }
    }

    /** @param free failures that cost nothing yet */
    public void failed(String what, String subject, int free) {
        String key = secrets.macHex("tries", what + '|' + subject);
        long now = clock.millis();
        file.write(connection -> count(connection, key, now, free));
    }

    /**
     * Counts a try as failed before it is made, so that of many at once no more pass than one after the other; {@link
     * #succeeded} forgets it.
     *
     * @throws CommandRejected {@code too-many-attempts} while the subject has to wait
     */
    public void spend(String what, String subject, int free) {
        String key = secrets.macHex("tries", what + '|' + subject);
        long now = clock.millis();
        boolean spent = file.write(connection -> {
            boolean may = now >= blockedUntil(connection, key);
            if (may) {
                count(connection, key, now, free);
            }
            return may;
        });
        if (!spent) {
            throw tooMany();
        }
    }

    /** Failures that are not forgotten yet, and when the last was. */
    public record Failures(int count, Instant last) {}

    /** Empty if there are none. */
    public Optional<Failures> failures(String what, String subject) {
        String key = secrets.macHex("tries", what + '|' + subject);
        return file.read(connection -> {
            try (var select = connection.prepareStatement(
                    "SELECT failures, expires_at FROM tries WHERE key = ? AND expires_at >= ?")) {
                select.setString(1, key);
                select.setLong(2, clock.millis());
                try (var rows = select.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new Failures(
                                    rows.getInt(1),
                                    Instant.ofEpochMilli(rows.getLong(2)).minus(REMEMBERED)))
                            : Optional.empty();
                }
            }
        });
    }

    public void succeeded(String what, String subject) {
        String key = secrets.macHex("tries", what + '|' + subject);
        file.write(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM tries WHERE key = ?")) {
                delete.setString(1, key);
                return delete.executeUpdate();
            }
        });
    }

    private static CommandRejected tooMany() {
        return new CommandRejected(TOO_MANY_ATTEMPTS, "Too many tries; please wait a little");
    }

    private static long blockedUntil(Connection connection, String key) throws SQLException {
        try (var select = connection.prepareStatement("SELECT blocked_until FROM tries WHERE key = ?")) {
            select.setString(1, key);
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0L;
            }
        }
    }

    private static int count(Connection connection, String key, long now, int free) throws SQLException {
        int failures;
        try (var upsert = connection.prepareStatement("""
                INSERT INTO tries (key, failures, blocked_until, expires_at) VALUES (?, 1, 0, ?)
                ON CONFLICT (key) DO UPDATE SET
                  failures = CASE WHEN expires_at < ? THEN 1 ELSE failures + 1 END, expires_at = excluded.expires_at
                RETURNING failures
                """)) {
            upsert.setString(1, key);
            upsert.setLong(2, now + REMEMBERED.toMillis());
            upsert.setLong(3, now);
            try (var rows = upsert.executeQuery()) {
                rows.next();
                failures = rows.getInt(1);
            }
        }
        try (var block = connection.prepareStatement("UPDATE tries SET blocked_until = ? WHERE key = ?")) {
            block.setLong(1, now + waitMillis(failures - free));
            block.setString(2, key);
            return block.executeUpdate();
        }
    }

    private static long waitMillis(int failuresBeyondFree) {
        if (failuresBeyondFree <= 0) {
            return 0;
        }
        return Math.min(LONGEST_WAIT.toMillis(), 1000L << Math.min(failuresBeyondFree - 1, 20));
    }
}
