package org.jeevan.summarization.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.Vocabulary;

/**
 * When two names are taken for one: case, punctuation, plurals and small words aside they are equal, or the words of the
 * one are among the words of the other, or the vocabulary gives both the same name.
 */
final class Names {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:\\.\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "in", "on", "at", "with", "and", "or", "to", "for", "by", "her", "his", "history",
            "some", "level", "was", "is");

    private Names() {}

    static boolean same(Vocabulary.Kind kind, String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        if (words.isEmpty() || others.isEmpty()) {
            return false;
        }
        boolean contained = words.containsAll(others) || others.containsAll(words);
        return contained || kind != null && normalized(kind, one).equals(normalized(kind, other));
    }

    static Set<String> words(String name) {
        Set<String> words = new TreeSet<>();
        WORD.matcher(name.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> singular(match.group()))
                .filter(word -> !SMALL.contains(word))
                .forEach(words::add);
        return words;
    }

    /** How much of their words two texts share, 0 to 1. */
    static double likeness(String one, String other) {
        Set<String> all = new HashSet<>(words(one));
        Set<String> shared = new HashSet<>(all);
        shared.retainAll(words(other));
        all.addAll(words(other));
        return all.isEmpty() ? 0 : (double) shared.size() / all.size();
    }

    /** In order, so that "120/80" and "80/120" differ. */
    static List<String> numbers(String text) {
        return NUMBER.matcher(text.replaceAll("(?<=\\d)[, ](?=\\d{3}\\b)", ""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String normalized(Vocabulary.Kind kind, String name) {
        return Vocabulary.standard().normalize(kind, name);
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("is")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
