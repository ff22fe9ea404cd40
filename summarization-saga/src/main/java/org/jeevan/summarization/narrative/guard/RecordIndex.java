package org.jeevan.summarization.narrative.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jeevan.summarization.text.Sentence;

/** Finds the passages of a record that a statement may rest on, by the words that they share; rare words count more. */
final class RecordIndex {

    private static final int ALIKE_MAX = 4;
    private static final int CANDIDATES_MAX = 8;

    /** Of a word that stands everywhere the first places are enough, so that a huge record costs no more than a large one. */
    private static final int PLACES_MAX = 4000;

    private final Reading literal;
    private final List<Passage> passages;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Sexes sexes;

    /** {@code literal} reads the record as it is written; medicines are found by their generic names as well. */
    RecordIndex(List<Sentence> record, Reading literal) {
        this.literal = literal;
        Set<Sentence> seen = new LinkedHashSet<>();
        Set<String> texts = new HashSet<>();
        for (Sentence sentence : record) {
            if (texts.add(sentence.section() + '\n' + sentence.text())) {
                seen.add(sentence);
            }
        }
        passages = seen.stream().map(literal::of).toList();
        for (int i = 0; i < passages.size(); i++) {
            add(i);
        }
        sexes = new Sexes(passages);
    }

    Sexes sexes() {
        return sexes;
    }

    /** The passages most like the statement, which is read literally, then those that have what these lack. */
    List<Passage> candidates(Passage statement, Reading reading) {
        Set<String> keys = keysOf(statement);
        Map<Integer, Double> scores = scores(keys);
        List<Integer> best = scores.keySet().stream()
                .sorted(Comparator.<Integer>comparingDouble(place -> -scores.get(place))
                        .thenComparing(place -> place))
                .toList();
        Set<Integer> chosen = new LinkedHashSet<>(best.subList(0, Math.min(ALIKE_MAX, best.size())));
        cover(keys, chosen);
        return chosen.stream()
                .sorted()
                .map(passages::get)
                .map(passage -> reading == literal ? passage : reading.of(passage.source()))
                .toList();
    }

    private void cover(Set<String> keys, Set<Integer> chosen) {
        Set<String> lacking = new HashSet<>(keys);
        chosen.forEach(place -> lacking.removeAll(keysOf(passages.get(place))));
        lacking.retainAll(places.keySet());
        while (!lacking.isEmpty() && chosen.size() < CANDIDATES_MAX) {
            Map<Integer, Double> scores = scores(lacking);
            int place = scores.keySet().stream()
                    .min(Comparator.<Integer>comparingDouble(one -> -scores.get(one))
                            .thenComparing(one -> one))
                    .orElseThrow();
            chosen.add(place);
            lacking.removeAll(keysOf(passages.get(place)));
        }
    }

    private Map<Integer, Double> scores(Set<String> keys) {
        Map<Integer, Double> scores = new HashMap<>();
        for (String key : keys) {
            List<Integer> found = places.getOrDefault(key, List.of());
            double weight = Math.log(1 + (double) passages.size() / Math.max(1, found.size()));
            found.forEach(place -> scores.merge(place, weight, Double::sum));
        }
        scores.replaceAll((place, score) -> score - 0.002 * passages.get(place).size());
        return scores;
    }

    private void add(int index) {
        for (String key : keysOf(passages.get(index))) {
            List<Integer> found = places.computeIfAbsent(key, none -> new ArrayList<>());
            if (found.size() < PLACES_MAX) {
                found.add(index);
            }
        }
    }

    private static Set<String> keysOf(Passage passage) {
        Set<String> keys = new HashSet<>();
        for (Token token : passage.tokens()) {
            if (token.anchor()) {
                keys.add(key(token));
            }
        }
        passage.medicines().forEach(name -> keys.add("medicine " + name));
        Token before = null;
        for (Token token : passage.tokens()) {
            if (before != null) {
                keys.add(key(before) + ' ' + key(token));
            }
            before = token;
        }
        return keys;
    }

    private static String key(Token token) {
        return token.unit().isEmpty() ? token.norm() : token.norm() + '/' + token.unit();
    }
}
