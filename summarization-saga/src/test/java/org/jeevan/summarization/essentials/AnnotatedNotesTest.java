package org.jeevan.summarization.essentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import org.jeevan.summarization.evaluation.EssentialsEvaluation;
import org.junit.jupiter.api.Test;

/** Floors slightly below what is reached, so that a new rule cannot quietly cost what older ones found. */
class AnnotatedNotesTest {

    @Test
    void the_first_notes_annotated_without_sight_of_the_rules_are_read_no_worse_than_before() throws Exception {
        assertFloors(
                "annotated-26.jsonl",
                Map.of(
                        "allergies",
                        0.99,
                        "medications",
                        0.98,
                        "conditions",
                        0.89,
                        "surgeries",
                        0.93,
                        "test results",
                        0.91));
    }

    @Test
    void the_second_notes_annotated_without_sight_of_the_rules_are_read_no_worse_than_before() throws Exception {
        assertFloors(
                "annotated-24.jsonl",
                Map.of(
                        "allergies",
                        0.91,
                        "medications",
                        0.95,
                        "conditions",
                        0.89,
                        "surgeries",
                        0.96,
                        "test results",
                        0.89));
    }

    @Test
    void the_third_notes_annotated_without_sight_of_the_rules_are_read_no_worse_than_before() throws Exception {
        assertFloors(
                "annotated-26b.jsonl",
                Map.of(
                        "allergies",
                        0.93,
                        "medications",
                        0.93,
                        "conditions",
                        0.87,
                        "surgeries",
                        0.88,
                        "test results",
                        0.73));
    }

    /** No rule has learned from these; the figures are low, and honest. */
    @Test
    void notes_that_no_rule_has_learned_from_are_read_no_worse_than_before() throws Exception {
        assertFloors(
                "annotated-18.jsonl",
                Map.of(
                        "allergies",
                        0.79,
                        "medications",
                        0.70,
                        "conditions",
                        0.73,
                        "surgeries",
                        0.85,
                        "test results",
                        0.60));
    }

    @Test
    void the_first_twenty_are_read_no_worse_than_before() throws Exception {
        assertFloors(
                "annotated-20a.jsonl",
                Map.of(
                        "allergies",
                        0.99,
                        "medications",
                        0.93,
                        "conditions",
                        0.93,
                        "surgeries",
                        0.91,
                        "test results",
                        0.91));
    }

    @Test
    void the_second_twenty_are_read_no_worse_than_before() throws Exception {
        assertFloors(
                "annotated-20b.jsonl",
                Map.of(
                        "allergies",
                        0.99,
                        "medications",
                        0.95,
                        "conditions",
                        0.88,
                        "surgeries",
                        0.99,
                        "test results",
                        0.88));
    }

    @Test
    void the_third_twenty_are_read_no_worse_than_before() throws Exception {
        assertFloors(
                "annotated-20c.jsonl",
                Map.of(
                        "allergies",
                        0.90,
                        "medications",
                        0.93,
                        "conditions",
                        0.94,
                        "surgeries",
                        0.86,
                        "test results",
                        0.88));
    }

    @Test
    void the_fourth_twenty_are_read_no_worse_than_before() throws Exception {
        assertFloors(
                "annotated-20d.jsonl",
                Map.of(
                        "allergies",
                        0.99,
                        "medications",
                        0.92,
                        "conditions",
                        0.90,
                        "surgeries",
                        0.93,
                        "test results",
                        0.88));
    }

    @Test
    void the_fifth_twenty_are_read_no_worse_than_before() throws Exception {
        assertFloors(
                "annotated-20e.jsonl",
                Map.of(
                        "allergies",
                        0.99,
                        "medications",
                        0.93,
                        "conditions",
                        0.85,
                        "surgeries",
                        0.88,
                        "test results",
                        0.89));
    }

    @Test
    void the_sixth_twenty_are_read_no_worse_than_before() throws Exception {
        assertFloors(
                "annotated-20f.jsonl",
                Map.of(
                        "allergies",
                        0.99,
                        "medications",
                        0.93,
                        "conditions",
                        0.88,
                        "surgeries",
                        0.90,
                        "test results",
                        0.89));
    }

    @Test
    void the_seventh_twenty_are_read_no_worse_than_before() throws Exception {
        assertFloors(
                "annotated-20g.jsonl",
                Map.of(
                        "allergies",
                        0.99,
                        "medications",
                        0.90,
                        "conditions",
                        0.84,
                        "surgeries",
                        0.93,
                        "test results",
                        0.84));
    }

    @Test
    void the_eighth_twenty_are_read_no_worse_than_before() throws Exception {
        assertFloors(
                "annotated-20h.jsonl",
                Map.of("medications", 0.92, "conditions", 0.88, "surgeries", 0.87, "test results", 0.84));
    }

    private static void assertFloors(String file, Map<String, Double> floors) throws IOException, URISyntaxException {
        Path notes = Path.of(AnnotatedNotesTest.class.getResource(file).toURI());
        EssentialsEvaluation evaluation = EssentialsEvaluation.of(notes, id -> true);
        assertThat(floors)
                .allSatisfy((kind, floor) ->
                        assertThat(evaluation.f1(kind)).as(kind).isGreaterThanOrEqualTo(floor));
        assertThat(evaluation.f1("no known allergies")).isEqualTo(1);
        assertThat(evaluation.negatedListed()).isEmpty();
    }
}
