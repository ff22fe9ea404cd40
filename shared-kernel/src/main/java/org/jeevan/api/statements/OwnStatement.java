package org.jeevan.api.statements;

import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;

import org.jeevan.api.PlainText;
import org.jeevan.api.identity.AadhaarNumbers;
import org.jeevan.api.rejection.CommandRejected;
import org.jspecify.annotations.Nullable;

/**
 * What a patient knows and says without a record that says so; nobody has checked it. In the patient's own words, of any
 * script.
 *
 * @param name what it is: 1 to 200 characters; null for {@link Kind#NO_KNOWN_ALLERGIES} alone
 * @param reaction to what the patient is allergic to, up to 200 characters; may be null
 * @param dose of a medicine, and when it is taken, up to 200 characters; may be null
 * @param since a year, a date, "childhood": up to 100 characters; may be null
 */
public record OwnStatement(
        Kind kind,
        @Nullable String name,
        @Nullable String reaction,
        @Nullable String dose,
        @Nullable String since) {

    private static final int CHARACTERS_MAX = 200;
    private static final int SINCE_CHARACTERS_MAX = 100;

    public enum Kind {
        ALLERGY,
        /** "I know of none": as a statement, because silence says nothing. */
        NO_KNOWN_ALLERGIES,
        /** That is taken now. */
        MEDICATION,
        CONDITION,
        SURGERY
    }

    public static final OwnStatement NO_KNOWN_ALLERGIES =
            new OwnStatement(Kind.NO_KNOWN_ALLERGIES, null, null, null, null);

    /**
     * As it is kept: without surrounding blanks, what is blank as null, Aadhaar numbers hidden.
     *
     * @throws CommandRejected {@code invalid-field}
     */
    public OwnStatement requireValid() {
        require(kind != null, "kind", "One of ALLERGY, NO_KNOWN_ALLERGIES, MEDICATION, CONDITION, SURGERY");
        var kept = new OwnStatement(
                kind,
                text(name, "name", CHARACTERS_MAX),
                text(reaction, "reaction", CHARACTERS_MAX),
                text(dose, "dose", CHARACTERS_MAX),
                text(since, "since", SINCE_CHARACTERS_MAX));
        kept.requireFieldsOfKind();
        return kept;
    }

    private void requireFieldsOfKind() {
        boolean none = kind == Kind.NO_KNOWN_ALLERGIES;
        require(!none || name == null, "name", "No known allergies have no name");
        require(none || name != null && name.codePoints().anyMatch(Character::isLetterOrDigit), "name", "Required");
        require(kind == Kind.ALLERGY || reaction == null, "reaction", "Only an allergy has a reaction");
        require(kind == Kind.MEDICATION || dose == null, "dose", "Only a medicine has a dose");
        require(!none || since == null, "since", "No known allergies have no beginning");
    }

    private static String text(String text, String field, int charactersMax) {
        String line = PlainText.line(text, 0, charactersMax, "A text", field);
        return line.isEmpty() ? null : AadhaarNumbers.masked(line);
    }

    private static void require(boolean holds, String field, String message) {
        if (!holds) {
            throw new CommandRejected(INVALID_FIELD, message, field);
        }
    }
}
