package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;

/** A part of a text, and how a text falls into such parts. */
record Span(int start, int end) {

    String of(String text) {
        return text.substring(start, end);
    }

    /** A list's items: what commas, semicolons, bullets, the numbers of a list and a last "and" part; not inside brackets. */
    static List<Span> items(String text) {
        List<Span> items = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
            int skip = depth == 0 ? separator(text, i) : 0;
            if (skip > 0) {
                add(text, start, i, items);
                start = i + skip;
                i = start - 1;
            }
        }
        add(text, start, text.length(), items);
        return items;
    }

    /** How long the separator at the place is; 0 where there is none. */
    private static int separator(String text, int at) {
        char c = text.charAt(at);
        boolean spaced = at + 1 == text.length() || !Character.isDigit(text.charAt(at + 1));
        if (c == ';' || c == '\u2022' || c == '\n' || c == ',' && spaced) {
            return 1;
        }
        if (c == '.' && at + 1 < text.length() && text.charAt(at + 1) == ' ' && at > 1 && !isListNumber(text, at)) {
            return 1;
        }
        if (c == ' ') {
            int number = listNumber(text, at + 1);
            return number > 0 ? number + 1 : text.startsWith(" and ", at) ? 5 : 0;
        }
        return at == 0 ? listNumber(text, 0) : 0;
    }

    /** The length of "2)" or "2. " at the place, 0 where there is none. */
    private static int listNumber(String text, int at) {
        int i = at;
        while (i < text.length() && i - at < 2 && Character.isDigit(text.charAt(i))) {
            i++;
        }
        if (i == at || i >= text.length()) {
            return 0;
        }
        boolean bracket = text.charAt(i) == ')';
        boolean dot = text.charAt(i) == '.' && i + 1 < text.length() && text.charAt(i + 1) == ' ';
        return bracket || dot ? i + 1 - at : 0;
    }

    private static boolean isListNumber(String text, int dot) {
        return Character.isDigit(text.charAt(dot - 1));
    }

    private static void add(String text, int from, int to, List<Span> items) {
        int start = from;
        int end = to;
        while (start < end && !Character.isLetterOrDigit(text.charAt(start)) && text.charAt(start) != '(') {
            start++;
        }
        while (end > start && " .,;:-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (start < end) {
            items.add(new Span(start, end));
        }
    }
}
