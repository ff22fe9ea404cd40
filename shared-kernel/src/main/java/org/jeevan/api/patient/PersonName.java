package org.jeevan.api.patient;

import org.jeevan.api.PlainText;
import org.jeevan.api.rejection.CommandRejected;

/** What counts as a person's or a hospital's name: 1 to 120 characters of any script, none of them a control character. */
public final class PersonName {

    private static final int CHARACTERS_MAX = 120;

    private PersonName() {}

    /**
     * @return the name without surrounding blanks and what cannot be seen
     * @throws CommandRejected naming the field
     */
    public static String require(String name, String field) {
        return PlainText.line(name, 1, CHARACTERS_MAX, "A name", field);
    }
}
