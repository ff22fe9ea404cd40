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

    boolean hasLetter() {
        return text.chars().anyMatch(Character::isLetter);
    }

    /** Letters or digits; other marks may be dust. */
    boolean says() {
        return hasDigit() || hasLetter();
    }
}
