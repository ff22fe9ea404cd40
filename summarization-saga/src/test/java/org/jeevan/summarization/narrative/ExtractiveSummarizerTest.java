package org.jeevan.summarization.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.api.summary.RecordSummary.Engine;
import org.jeevan.summarization.SharedData;
import org.jeevan.summarization.evaluation.Report;
import org.jeevan.summarization.evaluation.Rouge;
import org.jeevan.summarization.narrative.BestSentences.Length;
import org.jeevan.summarization.narrative.Summarizer.Parts;
import org.jeevan.summarization.text.Page;
import org.jeevan.summarization.text.RecordText;
import org.jeevan.summarization.text.Sentence;
import org.jeevan.summarization.text.Sentences;
import org.junit.jupiter.api.Test;

class ExtractiveSummarizerTest {

    private static final String VISIT = """
            City Care Hospital
            Tel 040 123456
            CHIEF COMPLAINT
            Chest pain.
            HISTORY OF PRESENT ILLNESS
            Ravi is a 61-year-old farmer with a history of diabetes who presents with crushing chest pain since morning.
            He came by bus. He had breakfast.
            REVIEW OF SYSTEMS
            Denies cough. Denies fever.
            FAMILY HISTORY
            Father died of a stroke.
            ASSESSMENT
            Acute inferior myocardial infarction.
            """;

    private final ExtractiveSummarizer summarizer = new ExtractiveSummarizer();

    @Test
    void takes_the_sentences_that_matter_word_for_word_and_in_order() {
        RecordSummary summary = summarize(VISIT);

        assertThat(summary.engine()).isEqualTo(Engine.EXTRACTIVE);
        assertThat(summary.narrative()).contains("presents with crushing chest pain since morning.");
        assertThat(summary.narrative()).doesNotContain("City Care", "Tel", "Father", "Denies");
        List<String> sources = summary.statements().stream()
                .map(statement -> statement.support().getFirst().text())
                .toList();
        assertThat(sources).allSatisfy(source -> assertThat(VISIT).contains(source));
        assertThat(sources.stream().map(VISIT::indexOf).toList()).isSorted();
    }

    @Test
    void a_record_of_one_short_line_is_its_own_summary() {
        assertThat(summarize("Fracture of left radius").narrative()).isEqualTo("Fracture of left radius.");
    }

    @Test
    void a_record_without_a_sentence_has_an_empty_narrative() {
        assertThat(summarize("*** --- ***").narrative()).isEmpty();
    }

    @Test
    void beats_the_first_three_sentences_on_reports_it_never_saw() throws IOException {
        Path file = SharedData.require("mtsamples.jsonl");
        List<Report> reports = Report.readAll(file, "val");

        Rouge firstThree = evaluate("first three sentences", reports, ExtractiveSummarizerTest::firstThree);
        Rouge extractive = evaluate("extractive", reports, text -> summarizer
                .summarize(Sentences.of(text), Parts.UNHEARD)
                .narrative());
        Rouge best = evaluate("best sentence alone", reports, text -> new ExtractiveSummarizer(
                        new BestSentences(new SentenceRanker(), Length.ONE_SENTENCE))
                .summarize(Sentences.of(text), Parts.UNHEARD)
                .narrative());

        assertThat(extractive.one()).isGreaterThan(firstThree.one());
        assertThat(extractive.two()).isGreaterThan(firstThree.two());
        assertThat(extractive.l()).isGreaterThan(firstThree.l());
        assertThat(best.mean()).isGreaterThan(firstThree.mean());
        assertThat(extractive.one()).isGreaterThan(0.52);
        assertThat(extractive.two()).isGreaterThan(0.45);
        assertThat(extractive.l()).isGreaterThan(0.49);
    }

    private static Rouge evaluate(String what, List<Report> reports, Function<RecordText, String> summarizer) {
        List<String> narratives =
                reports.stream().map(report -> summarizer.apply(report.text())).toList();
        List<Rouge> all = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            all.add(Rouge.of(narratives.get(i), reports.get(i).description()));
        }
        Rouge mean = Rouge.mean(all);
        System.out.printf(
                "%d reports, %s: ROUGE-1 %.1f, ROUGE-2 %.1f, ROUGE-L %.1f, %.0f words%n",
                reports.size(),
                what,
                mean.one() * 100,
                mean.two() * 100,
                mean.l() * 100,
                narratives.stream()
                        .mapToInt(text -> Words.of(text).size())
                        .average()
                        .orElse(0));
        return mean;
    }

    private static String firstThree(RecordText text) {
        return Sentences.of(text).stream().limit(3).map(Sentence::text).collect(Collectors.joining(" "));
    }

    private RecordSummary summarize(String text) {
        return summarizer.summarize(Sentences.of(record(text)), Parts.UNHEARD);
    }

    private static RecordText record(String text) {
        return new RecordText(List.of(new Page(1, text)));
    }
}
