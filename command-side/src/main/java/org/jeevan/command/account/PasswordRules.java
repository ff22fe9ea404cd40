package org.jeevan.command.account;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.springframework.stereotype.Component;

/**
 * What a chosen password must be: 8 to 128 characters, because it is never the only factor, none that is guessed first, none
 * that was stolen somewhere (NIST SP 800-63B-4 §3.1.1.2), and none that a guesser is estimated to find within a million
 * tries. No rule asks for kinds of characters.
 */
@Component
class PasswordRules {

    private static final int CHARACTERS_MIN = 8;
    private static final int CHARACTERS_MAX = 128;
    /** Against a guesser who is slowed, as ours is (D. Wheeler, zxcvbn, USENIX Security 2016, §2). */
    private static final int SCORE_MIN = 2;

    private final StolenPasswords stolen;

    PasswordRules(StolenPasswords stolen) {
        this.stolen = stolen;
    }

    /**
     * @param own what the person is known by: name, e-mail address, number; null among them is skipped
     * @throws CommandRejected {@code invalid-field}
     */
    String require(String password, String field, String... own) {
        requireLength(password, field);
        if (strength(password, own) == 0) {
            throw new CommandRejected(
                    Rejection.Code.INVALID_FIELD, "This password is among the first that are guessed", field);
        }
        return password;
    }

    static String requireLength(String password, String field) {
        if (!isLong(password)) {
            throw new CommandRejected(Rejection.Code.INVALID_FIELD, "A password of 8 to 128 characters", field);
        }
        return password;
    }

    /** 0 for what is refused; else 2 to 4, the estimated guesses being a million, a hundred million, ten thousand million. */
    int strength(String password, String... own) {
        List<String> known =
                Arrays.stream(own).filter(Objects::nonNull).map(String::strip).toList();
        if (!isLong(password) || GuessedFirst.is(password, known) || stolen.contains(password)) {
            return 0;
        }
        int score = Guesses.score(password, known);
        return score < SCORE_MIN ? 0 : score;
    }

    private static boolean isLong(String password) {
        return password != null && password.length() >= CHARACTERS_MIN && password.length() <= CHARACTERS_MAX;
    }
}
