package org.jeevan.command;

import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;

import org.jeevan.api.identity.AadhaarNumbers;
import org.jeevan.api.rejection.CommandRejected;

/** Why somebody did what others will have to judge, in words: long enough to say something. */
public final class Reasons {

    private static final int CHARACTERS_MIN = 10;
    private static final int CHARACTERS_MAX = 500;

    private Reasons() {}

    /**
     * An Aadhaar number in it is hidden.
     *
     * @throws CommandRejected {@code invalid-field}
     */
    public static String require(String reason, String field) {
        String stripped = reason == null ? "" : reason.strip();
        if (stripped.length() < CHARACTERS_MIN
                || stripped.length() > CHARACTERS_MAX
                || stripped.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c))) {
            throw new CommandRejected(INVALID_FIELD, "A reason of 10 to 500 characters", field);
        }
        return AadhaarNumbers.masked(stripped);
    }
}
