package org.jeevan.summarization.pegasus;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes the magic out of special tokens' names that stand in a record's text: a space after their first character makes
 * them plain text. Also out of what is no character at all, which the tokenizer's native code could not take.
 */
final class ControlText {

    private static final Pattern UNPAIRED = Pattern.compile("[\\x{D800}-\\x{DFFF}]"); // pairs match as one code point
    private static final int PASSES_MAX = 8;

    private final Pattern names;

    ControlText(Collection<String> names) {
        this.names = Pattern.compile(names.stream()
                .filter(name -> name.length() > 1)
                .sorted(Comparator.comparing(String::length).reversed())
                .map(ControlText::split)
                .collect(Collectors.joining("|", "(?:", ")")));
    }

    String neutralize(String text) {
        String plain = UNPAIRED.matcher(text).replaceAll("\uFFFD").replace('\0', ' ');
        for (int pass = 0; pass < PASSES_MAX; pass++) {
            String next = names.matcher(plain).replaceAll(" ");
            if (next.equals(plain)) {
                return plain;
            }
            plain = next;
        }
        return plain;
    }

    /** Matches the empty place after the name's first character. */
    private static String split(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return "(?<=" + Pattern.quote(name.substring(0, first)) + ")(?=" + Pattern.quote(name.substring(first)) + ")";
    }
}
