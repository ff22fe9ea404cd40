package org.jeevan.summarization.narrative;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jeevan.summarization.text.Sentence;

/** Which words of meaning a record's sentences and headings have, and how much of a sentence's stands elsewhere in it. */
final class RecordWords {

    /** Of each kind of heading only so many sentences are looked at, so that a long list does not cover everything. */
    private static final int UNDER_HEADING = 6;

    private static final int IN_SEVERAL = -1;

    private final List<Set<String>> contents;
    private final Set<String> ofHeadings = new HashSet<>();
    private final Map<String, Integer> sentencesWith = new HashMap<>();

    /** By kind of heading: the words of its first sentences, each with the only one of them that has it. */
    private final Map<String, Map<String, Integer>> under = new HashMap<>();

    /** @param kindsOf the kinds of heading that each sentence stands under */
    RecordWords(List<Sentence> sentences, List<Set<String>> kindsOf) {
        this.contents = sentences.stream()
                .map(sentence -> Words.contentOf(sentence.text()))
                .toList();
        sentences.stream().map(Sentence::section).distinct().forEach(section -> ofHeadings.addAll(Words.of(section)));
        contents.forEach(words -> words.forEach(word -> sentencesWith.merge(word, 1, Integer::sum)));
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < kindsOf.size(); i++) {
            for (String kind : kindsOf.get(i)) {
                if (seen.merge(kind, 1, Integer::sum) <= UNDER_HEADING) {
                    addUnder(kind, i);
                }
            }
        }
    }

    Set<String> of(int index) {
        return contents.get(index);
    }

    int sentencesWith(String word) {
        return sentencesWith.getOrDefault(word, 0);
    }

    /** The share of the sentence's words that another one has; 0 beyond the record's ends. */
    double sharedWith(int other, int index) {
        return other < 0 || other >= contents.size()
                ? 0
                : share(shared(of(index), of(other)), of(index).size());
    }

    double sharedWithHeadings(int index) {
        return share(shared(of(index), ofHeadings), of(index).size());
    }

    /** The share of what the first sentences under a kind of heading say, itself aside, that the sentence says as well. */
    double covers(String kind, int index) {
        Map<String, Integer> wanted = under.getOrDefault(kind, Map.of());
        long own =
                of(index).stream().filter(word -> isOnlyIn(index, word, wanted)).count();
        long all = of(index).stream().filter(wanted::containsKey).count();
        return share(all - own, wanted.size() - own);
    }

    private static boolean isOnlyIn(int index, String word, Map<String, Integer> onlyIn) {
        return onlyIn.getOrDefault(word, IN_SEVERAL) == index;
    }

    private void addUnder(String kind, int index) {
        Map<String, Integer> onlyIn = under.computeIfAbsent(kind, none -> new HashMap<>());
        of(index).forEach(word -> onlyIn.merge(word, index, (one, other) -> IN_SEVERAL));
    }

    private static long shared(Set<String> one, Set<String> other) {
        Set<String> fewer = one.size() <= other.size() ? one : other;
        Set<String> more = fewer == one ? other : one;
        return fewer.stream().filter(more::contains).count();
    }

    private static double share(long some, long all) {
        return all == 0 ? 0 : (double) some / all;
    }
}
