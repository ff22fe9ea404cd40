package org.jeevan.summarization.evaluation;

import static org.jeevan.summarization.essentials.Vocabulary.Kind.ALLERGEN;
import static org.jeevan.summarization.essentials.Vocabulary.Kind.CONDITION;
import static org.jeevan.summarization.essentials.Vocabulary.Kind.MEDICINE;
import static org.jeevan.summarization.essentials.Vocabulary.Kind.PROCEDURE;
import static org.jeevan.summarization.essentials.Vocabulary.Kind.TEST;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jeevan.api.summary.Essentials;
import org.jeevan.summarization.essentials.EssentialsReader;
import org.jeevan.summarization.essentials.Vocabulary;
import org.jeevan.summarization.evaluation.GoldNote.Item;
import org.jeevan.summarization.evaluation.Matching.Pair;
import org.jeevan.summarization.text.Page;
import org.jeevan.summarization.text.RecordText;

/**
 * Compares what {@link EssentialsReader} finds with what a person found, for any file in the form of
 * {@code essentials-gold.jsonl}. Names are compared by {@link Names}; a result must have the value as well, and the dose
 * counts apart. An item is wrongly listed when its name has all words of a negated one, and no wanted item is its pair.
 */
public final class EssentialsEvaluation {

    private static final double VALUE_LIKENESS = 0.5;

    private final Map<String, Score> scores = new LinkedHashMap<>();
    private final List<String> negatedListed = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private int notes;

    /** @param ids which notes of the file are read */
    public static EssentialsEvaluation of(Path file, Predicate<String> ids) throws IOException {
        EssentialsEvaluation evaluation = new EssentialsEvaluation();
        EssentialsReader reader = new EssentialsReader();
        for (GoldNote note : GoldNote.readAll(file)) {
            if (ids.test(note.id())) {
                evaluation.add(note, reader.read(new RecordText(List.of(new Page(1, note.text())))));
            }
        }
        return evaluation;
    }

    /** A line of figures for each kind. */
    public Map<String, String> scores() {
        Map<String, String> lines = new LinkedHashMap<>();
        scores.forEach((kind, score) -> lines.put(kind, score.toString()));
        return lines;
    }

    /** What was missed and what was found in excess, a line each. */
    public List<String> differences() {
        return List.copyOf(differences);
    }

    public int notes() {
        return notes;
    }

    /** By kind: "allergies", "medications", "conditions", "surgeries", "test results". */
    public double f1(String kind) {
        return scores.getOrDefault(kind, Score.NONE).f1();
    }

    /** Negated items that were listed all the same, with their note's id. */
    public List<String> negatedListed() {
        return List.copyOf(negatedListed);
    }

    private void add(GoldNote note, Essentials essentials) {
        notes++;
        List<Item> allergies = essentials.allergies().stream()
                .map(allergy -> new Item(allergy.substance(), allergy.reaction()))
                .toList();
        List<Item> medications = essentials.medications().stream()
                .map(medicine -> new Item(medicine.name(), medicine.dose()))
                .toList();
        List<Item> results = essentials.testResults().stream()
                .map(result -> new Item(result.name(), result.value()))
                .toList();
        List<Item> conditions = items(essentials.conditions());
        List<Item> surgeries = items(essentials.surgeries());
        List<Pair> pairs = new ArrayList<>();
        pairs.addAll(compare(note, "allergies", MEDICINE, allergies, note.allergies()));
        List<Pair> medicines = compare(note, "medications", MEDICINE, medications, note.medications());
        pairs.addAll(medicines);
        pairs.addAll(compare(note, "conditions", CONDITION, conditions, note.conditions()));
        pairs.addAll(compare(note, "surgeries", PROCEDURE, surgeries, note.surgeries()));
        compareResults(note, results);
        count("no known allergies", flag(essentials.noKnownAllergies(), note.noKnownAllergies()));
        medicines.stream().filter(Pair::hit).forEach(pair -> count("doses of those medications", dose(pair)));
        pairs.forEach(pair -> checkNegated(note, pair));
    }

    private List<Pair> compare(GoldNote note, String name, Vocabulary.Kind kind, List<Item> found, List<Item> wanted) {
        List<Pair> pairs = Matching.of(
                found,
                wanted,
                (one, other) -> Names.same(kind, one.name(), other.name())
                        || kind == MEDICINE && Names.same(ALLERGEN, one.name(), other.name()));
        record(note, name, pairs);
        return pairs;
    }

    private void compareResults(GoldNote note, List<Item> found) {
        record(note, "test results", Matching.of(found, note.testResults(), EssentialsEvaluation::sameResult));
        List<Pair> names =
                Matching.of(found, note.testResults(), (one, other) -> Names.same(TEST, one.name(), other.name()));
        count("test results, names only", Matching.score(names));
    }

    private static boolean sameResult(Item one, Item other) {
        return Names.same(TEST, one.name(), other.name()) && sameValue(one.detail(), other.detail());
    }

    /** Numbers must be the same; words contain each other or are half the same. */
    private static boolean sameValue(String one, String other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        List<String> numbers = Names.numbers(one);
        List<String> others = Names.numbers(other);
        boolean equal = !numbers.isEmpty() && numbers.equals(others);
        boolean words = Names.same(null, one, other) || Names.likeness(one, other) >= VALUE_LIKENESS;
        boolean verbal = Names.words(other).stream().anyMatch(word -> Character.isLetter(word.charAt(0)));
        return equal || words && (verbal || numbers.equals(others));
    }

    private static Score dose(Pair pair) {
        String found = pair.found().detail();
        String wanted = pair.wanted().detail();
        boolean same = found == null ? wanted == null : wanted != null && sameValue(found, wanted);
        return new Score(same ? 1 : 0, 1, 1);
    }

    private static Score flag(boolean found, boolean wanted) {
        return new Score(found && wanted ? 1 : 0, found ? 1 : 0, wanted ? 1 : 0);
    }

    private void checkNegated(GoldNote note, Pair pair) {
        if (pair.found() == null || pair.hit()) {
            return;
        }
        for (Item negated : note.negated()) {
            Set<String> words = Names.words(negated.name());
            if (!words.isEmpty() && Names.words(pair.found().name()).containsAll(words)) {
                negatedListed.add(note.id() + ": " + pair.found().name());
            }
        }
    }

    private void record(GoldNote note, String name, List<Pair> pairs) {
        count(name, Matching.score(pairs));
        for (Pair pair : pairs) {
            if (!pair.hit()) {
                Item item = pair.found() == null ? pair.wanted() : pair.found();
                String kind = pair.found() == null ? "missed" : "extra ";
                String detail = item.detail() == null ? "" : " = " + item.detail();
                differences.add("%s %s %s: %s%s".formatted(note.id(), name, kind, item.name(), detail));
            }
        }
    }

    private void count(String kind, Score score) {
        scores.merge(kind, score, Score::plus);
    }

    private static List<Item> items(List<Essentials.Finding> findings) {
        return findings.stream().map(finding -> new Item(finding.name(), null)).toList();
    }
}
