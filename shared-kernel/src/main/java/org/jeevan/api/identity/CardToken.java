package org.jeevan.api.identity;

import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jeevan.api.rejection.CommandRejected;

/**
 * What stands on an emergency card: 27 random letters of Crockford's base 32 (135 bits) and a check letter. It finds its
 * patient and opens nothing; yet, as with a number, its text forms do not show it.
 */
public record CardToken(String value) {

    private static final String WORD = "JEEVAN";
    private static final int LETTERS = 28;
    private static final int LETTERS_OF_A_GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{28}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0-]");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException unless it is in its one stored form: capital letters and digits, nothing between */
    public CardToken {
        if (!FORM.matcher(value).matches() || CheckLetter.sum(value) != 0) {
            throw new IllegalArgumentException("Not a card's token");
        }
    }

    public static CardToken random() {
        var letters = new StringBuilder();
        for (int i = 1; i < LETTERS; i++) {
            letters.append(CheckLetter.ALPHABET.charAt(RANDOM.nextInt(CheckLetter.ALPHABET.length())));
        }
        return new CardToken(CheckLetter.append(letters.toString()));
    }

    /**
     * As a scanner or a person typed it: with or without the word before it, in groups or not, in small letters, with O for
     * 0 and I or L for 1.
     *
     * @throws CommandRejected naming the field, never what was typed
     */
    public static CardToken typed(String typed, String field) {
        String letters = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        if (letters.length() == WORD.length() + LETTERS && letters.startsWith(WORD)) {
            letters = letters.substring(WORD.length());
        }
        letters = letters.replace('O', '0').replace('I', '1').replace('L', '1');
        if (!FORM.matcher(letters).matches()) {
            throw new CommandRejected(INVALID_FIELD, "A card has 28 letters and digits", field);
        }
        if (CheckLetter.sum(letters) != 0) {
            throw new CommandRejected(INVALID_FIELD, "One of the card's letters is wrong", field);
        }
        return new CardToken(letters);
    }

    /** In groups of four, for people. */
    public String printed() {
        return value.replaceAll("(.{%d})(?=.)".formatted(LETTERS_OF_A_GROUP), "$1 ");
    }

    /** Letters, digits and blanks alone: the same keys on most keyboards, which scanners pretend to be. */
    public String scanned() {
        return WORD + ' ' + printed();
    }

    /** Tells two tokens apart, and leads back to neither: 135 random bits cannot all be tried. */
    public String fingerprint() {
        return HexFormat.of().formatHex(RandomIds.sha256(("card\n" + value).getBytes(StandardCharsets.US_ASCII)));
    }

    @JsonValue
    @Override
    public String toString() {
        return "card token";
    }
}
