package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;

/** A word or number of a text: where it stands, and {@code word}, its {@link Spelling#fold folded} form. */
record Token(int start, int end, String word) {

    /** Runs of letters and digits, with an apostrophe inside them; everything else parts words. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && isPart(text, i, start >= 0);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                tokens.add(new Token(start, i, Spelling.fold(text.substring(start, i))));
                start = -1;
            }
        }
        return tokens;
    }

    private static boolean isPart(String text, int at, boolean inWord) {
        char c = text.charAt(at);
        boolean apostrophe = (c == '\'' || c == '\u2019')
                && inWord
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1));
        return apostrophe || Character.isLetterOrDigit(c);
    }

    boolean startsWithDigit(String text) {
        return Character.isDigit(text.charAt(start));
    }
}
