package org.jeevan.api.patient;

import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;

/** What counts as a person's or a hospital's name: 1 to 120 characters of any script, none of them a control character. */
public final class PersonName {

    private static final int CHARACTERS_MAX = 120;

    private PersonName() {}

    /**
     * @return the name without surrounding blanks
     * @throws CommandRejected naming the field
     */
    public static String require(String name, String field) {
        String stripped = name == null ? "" : name.strip();
        if (stripped.isEmpty()
                || stripped.length() > CHARACTERS_MAX
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new CommandRejected(
                    Rejection.Code.INVALID_FIELD, "A name of 1 to %d characters".formatted(CHARACTERS_MAX), field);
        }
        return stripped;
    }
}
