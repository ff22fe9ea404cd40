package org.jeevan.summarization.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.api.summary.RecordSummary.Check;
import org.jeevan.api.summary.RecordSummary.Engine;
import org.jeevan.api.summary.RecordSummary.Outcome;
import org.jeevan.api.summary.RecordSummary.Source;
import org.jeevan.summarization.narrative.Summarizer.Parts;
import org.jeevan.summarization.text.Sentence;
import org.junit.jupiter.api.Test;

class NarratorTest {

    private static final String FEVER =
            "A 34-year-old woman was admitted with fever and treated with paracetamol 500 mg.";
    private static final List<Sentence> RECORD =
            List.of(new Sentence(1, "HISTORY", FEVER), new Sentence(2, "PLAN", "She will be seen again in two weeks."));

    @Test
    void shows_what_the_model_wrote_when_the_record_supports_it_and_names_the_support() {
        RecordSummary summary = narrated(FEVER);

        assertThat(summary.engine()).isEqualTo(Engine.PEGASUS);
        assertThat(summary.narrative()).isEqualTo(FEVER);
        assertThat(summary.faithful()).isTrue();
        assertThat(summary.modelSha256()).isEqualTo("abc");
        assertThat(summary.check()).isEqualTo(new Check(Outcome.PASSED, "toy-1", "abc", List.of()));
        assertThat(summary.statements().getFirst().support()).containsExactly(new Source(1, FEVER));
    }

    @Test
    void shows_the_records_own_sentences_when_a_dose_is_wrong_and_says_what_was_refused() {
        RecordSummary summary = narrated(FEVER.replace("500 mg", "50 mg"));

        assertThat(summary.engine()).isEqualTo(Engine.EXTRACTIVE);
        assertThat(summary.narrative()).contains("500 mg").doesNotContain(" 50 mg");
        assertThat(summary.faithful()).isTrue();
        assertThat(summary.modelSha256()).isNull();
        assertThat(summary.check().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(summary.check().modelSha256()).isEqualTo("abc");
        assertThat(summary.check().objections())
                .anySatisfy(objection ->
                        assertThat(objection).startsWith("number: ").contains("50"));
    }

    @Test
    void takes_the_records_own_sentences_where_the_model_cannot_write() {
        RecordSummary summary = narrated(null);

        assertThat(summary.engine()).isEqualTo(Engine.EXTRACTIVE);
        assertThat(summary.check()).isEqualTo(Check.NOT_NEEDED);
    }

    @Test
    void a_record_without_a_sentence_does_not_trouble_the_model() {
        RecordSummary summary = new Narrator(writing("made up")).summarize(List.of(), Parts.UNHEARD);
        assertThat(summary.narrative()).isEmpty();
    }

    @Test
    void what_a_refused_model_has_told_of_its_parts_is_not_taken_back() {
        List<String> told = new ArrayList<>();
        new Narrator(writing("The patient died.")).summarize(RECORD, (done, of) -> told.add(done + "/" + of));
        assertThat(told).containsExactly("0/2", "1/2", "2/2");
    }

    private static RecordSummary narrated(String narrative) {
        return new Narrator(writing(narrative)).summarize(RECORD, Parts.UNHEARD);
    }

    private static NarrativeModel writing(String narrative) {
        return new NarrativeModel() {
            @Override
            public String name() {
                return "toy-1";
            }

            @Override
            public String sha256() {
                return "abc";
            }

            @Override
            public Optional<String> write(List<Sentence> sentences, Parts parts) {
                IntStream.rangeClosed(0, 2).forEach(done -> parts.done(done, 2));
                return Optional.ofNullable(narrative);
            }

            @Override
            public void close() {}
        };
    }
}
