package org.jeevan.summarization.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** ROUGE-1, ROUGE-2 and ROUGE-L as F measures, 0 to 1, without stemming (Lin 2004); words are runs of letters and digits. */
public record Rouge(double one, double two, double l) {

    public static Rouge of(String candidate, String reference) {
        List<String> words = Words.of(candidate);
        List<String> wanted = Words.of(reference);
        return new Rouge(overlap(words, wanted, 1), overlap(words, wanted, 2), longestCommon(words, wanted));
    }

    public static Rouge mean(List<Rouge> all) {
        return new Rouge(
                all.stream().mapToDouble(Rouge::one).average().orElse(0),
                all.stream().mapToDouble(Rouge::two).average().orElse(0),
                all.stream().mapToDouble(Rouge::l).average().orElse(0));
    }

    double mean() {
        return (one + two + l) / 3;
    }

    private static double overlap(List<String> words, List<String> wanted, int n) {
        Map<List<String>, Integer> left = new HashMap<>();
        grams(wanted, n).forEach(gram -> left.merge(gram, 1, Integer::sum));
        int hits = 0;
        for (List<String> gram : grams(words, n)) {
            if (left.merge(gram, -1, Integer::sum) >= 0) {
                hits++;
            }
        }
        return f(hits, words.size() - n + 1, wanted.size() - n + 1);
    }

    private static List<List<String>> grams(List<String> words, int n) {
        List<List<String>> grams = new ArrayList<>();
        for (int i = 0; i + n <= words.size(); i++) {
            grams.add(words.subList(i, i + n));
        }
        return grams;
    }

    private static double longestCommon(List<String> words, List<String> wanted) {
        int[][] length = new int[words.size() + 1][wanted.size() + 1];
        for (int i = 1; i <= words.size(); i++) {
            for (int j = 1; j <= wanted.size(); j++) {
                length[i][j] = words.get(i - 1).equals(wanted.get(j - 1))
                        ? length[i - 1][j - 1] + 1
                        : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return f(length[words.size()][wanted.size()], words.size(), wanted.size());
    }

    private static double f(int hits, int candidate, int reference) {
        return hits == 0 ? 0 : 2.0 * hits / (candidate + reference);
    }
}
