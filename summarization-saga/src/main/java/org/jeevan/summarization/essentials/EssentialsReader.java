package org.jeevan.summarization.essentials;

import static org.jeevan.summarization.text.SectionKind.DIAGNOSES;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jeevan.api.summary.Essentials;
import org.jeevan.summarization.text.RecordText;

/** Reads the essentials out of a record's text: one pass over its sentences, each shown to all who look for a kind of fact. */
public final class EssentialsReader {

    /** Of one kind. No patient has so many; a hostile text could, and an event must stay of a size that can be read. */
    private static final int ITEMS_MAX = 1000;

    /** Item ids are a letter for the kind and the item's number, stable for the same text. */
    public Essentials read(RecordText record) {
        Allergies allergies = new Allergies();
        Medicines medicines = new Medicines();
        List<Passage> passages = Passage.of(record);
        Conditions conditions = new Conditions(passages.stream().noneMatch(passage -> passage.isUnder(DIAGNOSES)));
        Surgeries surgeries = new Surgeries();
        Results results = new Results();
        Care care = new Care();
        for (Passage passage : passages) {
            allergies.read(passage);
            medicines.read(passage);
            conditions.read(passage);
            surgeries.read(passage);
            results.read(passage);
            care.read(passage);
        }
        return new Essentials(
                allergies.noneKnown(),
                allergies(allergies.all()),
                medications("m", medicines.current()),
                findings("c", conditions.all()),
                findings("s", surgeries.all()),
                results(results.all()),
                findings("r", care.treatments()),
                findings("k", care.consultations()),
                findings("i", care.immunizations()),
                findings("v", care.advice()),
                medications("p", medicines.past()));
    }

    private static List<Essentials.Allergy> allergies(List<Allergies.Allergy> found) {
        return numbered(
                found.size(),
                i -> new Essentials.Allergy(
                        "a" + (i + 1),
                        found.get(i).substance(),
                        Vocabulary.standard().allergen(found.get(i).substance()),
                        found.get(i).reaction(),
                        found.get(i).source()));
    }

    private static List<Essentials.Medication> medications(String letter, List<MedicineMention> found) {
        return numbered(
                found.size(),
                i -> new Essentials.Medication(
                        letter + (i + 1),
                        found.get(i).name(),
                        found.get(i).normalized(),
                        found.get(i).dose(),
                        found.get(i).source()));
    }

    private static List<Essentials.Finding> findings(String letter, List<FindingList.Named> found) {
        return numbered(
                found.size(),
                i -> new Essentials.Finding(
                        letter + (i + 1),
                        found.get(i).name(),
                        found.get(i).normalized(),
                        found.get(i).source()));
    }

    private static List<Essentials.TestResult> results(List<Results.Result> found) {
        return numbered(
                found.size(),
                i -> new Essentials.TestResult(
                        "t" + (i + 1),
                        found.get(i).name(),
                        found.get(i).value(),
                        found.get(i).source()));
    }

    private static <T> List<T> numbered(int size, IntFunction<T> item) {
        List<T> items = new ArrayList<>();
        for (int i = 0; i < Math.min(size, ITEMS_MAX); i++) {
            items.add(item.apply(i));
        }
        return items;
    }
}
