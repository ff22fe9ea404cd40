package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the longest known phrase at each word of a text; its time grows with the text only. */
final class Phrases {

    /** What a phrase means; {@code exact} is null, or how it must be written. */
    private record Entry(String normalized, String exact, boolean weak) {}

    /** {@code tokens} words were matched. */
    record Match(int tokens, String normalized, boolean weak) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Entry> entries = new ArrayList<>(1);
    }

    private final Node root = new Node();

    /** Of two meanings the later one counts. A phrase with a capital letter counts only where it is so written, since abbreviations look like words. */
    void add(String phrase, String normalized, boolean weak) {
        Node node = root;
        List<Token> tokens = Token.of(phrase);
        for (Token token : tokens) {
            node = node.next.computeIfAbsent(token.word(), word -> new Node());
        }
        boolean exact = phrase.chars().anyMatch(Character::isUpperCase);
        node.entries.add(new Entry(normalized, exact ? written(phrase, tokens, 0, tokens.size()) : null, weak));
    }

    /** Null where no phrase begins at the token. */
    Match longestAt(String text, List<Token> tokens, int index) {
        Match longest = null;
        Node node = root;
        for (int i = index; i < tokens.size() && goesOn(text, tokens, index, i); i++) {
            node = node.next.get(tokens.get(i).word());
            if (node == null) {
                return longest;
            }
            Entry entry = entryFor(node, text, tokens, index, i + 1);
            longest = entry == null ? longest : new Match(i + 1 - index, entry.normalized, entry.weak);
        }
        return longest;
    }

    private static Entry entryFor(Node node, String text, List<Token> tokens, int from, int to) {
        Entry any = null;
        for (Entry entry : node.entries.reversed()) {
            if (entry.exact == null) {
                any = any == null ? entry : any;
            } else if (entry.exact.equals(written(text, tokens, from, to))) {
                return entry;
            }
        }
        return any;
    }

    /** A phrase does not reach over the end of a sentence, a list's item or a bracket. */
    private static boolean goesOn(String text, List<Token> tokens, int from, int to) {
        if (to == from) {
            return true;
        }
        boolean letter = tokens.get(to - 1).end() - tokens.get(to - 1).start() == 1; // "C. difficile"
        for (int i = tokens.get(to - 1).end(); i < tokens.get(to).start(); i++) {
            char c = text.charAt(i);
            if (c == ';' || c == ':' || c == '(' || c == ')' || c == '\n' || c == '?') {
                return false;
            }
            if ((c == '.' && !letter || c == ',') && i + 1 < text.length() && text.charAt(i + 1) == ' ') {
                return false;
            }
        }
        return true;
    }

    private static String written(String text, List<Token> tokens, int from, int to) {
        if (to - from == 1) {
            return text.substring(tokens.get(from).start(), tokens.get(from).end());
        }
        StringBuilder words = new StringBuilder();
        for (Token token : tokens.subList(from, to)) {
            words.append(words.isEmpty() ? "" : " ").append(text, token.start(), token.end());
        }
        return words.toString();
    }
}
