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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jeevan.api.rejection.CommandRejected;

/**
 * One-time codes: six digits, five minutes, five tries, single use, and only for the one who began; void once the log-in of
 * somebody whom they are about is changed. Kept as HMAC (NIST SP 800-63B-4 §3.1.3 asks for the limits).
 */
public class Challenges {

    private static final Duration CODE_LIFETIME = Duration.ofMinutes(5);
    private static final Duration KEPT_FOR = Duration.ofHours(24);
    private static final int TRIES_MAX = 5;
    private static final int NO_ACCOUNT = -1;
    private static final String SEALED_AS = "log-in.challenge";

    private final LogInFile file;
    private final LocalSecrets secrets;
    private final LogInVersions versions;
    private final Clock clock;

    public Challenges(LogInFile file, LocalSecrets secrets, LogInVersions versions, Clock clock) {
        this.file = file;
        this.secrets = secrets;
        this.versions = versions;
        this.clock = clock;
    }

    /** @param code to be sent to the person, and nowhere else */
    public record Begun(String challengeId, String code) {}

    public Begun begin(Challenge challenge) {
        String id = UUID.randomUUID().toString();
        String code = LocalSecrets.code();
        insert(id, challenge, secrets.mac("code", id + '|' + code), KEPT_FOR);
        return new Begun(id, code);
    }

    /** For whatever else proves a person: no code opens it. */
    public String beginWithoutCode(Challenge challenge) {
        String id = UUID.randomUUID().toString();
        insert(id, challenge, secrets.mac("no-code", LocalSecrets.token()), CODE_LIFETIME);
        return id;
    }

    private void insert(String id, Challenge challenge, byte[] mac, Duration kept) {
        byte[] sealed = seal(id, challenge);
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
                insert.setLong(5, now.plus(kept).toEpochMilli());
                return insert.executeUpdate();
            }
        });
    }

    private byte[] seal(String id, Challenge challenge) {
        Challenge.Purpose purpose = challenge.purpose();
        return secrets.seal(SEALED_AS, id, new Sealed(challenge.boundTo(), purpose, versionsOf(purpose)));
    }

    /** It goes on for more than was known when it began; nothing happens if it is over. */
    public void replace(String challengeId, Challenge challenge) {
        byte[] sealed = seal(challengeId, challenge);
        file.write(connection -> {
            try (var update = connection.prepareStatement("UPDATE challenges SET sealed = ? WHERE id = ?")) {
                update.setBytes(1, sealed);
                update.setString(2, challengeId);
                return update.executeUpdate();
            }
        });
    }

    /**
     * Spends a try, and the challenge if the code is right.
     *
     * @throws CommandRejected {@code code-expired} (also for an unknown or spent challenge, and for another browser's),
     *     {@code wrong-code}, {@code too-many-attempts}
     */
    public Challenge.Purpose solve(String challengeId, String boundTo, String code) {
        Attempt attempt = attempt(challengeId, boundTo);
        if (!attempt.matches(code)) {
            throw wrong();
        }
        attempt.finish();
        return attempt.purpose();
    }

    /**
     * Spends a try, durably: a crash gives nobody one back. Whoever proves the person then finishes the attempt.
     *
     * @throws CommandRejected {@code code-expired}, {@code too-many-attempts}
     */
    public Attempt attempt(String challengeId, String boundTo) {
        Sealed sealed = requireStanding(challengeId, boundTo);
        Spent spent = file.write(connection -> spend(connection, challengeId)).orElseThrow(Challenges::expired);
        if (clock.millis() > spent.codeExpiresAt()) {
            throw expired();
        }
        if (spent.tries() > TRIES_MAX) {
            throw new CommandRejected(TOO_MANY_ATTEMPTS, "Too many wrong codes; please begin again");
        }
        return new Attempt(challengeId, sealed, spent.codeMac());
    }

    private Sealed requireStanding(String challengeId, String boundTo) {
        byte[] row = find(challengeId).orElseThrow(Challenges::expired);
        Sealed sealed = secrets.open(SEALED_AS, challengeId, row, Sealed.class);
        if (boundTo == null || !sealed.boundTo().equals(boundTo)) {
            throw expired();
        }
        requireStanding(sealed);
        return sealed;
    }

    private void requireStanding(Sealed sealed) {
        if (!versionsOf(sealed.purpose()).equals(sealed.versions())) {
            throw expired();
        }
    }

    /** An account that is gone has none, which is another answer than any that it had. */
    private List<Integer> versionsOf(Challenge.Purpose purpose) {
        return purpose.accounts().stream()
                .map(account -> versions.of(account).orElse(NO_ACCOUNT))
                .toList();
    }

    /** 256 bits that are this challenge's alone and told nobody by its id: what a passkey has to sign. */
    public byte[] nonce(String challengeId) {
        return secrets.mac("passkey", challengeId);
    }

    public static CommandRejected wrong() {
        return new CommandRejected(WRONG_CODE, "That is not the right code", "code");
    }

    /** One try of a challenge, already counted. */
    public final class Attempt {

        private final String challengeId;
        private final Sealed sealed;
        private final byte[] codeMac;

        private Attempt(String challengeId, Sealed sealed, byte[] codeMac) {
            this.challengeId = challengeId;
            this.sealed = sealed;
            this.codeMac = codeMac;
        }

        public Challenge.Purpose purpose() {
            return sealed.purpose();
        }

        /** Whether it is the code that was mailed. */
        public boolean matches(String code) {
            byte[] mac = secrets.mac("code", challengeId + '|' + (code == null ? "" : code.strip()));
            return MessageDigest.isEqual(codeMac, mac);
        }

        public byte[] nonce() {
            return Challenges.this.nonce(challengeId);
        }

        /**
         * Uses the challenge up: of two who bring the same right code at once, one gets in; neither after a change that came
         * while the proof was looked at.
         *
         * @throws CommandRejected {@code code-expired}
         */
        public void finish() {
            requireStanding(sealed);
            boolean first = file.write(connection -> {
                try (var delete = connection.prepareStatement("DELETE FROM challenges WHERE id = ?")) {
                    delete.setString(1, challengeId);
                    return delete.executeUpdate() > 0;
                }
            });
            if (!first) {
                throw expired();
            }
        }
    }

    private record Spent(int tries, byte[] codeMac, long codeExpiresAt) {}

    private record Sealed(
            String boundTo,

            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
            @JsonSubTypes({
                @JsonSubTypes.Type(value = Challenge.CompleteLogIn.class, name = "log-in"),
                @JsonSubTypes.Type(value = Challenge.CompleteSignUp.class, name = "sign-up"),
                @JsonSubTypes.Type(value = Challenge.ConfirmAtDesk.class, name = "desk"),
                @JsonSubTypes.Type(value = Challenge.LogInByPasskey.class, name = "log-in-by-passkey"),
                @JsonSubTypes.Type(value = Challenge.ProveAgain.class, name = "prove-again"),
                @JsonSubTypes.Type(value = Challenge.EnrolTotp.class, name = "enrol-totp"),
                @JsonSubTypes.Type(value = Challenge.AddPasskey.class, name = "add-passkey"),
                @JsonSubTypes.Type(value = Challenge.ChangeEmail.class, name = "change-email"),
                @JsonSubTypes.Type(value = Challenge.ResetPassword.class, name = "reset-password"),
                @JsonSubTypes.Type(value = Challenge.ConsentAtDesk.class, name = "consent"),
                @JsonSubTypes.Type(value = Challenge.ConfirmErasure.class, name = "erasure")
            })
            Challenge.Purpose purpose,

            List<Integer> versions) {}

    private static CommandRejected expired() {
        return new CommandRejected(CODE_EXPIRED, "This code is no longer valid; please begin again");
    }

    private Optional<byte[]> find(String challengeId) {
        return file.read(connection -> {
            try (var select = connection.prepareStatement("SELECT sealed FROM challenges WHERE id = ?")) {
                select.setString(1, challengeId);
                try (var rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    private static Optional<Spent> spend(Connection connection, String challengeId) throws SQLException {
        try (var count = connection.prepareStatement(
                "UPDATE challenges SET tries = tries + 1 WHERE id = ? RETURNING tries, code_mac, code_expires_at")) {
            count.setString(1, challengeId);
            try (var rows = count.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Spent(rows.getInt(1), rows.getBytes(2), rows.getLong(3)))
                        : Optional.empty();
            }
        }
    }
}
