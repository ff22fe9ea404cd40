package org.jeevan.summarization.ocr;

import java.awt.Rectangle;

/**
 * A word as the program read it.
 *
 * @param line of the page, as block, paragraph and line in it: words with the same one stand on one line
 * @param confidence from 0 to 100 that it is read rightly
 * @param box where it stands, in pixels
 */
record Word(Line line, String text, double confidence, Rectangle box) {

    record Line(int block, int paragraph, int number) {

        boolean sameParagraph(Line other) {
            return block == other.block && paragraph == other.paragraph;
        }
    }

    boolean hasDigit() {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** Its first letter or digit is a digit, or most of them are. */
    boolean isNumber() {
        long letters = text.chars().filter(Character::isLetter).count();
        long digits = text.chars().filter(Character::isDigit).count();
        return digits > letters
                || text.chars().filter(Character::isLetterOrDigit).limit(1).anyMatch(Character::isDigit);
    }

    boolean hasLetter() {
        return text.chars().anyMatch(Character::isLetter);
    }

    /** Letters or digits; other marks may be dust. */
    boolean says() {
        return hasDigit() || hasLetter();
    }
}
