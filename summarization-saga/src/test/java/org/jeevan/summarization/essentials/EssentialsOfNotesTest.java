package org.jeevan.summarization.essentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jeevan.api.summary.Essentials;
import org.jeevan.api.summary.RecordSummary.Source;
import org.jeevan.summarization.SharedData;
import org.jeevan.summarization.evaluation.EssentialsEvaluation;
import org.jeevan.summarization.text.Page;
import org.jeevan.summarization.text.RecordText;
import org.jeevan.summarization.text.TextReader;
import org.junit.jupiter.api.Test;

class EssentialsOfNotesTest {

    @Test
    void own_notes_of_two_countries_are_read_almost_without_a_fault() throws IOException, URISyntaxException {
        Path notes =
                Path.of(EssentialsOfNotesTest.class.getResource("notes.jsonl").toURI());
        assertQuality(EssentialsEvaluation.of(notes, id -> true), 0.95, 0.95);
    }

    @Test
    void notes_that_a_person_annotated_are_read_as_well_as_promised() throws IOException {
        Path gold = SharedData.require("essentials-gold.jsonl");
        assertQuality(EssentialsEvaluation.of(gold, id -> true), 0.89, 0.78);
    }

    @Test
    void every_source_stands_on_its_page_of_a_pdf() throws Exception {
        for (String name :
                List.of("03-mts-3291-chromium-table.pdf", "06-D2N049-ghostscript.pdf", "13-long-record.pdf")) {
            byte[] pdf = Files.readAllBytes(SharedData.require("pdf").resolve(name));
            RecordText text = TextReader.read(pdf, "application/pdf", (done, all) -> {});
            assertThat(sources(new EssentialsReader().read(text))).isNotEmpty().allSatisfy(source -> assertThat(
                            text.pages().get(source.page() - 1).text().replaceAll("\\s+", " "))
                    .contains(source.text()));
        }
    }

    @Test
    void hostile_text_takes_time_in_proportion_to_its_length() {
        for (String piece : List.of("A: ", "no ", "Tab Dolo 650 mg 1-0-1\n", "diabetes, ", "1 2/3-4. ", "(")) {
            RecordText text = new RecordText(List.of(new Page(1, piece.repeat(100_000 / piece.length()))));
            assertTimeout(Duration.ofSeconds(20), () -> new EssentialsReader().read(text), piece);
        }
    }

    private static void assertQuality(EssentialsEvaluation evaluation, double least, double leastOfResults) {
        evaluation.scores().forEach((kind, score) -> System.out.println(kind + ": " + score));
        assertThat(Stream.of("allergies", "medications", "conditions", "surgeries"))
                .allSatisfy(kind -> assertThat(evaluation.f1(kind)).as(kind).isGreaterThanOrEqualTo(least));
        assertThat(evaluation.f1("test results")).isGreaterThanOrEqualTo(leastOfResults);
        assertThat(evaluation.negatedListed()).isEmpty();
    }

    private static List<Source> sources(Essentials essentials) {
        return Stream.of(
                        essentials.allergies().stream().map(Essentials.Allergy::source),
                        essentials.medications().stream().map(Essentials.Medication::source),
                        essentials.conditions().stream().map(Essentials.Finding::source),
                        essentials.surgeries().stream().map(Essentials.Finding::source),
                        essentials.testResults().stream().map(Essentials.TestResult::source),
                        essentials.advice().stream().map(Essentials.Finding::source))
                .flatMap(sources -> sources)
                .toList();
    }
}
