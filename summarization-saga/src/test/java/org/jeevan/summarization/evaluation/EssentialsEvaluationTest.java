package org.jeevan.summarization.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.summarization.essentials.Vocabulary.Kind.CONDITION;
import static org.jeevan.summarization.essentials.Vocabulary.Kind.MEDICINE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jeevan.summarization.evaluation.GoldNote.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EssentialsEvaluationTest {

    @Test
    void names_are_the_same_by_words_or_by_vocabulary() {
        assertThat(Names.same(CONDITION, "Type I diabetes", "type I diabetes mellitus"))
                .isTrue();
        assertThat(Names.same(CONDITION, "HTN", "High blood pressure")).isTrue();
        assertThat(Names.same(MEDICINE, "Lasix", "furosemide")).isTrue();
        assertThat(Names.same(CONDITION, "left knee pain", "right knee pain")).isFalse();
        assertThat(Names.same(CONDITION, "", "asthma")).isFalse();
    }

    @Test
    void each_wanted_item_is_found_once_only() {
        List<Item> found = List.of(new Item("asthma", null), new Item("Asthma", null));
        List<Matching.Pair> pairs = Matching.of(
                found,
                List.of(new Item("asthma", null)),
                (one, other) -> Names.same(CONDITION, one.name(), other.name()));
        assertThat(Matching.score(pairs)).isEqualTo(new Score(1, 2, 1));
    }

    @Test
    void counts_what_is_found_missed_wrong_and_negated_in_any_file(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("notes.jsonl");
        Files.writeString(file, """
                {"id": "n1", "text": "ALLERGIES: Latex. ASSESSMENT: Asthma. He has gout. Pulse 80.", "gold": {"noKnownAllergies": false, "allergies": [{"substance": "latex", "reaction": null}], "medications": [{"name": "aspirin", "dose": null}], "conditions": ["asthma"], "surgeries": [], "testResults": [{"name": "pulse", "value": "81"}], "negated": ["gout"]}}
                """);
        EssentialsEvaluation evaluation = EssentialsEvaluation.of(file, id -> true);

        assertThat(evaluation.notes()).isEqualTo(1);
        assertThat(evaluation.f1("allergies")).isEqualTo(1);
        assertThat(evaluation.f1("medications")).isZero();
        assertThat(evaluation.f1("conditions")).isEqualTo(2.0 / 3);
        assertThat(evaluation.f1("test results")).isZero();
        assertThat(evaluation.negatedListed()).containsExactly("n1: gout");
        assertThat(evaluation.differences()).contains("n1 medications missed: aspirin");
    }
}
