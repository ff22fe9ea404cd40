package org.jeevan.command.login;

import static org.jeevan.api.rejection.Rejection.Code.CODE_EXPIRED;
import static org.jeevan.api.rejection.Rejection.Code.TOO_MANY_ATTEMPTS;
import static org.jeevan.api.rejection.Rejection.Code.WRONG_CODE;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jeevan.api.rejection.CommandRejected;

/**
 * One-time codes: six digits, five minutes, five tries, single use, and only for the one who began. Kept as HMAC
 * (NIST SP 800-63B-4 §3.1.3 asks for the limits).
 */
public class Challenges {

    private static final Duration CODE_LIFETIME = Duration.ofMinutes(5);
    private static final Duration KEPT_FOR = Duration.ofHours(24);
    private static final int TRIES_MAX = 5;
    private static final String SEALED_AS = "log-in.challenge";

    private final LogInFile file;
    private final LocalSecrets secrets;
    private final Clock clock;

    public Challenges(LogInFile file, LocalSecrets secrets, Clock clock) {
        this.file = file;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @param code to be sent to the person, and nowhere else */
    public record Begun(String challengeId, String code) {}

    public Begun begin(Challenge challenge) {
        String id = UUID.randomUUID().toString();
        String code = LocalSecrets.code();
        byte[] sealed = secrets.seal(SEALED_AS, id, new Sealed(challenge.boundTo(), challenge.purpose()));
        byte[] mac = secrets.mac("code", id + '|' + code);
        Instant now = clock.instant();
        file.write(connection -> {
            try (var insert = connection.prepareStatement("""
                    INSERT INTO challenges (id, sealed, code_mac, tries, code_expires_at, expires_at)
                    VALUES (?, ?, ?, 0, ?, ?)
                    """)) {
                insert.setString(1, id);
                insert.setBytes(2, sealed);
                insert.setBytes(3, mac);
                insert.setLong(4, now.plus(CODE_LIFETIME).toEpochMilli());
                insert.setLong(5, now.plus(KEPT_FOR).toEpochMilli());
                return insert.executeUpdate();
            }
        });
        return new Begun(id, code);
    }

    /**
     * Spends a try, and the challenge if the code is right.
     *
     * @throws CommandRejected {@code code-expired} (also for an unknown or spent challenge, and for another browser's),
     *     {@code wrong-code}, {@code too-many-attempts}
     */
    public Challenge.Purpose solve(String challengeId, String boundTo, String code) {
        Row row = find(challengeId).orElseThrow(Challenges::expired);
        Sealed sealed = secrets.open(SEALED_AS, challengeId, row.sealed(), Sealed.class);
        if (boundTo == null || !sealed.boundTo().equals(boundTo)) {
            throw expired();
        }
        byte[] mac = secrets.mac("code", challengeId + '|' + (code == null ? "" : code.strip()));
        Outcome outcome = file.write(connection -> spend(connection, challengeId, mac));
        return switch (outcome) {
            case RIGHT -> sealed.purpose();
            case WRONG -> throw new CommandRejected(WRONG_CODE, "That is not the code that was sent", "code");
            case SPENT -> throw new CommandRejected(TOO_MANY_ATTEMPTS, "Too many wrong codes; please begin again");
            case EXPIRED -> throw expired();
        };
    }

    private enum Outcome {
        RIGHT,
        WRONG,
        SPENT,
        EXPIRED
    }

    private record Row(byte[] sealed) {}

    private record Sealed(
            String boundTo,

            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
            @JsonSubTypes({
                @JsonSubTypes.Type(value = Challenge.CompleteLogIn.class, name = "log-in"),
                @JsonSubTypes.Type(value = Challenge.CompleteSignUp.class, name = "sign-up"),
                @JsonSubTypes.Type(value = Challenge.ConfirmAtDesk.class, name = "desk"),
                @JsonSubTypes.Type(value = Challenge.ConsentAtDesk.class, name = "consent"),
                @JsonSubTypes.Type(value = Challenge.ConfirmErasure.class, name = "erasure")
            })
            Challenge.Purpose purpose) {}

    private static CommandRejected expired() {
        return new CommandRejected(CODE_EXPIRED, "This code is no longer valid; please begin again");
    }

    private Optional<Row> find(String challengeId) {
        return file.read(connection -> {
            try (var select = connection.prepareStatement("SELECT sealed FROM challenges WHERE id = ?")) {
                select.setString(1, challengeId);
                try (var rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(new Row(rows.getBytes(1))) : Optional.empty();
                }
            }
        });
    }

    /** The try counts before the code is compared, and durably: a crash gives nobody a try back. */
    private Outcome spend(Connection connection, String challengeId, byte[] mac) throws SQLException {
        try (var count = connection.prepareStatement(
                "UPDATE challenges SET tries = tries + 1 WHERE id = ? RETURNING tries, code_mac, code_expires_at")) {
            count.setString(1, challengeId);
            int tries;
            byte[] expected;
            long expiresAt;
            try (var rows = count.executeQuery()) {
                if (!rows.next()) {
                    return Outcome.EXPIRED;
                }
                tries = rows.getInt(1);
                expected = rows.getBytes(2);
                expiresAt = rows.getLong(3);
            }
            if (clock.millis() > expiresAt) {
                return Outcome.EXPIRED;
            }
            if (tries > TRIES_MAX) {
                return Outcome.SPENT;
            }
            if (!MessageDigest.isEqual(expected, mac)) {
                return Outcome.WRONG;
            }
        }
        try (var delete = connection.prepareStatement("DELETE FROM challenges WHERE id = ?")) {
            delete.setString(1, challengeId);
            delete.executeUpdate();
            return Outcome.RIGHT;
        }
    }
}
