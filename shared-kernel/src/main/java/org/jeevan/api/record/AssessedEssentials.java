package org.jeevan.api.record;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.function.Function;
import org.jeevan.api.summary.Essentials;
import org.jeevan.api.summary.Essentials.Allergy;
import org.jeevan.api.summary.Essentials.Finding;
import org.jeevan.api.summary.Essentials.Item;
import org.jeevan.api.summary.Essentials.Medication;
import org.jeevan.api.summary.Essentials.TestResult;

/** A record's essentials, and beside each what people said about it. */
public record AssessedEssentials(
        boolean noKnownAllergies,
        List<Assessed<Allergy>> allergies,
        List<Assessed<Medication>> medications,
        List<Assessed<Finding>> conditions,
        List<Assessed<Finding>> surgeries,
        List<Assessed<TestResult>> testResults,
        List<Assessed<Finding>> treatments,
        List<Assessed<Finding>> consultations,
        List<Assessed<Finding>> immunizations,
        List<Assessed<Finding>> advice,
        List<Assessed<Medication>> pastMedications) {

    /** In JSON the item's own fields, and {@code assessments}, newest first. */
    public record Assessed<T extends Item>(@JsonUnwrapped T item, List<Assessment> assessments) {}

    /** @param assessments of the item with this id, newest first; never null */
    public static AssessedEssentials of(Essentials found, Function<String, List<Assessment>> assessments) {
        return new AssessedEssentials(
                found.noKnownAllergies(),
                assessed(found.allergies(), assessments),
                assessed(found.medications(), assessments),
                assessed(found.conditions(), assessments),
                assessed(found.surgeries(), assessments),
                assessed(found.testResults(), assessments),
                assessed(found.treatments(), assessments),
                assessed(found.consultations(), assessments),
                assessed(found.immunizations(), assessments),
                assessed(found.advice(), assessments),
                assessed(found.pastMedications(), assessments));
    }

    /** Without their sentences, and without what people said about them. */
    AssessedEssentials withoutAllButAllergiesAndMedicines() {
        return new AssessedEssentials(
                noKnownAllergies,
                allergies.stream()
                        .map(Assessed::item)
                        .map(it -> unsourced(new Allergy(it.itemId(), it.substance(), it.normalized(), null, null)))
                        .toList(),
                unsourced(medications),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                unsourced(pastMedications));
    }

    private static List<Assessed<Medication>> unsourced(List<Assessed<Medication>> medications) {
        return medications.stream()
                .map(Assessed::item)
                .map(it -> unsourced(new Medication(it.itemId(), it.name(), it.normalized(), it.dose(), null)))
                .toList();
    }

    private static <T extends Item> Assessed<T> unsourced(T item) {
        return new Assessed<>(item, List.of());
    }

    private static <T extends Item> List<Assessed<T>> assessed(
            List<T> items, Function<String, List<Assessment>> assessments) {
        return items.stream()
                .map(item -> new Assessed<>(item, assessments.apply(item.itemId())))
                .toList();
    }
}
