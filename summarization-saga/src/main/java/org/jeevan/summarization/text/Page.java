package org.jeevan.summarization.text;

import org.jeevan.api.identity.AadhaarNumbers;

/**
 * One page of a record as its reader found it, but for Aadhaar numbers: they are hidden here, so that no narrative, essential
 * or source can tell one.
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
        text = AadhaarNumbers.masked(text);
    }

    public Page(int number, String text) {
        this(number, text, false);
    }

    public boolean hasText() {
        return !text.isBlank();
    }
}
