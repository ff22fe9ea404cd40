package org.jeevan.summarization.essentials;

/**
 * A medical term found in a text.
 *
 * @param start where it begins in the text, {@code end} where it has ended
 * @param text as it is written there
 * @param normalized the one name for all its spellings, abbreviations and brands
 * @param weak it has another meaning as well, so that only its surroundings tell
 */
public record Term(Vocabulary.Kind kind, int start, int end, String text, String normalized, boolean weak) {

    boolean overlaps(int from, int to) {
        return start < to && from < end;
    }
}
