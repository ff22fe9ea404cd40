package org.jeevan.summarization.text;

/**
 * A sentence as it stands in a record, white space and hyphens at line ends aside: on which {@code page} it begins, and
 * under which heading ({@code section}, in capitals, empty before the first one). {@code chapter} is the heading directly
 * above that one with no sentence of its own ("PHYSICAL EXAM" above "MSK"), empty where there is none.
 */
public record Sentence(int page, String chapter, String section, String text) {

    public Sentence(int page, String section, String text) {
        this(page, "", section, text);
    }

    public int words() {
        return text.split("\\s+").length;
    }

    /** Whether it closes with a punctuation mark; a line of a table or a letterhead does not. */
    public boolean ends() {
        return ".!?:;".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** The text, with a full stop where it has no end of its own. */
    public String closed() {
        return ends() ? text : text + ".";
    }
}
