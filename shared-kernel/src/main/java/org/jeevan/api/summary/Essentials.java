package org.jeevan.api.summary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jeevan.api.summary.RecordSummary.Source;
import org.jspecify.annotations.Nullable;

/** The facts that save lives, each with the sentence it came from. An empty list means "not stated", never "none". */
public record Essentials(
        boolean noKnownAllergies,
        List<Allergy> allergies,
        List<Medication> medications,
        List<Finding> conditions,
        List<Finding> surgeries,
        List<TestResult> testResults,
        List<Finding> treatments,
        List<Finding> consultations,
        List<Finding> immunizations,
        List<Finding> advice,
        List<Medication> pastMedications) {

    public Essentials {
        allergies = copy(allergies);
        medications = copy(medications);
        conditions = copy(conditions);
        surgeries = copy(surgeries);
        testResults = copy(testResults);
        treatments = copy(treatments);
        consultations = copy(consultations);
        immunizations = copy(immunizations);
        advice = copy(advice);
        pastMedications = copy(pastMedications);
    }

    /** Whether nothing at all was found. */
    @JsonIgnore
    public boolean isEmpty() {
        return !noKnownAllergies && items().findAny().isEmpty();
    }

    private static <T> List<T> copy(List<T> items) {
        return items == null ? List.of() : List.copyOf(items);
    }

    /** Of all kinds: what somebody may dispute or confirm. */
    public Set<String> itemIds() {
        return items().map(Item::itemId).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<? extends Item> items() {
        return Stream.of(
                        allergies,
                        medications,
                        conditions,
                        surgeries,
                        testResults,
                        treatments,
                        consultations,
                        immunizations,
                        advice,
                        pastMedications)
                .flatMap(List::stream);
    }

    /** Something that a record states. */
    public sealed interface Item {

        /** Unique within the record. */
        String itemId();

        Source source();
    }

    /**
     * {@code normalized} is the generic name, or a class of drugs spelled one way; null in events of older revisions.
     * {@code reaction} is null where the record states none.
     */
    public record Allergy(
            String itemId,
            String substance,
            @Nullable String normalized,
            @Nullable String reaction,
            @Nullable Source source)
            implements Item {}

    /** {@code normalized} is the generic name; {@code dose} as the record writes it, with its unit. */
    public record Medication(
            String itemId,
            String name,
            @Nullable String normalized,
            @Nullable String dose,
            @Nullable Source source) implements Item {}

    public record Finding(
            String itemId,
            String name,
            @Nullable String normalized,
            @Nullable Source source) implements Item {}

    /** {@code value} as the record writes it, with its unit. */
    public record TestResult(
            String itemId,
            String name,
            @Nullable String value,
            @Nullable Source source) implements Item {}
}
