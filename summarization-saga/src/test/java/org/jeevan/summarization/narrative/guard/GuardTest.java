package org.jeevan.summarization.narrative.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jeevan.summarization.text.Sentence;
import org.junit.jupiter.api.Test;

class GuardTest {

    private static final long CPU_SECONDS_MAX = 20;

    private final Guard guard = new Guard();

    @Test
    void catches_every_planted_error() {
        List<String> missed = Plants.all().stream()
                .filter(plant -> plant.kind() != null)
                .filter(plant -> guard.check(plant.narrative(), plant.record()).faithful())
                .map(Plants::narrative)
                .toList();

        assertThat(missed).isEmpty();
    }

    @Test
    void names_the_kind_of_each_planted_error() {
        List<String> other = Plants.all().stream()
                .filter(plant -> plant.kind() != null)
                .filter(plant -> guard.check(plant.narrative(), plant.record()).objections().stream()
                        .noneMatch(objection -> objection.kind() == plant.kind()))
                .map(Plants::narrative)
                .toList();

        assertThat(other).isEmpty();
    }

    @Test
    void lets_pass_what_the_record_says() {
        List<Objection> objections = Plants.all().stream()
                .filter(plant -> plant.kind() == null)
                .flatMap(plant -> guard.check(plant.narrative(), plant.record()).objections().stream())
                .toList();

        assertThat(objections).isEmpty();
    }

    @Test
    void names_the_sentences_that_each_statement_rests_on() {
        List<Sentence> record =
                Plants.sentences("PLAN: Start metformin 500 mg. He has type II diabetes. He lives alone.");

        Verdict verdict = guard.check("He has type 2 diabetes. Start metformin 500 mg. He plays chess.", record);

        assertThat(verdict.statements())
                .containsExactly(
                        new Statement("He has type 2 diabetes.", List.of(record.get(1))),
                        new Statement("Start metformin 500 mg.", List.of(record.get(0))),
                        new Statement("He plays chess.", List.of()));
        assertThat(verdict.objections())
                .containsExactly(
                        new Objection(Objection.Kind.UNSUPPORTED, "plays"),
                        new Objection(Objection.Kind.UNSUPPORTED, "chess"));
    }

    @Test
    void objects_to_the_piece_that_is_wrong_as_it_stands_in_the_narrative() {
        List<Sentence> record = Plants.sentences("She takes Lipitor 40 mg daily. The left knee is swollen.");

        assertThat(guard.check("She takes Lipitor 80 mg daily. The RIGHT knee is swollen.", record)
                        .objections())
                .containsExactly(
                        new Objection(Objection.Kind.NUMBER, "80 mg"), new Objection(Objection.Kind.SIDE, "RIGHT"));
    }

    @Test
    void a_brand_and_its_generic_are_one_medicine() {
        List<Sentence> record = Plants.sentences("She takes Lipitor 40 mg daily.");

        assertThat(guard.check("She takes atorvastatin 40 mg daily.", record).faithful())
                .isTrue();
        assertThat(guard.check("She takes simvastatin 40 mg daily.", record).faithful())
                .isFalse();
    }

    @Test
    void an_empty_narrative_states_nothing_and_an_empty_record_supports_nothing() {
        assertThat(guard.check("", List.of())).isEqualTo(new Verdict(List.of(), List.of()));
        assertThat(guard.check("Pneumonia.", List.of()).faithful()).isFalse();
        assertThat(guard.check(" . !? ", Plants.sentences("Pneumonia.")).faithful())
                .isTrue();
    }

    @Test
    void answers_any_text_in_time() {
        Map<String, String> texts = Map.ofEntries(
                Map.entry("denials", "no "),
                Map.entry("denials behind", "was not seen and "),
                Map.entry("one word", "a"),
                Map.entry("digits", "1"),
                Map.entry("lists", "1,"),
                Map.entry("ranges", "1 to "),
                Map.entry("chains", "1-"),
                Map.entry("number words", "hundred "),
                Map.entry("abbreviations", "a."),
                Map.entry("brackets", "("),
                Map.entry("doses", "metformin 5 mg "),
                Map.entry("relatives", "mother "),
                Map.entry("apostrophes", "a'"),
                Map.entry("letters that grow in small letters", "\u0130 "),
                Map.entry("halves of characters", "\uD83D "));

        long before = cpuSeconds();
        texts.values().forEach(text -> {
            String hostile = text.repeat(2_000_000 / text.length());
            assertThat(guard.check(hostile.substring(0, 5000), cut(hostile)).statements())
                    .isNotNull();
            assertThat(guard.check(hostile.substring(0, 5000), List.of(new Sentence(1, "", hostile)))
                            .statements())
                    .isNotNull();
        });

        assertThat(cpuSeconds() - before).isLessThan(CPU_SECONDS_MAX);
    }

    private static List<Sentence> cut(String text) {
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < text.length(); i += 1000) {
            sentences.add(new Sentence(1, "", text.substring(i, Math.min(text.length(), i + 1000))));
        }
        return sentences;
    }

    private static long cpuSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000_000;
    }
}
