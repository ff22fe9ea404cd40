package org.jeevan.api;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;

/**
 * What people write of each other: names, titles, reasons. Characters that nobody sees, but that turn the direction of a
 * text or make two texts only look the same, are taken out; they come along when something is pasted. Control
 * characters and halves of characters are refused.
 */
public final class PlainText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int TEXT_STYLE = 0xFE0E;
    private static final int EMOJI_STYLE = 0xFE0F;

    /** Arabic, Syriac and Kaithi signs that are formatting characters and can be seen (Unicode 15, §9.2). */
    private static final Set<Integer> VISIBLE =
            Set.of(0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD);

    /** Letters and marks without a shape: Hangul's fillers, Braille's blank, Khmer's inherent vowels, the grapheme joiner. */
    private static final Set<Integer> BLANK = Set.of(0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

    /** Their words end or break with the joiners' help nowhere: there they would only make two words look the same. */
    private static final Set<UnicodeScript> NEVER_JOINED = Set.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED);

    private PlainText() {}

    /**
     * One line.
     *
     * @return without surrounding blanks and what cannot be seen
     * @throws CommandRejected {@code invalid-field}
     */
    public static String line(String text, int charactersMin, int charactersMax, String what, String field) {
        return require(text, charactersMin, charactersMax, what, field, false);
    }

    /** The same, which may have several lines. */
    public static String lines(String text, int charactersMin, int charactersMax, String what, String field) {
        return require(text, charactersMin, charactersMax, what, field, true);
    }

    private static String require(String text, int least, int most, String what, String field, boolean lines) {
        String visible = visible(text == null ? "" : text);
        if (visible.length() < least
                || visible.length() > most
                || visible.codePoints().anyMatch(c -> isNoText(c) && !(lines && c == '\n'))) {
            throw new CommandRejected(
                    Rejection.Code.INVALID_FIELD, "%s of %d to %d characters".formatted(what, least, most), field);
        }
        return visible;
    }

    private static boolean isNoText(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    private static String visible(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().forEach(each -> {
            int type = Character.getType(each);
            if (type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR) {
                kept.append(' ');
            } else if (isVisible(each, type) || belongsTo(kept, each)) {
                kept.appendCodePoint(each);
            }
        });
        return kept.toString().strip();
    }

    private static boolean isVisible(int character, int type) {
        return type == Character.FORMAT
                ? VISIBLE.contains(character)
                : !BLANK.contains(character) && !isVariationSelector(character);
    }

    /** What is written with a joiner or has variants, and the letters that make a flag England's. */
    private static boolean belongsTo(StringBuilder before, int character) {
        if (before.isEmpty()) {
            return false;
        }
        int last = before.codePointBefore(before.length());
        return switch (character) {
            case ZERO_WIDTH_JOINER -> isJoined(last) || isEmoji(last);
            case ZERO_WIDTH_NON_JOINER -> isJoined(last);
            case TEXT_STYLE, EMOJI_STYLE -> Character.isEmoji(last) || isJoined(last);
            default ->
                isVariationSelector(character) && isJoined(last)
                        || isTag(character) && (last == BLACK_FLAG || isTag(last));
        };
    }

    private static boolean isJoined(int last) {
        return !NEVER_JOINED.contains(UnicodeScript.of(last));
    }

    private static boolean isEmoji(int last) {
        return last == EMOJI_STYLE || Character.isEmojiModifier(last) || Character.isExtendedPictographic(last);
    }

    private static boolean isVariationSelector(int character) {
        return character >= 0xFE00 && character <= EMOJI_STYLE
                || character >= 0xE0100 && character <= 0xE01EF
                || character >= 0x180B && character <= 0x180D
                || character == 0x180F;
    }

    private static boolean isTag(int character) {
        return character >= 0xE0020 && character <= 0xE007F;
    }
}
