package org.jeevan.command;

import org.jeevan.api.PlainText;
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
        return AadhaarNumbers.masked(PlainText.lines(reason, CHARACTERS_MIN, CHARACTERS_MAX, "A reason", field));
    }
}
