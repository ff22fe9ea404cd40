package org.jeevan.summarization.narrative;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words as the ranker counts them: small letters and digits, with and without those that carry no meaning. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<String> EMPTY = Set.of(
            "a", "an", "the", "and", "or", "of", "to", "in", "on", "at", "for", "with", "without", "by", "from", "as",
            "is", "are", "was", "were", "be", "been", "has", "have", "had", "he", "she", "his", "her", "him", "it",
            "its", "they", "we", "i", "this", "that", "these", "those", "there", "which", "who", "will", "would", "not",
            "no", "also", "any", "patient", "s", "but", "then", "than", "do", "does", "did", "so", "my", "our",
            "their");

    private Words() {}

    static List<String> of(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    static Set<String> contentOf(String text) {
        return of(text).stream().filter(word -> !EMPTY.contains(word)).collect(Collectors.toSet());
    }
}
