package org.jeevan.summarization.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Lines that belong together, joined to one text that still knows which page each of its characters is from. */
final class Paragraph {

    /** First parts of compounds that keep their hyphen when a line ends in it. */
    private static final Set<String> COMPOUND_STARTS = Set.of(
            "well", "follow", "long", "short", "non", "post", "pre", "self", "low", "high", "right", "left", "mid",
            "year", "month", "week", "day", "half", "semi", "over", "ill", "x", "co", "end", "one", "two", "three",
            "full", "anti", "intra", "inter");

    private final Set<String> words;
    private final StringBuilder text = new StringBuilder();
    private final TreeMap<Integer, Integer> pageFrom = new TreeMap<>();

    /** @param words all words of the record in small letters, to tell a word cut at a line's end from a compound */
    Paragraph(Set<String> words) {
        this.words = words;
    }

    void append(Lines.Line line) {
        if (endsInHyphen(line.text())) {
            dropHyphenUnlessCompound(line.text());
        } else if (!text.isEmpty()) {
            text.append(' ');
        }
        pageFrom.put(text.length(), line.page());
        text.append(line.text());
    }

    String text() {
        return text.toString();
    }

    int pageAt(int offset) {
        Map.Entry<Integer, Integer> entry = pageFrom.floorEntry(offset);
        return entry.getValue();
    }

    private boolean endsInHyphen(String next) {
        int length = text.length();
        return length > 1
                && !next.isEmpty()
                && (text.charAt(length - 1) == '-' || text.charAt(length - 1) == '\u00AD')
                && Character.isLetterOrDigit(text.charAt(length - 2))
                && Character.isLetterOrDigit(next.charAt(0));
    }

    private void dropHyphenUnlessCompound(String next) {
        int hyphen = text.length() - 1;
        String first = lastWordBefore(hyphen);
        String second = firstWord(next);
        if (text.charAt(hyphen) == '\u00AD' || !first.isEmpty() && !second.isEmpty() && isOneWord(first, second)) {
            text.setLength(hyphen);
        }
    }

    private boolean isOneWord(String first, String second) {
        if (words.contains(first + second)) {
            return true;
        }
        boolean compound = words.contains(first + "-" + second) || words.contains(first) && words.contains(second);
        return !compound && !COMPOUND_STARTS.contains(first);
    }

    private String lastWordBefore(int end) {
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** Empty unless the text goes on in small letters. */
    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Character.isLowerCase(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }
}
