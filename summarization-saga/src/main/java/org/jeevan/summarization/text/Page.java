package org.jeevan.summarization.text;

/** One page of a record as its reader found it: {@code number} counts from 1, lines end in {@code \n}. */
public record Page(int number, String text) {

    public Page {
        if (number < 1) {
            throw new IllegalArgumentException("Pages are numbered from 1, not " + number);
        }
    }

    public boolean hasText() {
        return !text.isBlank();
    }
}
