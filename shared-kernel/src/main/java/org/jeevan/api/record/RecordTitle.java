package org.jeevan.api.record;

import org.jeevan.api.PlainText;
import org.jeevan.api.identity.AadhaarNumbers;
import org.jeevan.api.rejection.CommandRejected;

/** A record's title: 1 to 200 characters of any script, none of them a control character. */
public final class RecordTitle {

    private static final int CHARACTERS_MAX = 200;

    private RecordTitle() {}

    /**
     * @return the title without surrounding blanks and what cannot be seen, an Aadhaar number in it hidden
     * @throws CommandRejected naming the field
     */
    public static String require(String title) {
        return AadhaarNumbers.masked(PlainText.line(title, 1, CHARACTERS_MAX, "A title", "title"));
    }
}
