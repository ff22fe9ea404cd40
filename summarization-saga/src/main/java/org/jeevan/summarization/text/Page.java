package org.jeevan.summarization.text;

/**
 * One page of a record as its reader found it.
 *
 * @param number counts from 1
 * @param text lines end in {@code \n}
 * @param scanned whether text was read from its picture, where letters may be mistaken
 */
public record Page(int number, String text, boolean scanned) {

    public Page {
        if (number < 1) {
            throw new IllegalArgumentException("Pages are numbered from 1, not " + number);
        }
    }

    public Page(int number, String text) {
        this(number, text, false);
    }

    public boolean hasText() {
        return !text.isBlank();
    }
}
