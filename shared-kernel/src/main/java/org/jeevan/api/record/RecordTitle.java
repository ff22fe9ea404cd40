package org.jeevan.api.record;

import org.jeevan.api.identity.AadhaarNumbers;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;

/** A record's title: 1 to 200 characters of any script, none of them a control character. */
public final class RecordTitle {

    private static final int CHARACTERS_MAX = 200;

    private RecordTitle() {}

    /**
     * @return the title without surrounding blanks, an Aadhaar number in it hidden
     * @throws CommandRejected naming the field
     */
    public static String require(String title) {
        String stripped = title == null ? "" : title.strip();
        if (stripped.isEmpty()
                || stripped.length() > CHARACTERS_MAX
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new CommandRejected(Rejection.Code.INVALID_FIELD, "A title of 1 to 200 characters", "title");
        }
        return AadhaarNumbers.masked(stripped);
    }
}
