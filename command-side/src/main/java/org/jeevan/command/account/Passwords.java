package org.jeevan.command.account;

import java.util.Locale;
import java.util.Set;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;

/** What a chosen password must be: 8 to 128 characters, and none of the first guesses (NIST SP 800-63B-4 §3.1.1.2). */
final class Passwords {

    private static final int CHARACTERS_MIN = 8;
    private static final int CHARACTERS_MAX = 128;
    private static final Set<String> FIRST_GUESSES = Set.of(
            "password",
            "password1",
            "passw0rd",
            "12345678",
            "123456789",
            "1234567890",
            "qwertyuiop",
            "qwerty123",
            "iloveyou",
            "letmein1",
            "welcome1",
            "admin123",
            "abcd1234",
            "11111111",
            "00000000",
            "changeme",
            "jeevan123");

    private Passwords() {}

    static String require(String password, String field) {
        if (password == null || password.length() < CHARACTERS_MIN || password.length() > CHARACTERS_MAX) {
            throw new CommandRejected(Rejection.Code.INVALID_FIELD, "A password of 8 to 128 characters", field);
        }
        if (FIRST_GUESSES.contains(password.toLowerCase(Locale.ROOT))
                || password.chars().distinct().count() < 4) {
            throw new CommandRejected(Rejection.Code.INVALID_FIELD, "This password is guessed first", field);
        }
        return password;
    }
}
