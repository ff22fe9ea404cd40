package org.jeevan.summarization.text;

/**
 * A sentence as it stands in a record, white space and hyphens at line ends aside: on which {@code page} it begins, and
 * under which heading ({@code section}, in capitals, empty before the first one).
 */
public record Sentence(int page, String section, String text) {

    public int words() {
        return text.split("\\s+").length;
    }
}
