package org.jeevan.summarization.layout;

/** A word, or a few, and where on its line it begins and ends, in whatever unit the page has. */
public record Placed(String text, double left, double right) {

    public Placed {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("Nothing is nowhere");
        }
    }

    int words() {
        return text.split("\\s+").length;
    }
}
