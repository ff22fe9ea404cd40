package org.jeevan.summarization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.api.summary.RecordSummary.Engine;
import org.jeevan.api.summary.RecordSummary.Outcome;
import org.jeevan.summarization.ReadingResult.Summarized;
import org.jeevan.summarization.evaluation.NarrativeEvaluation;
import org.jeevan.summarization.evaluation.Report;
import org.jeevan.summarization.evaluation.Rouge;
import org.jeevan.summarization.narrative.NarrativeModel;
import org.jeevan.summarization.pegasus.Device;
import org.jeevan.summarization.pegasus.ModelBundle;
import org.jeevan.summarization.pegasus.PegasusWriters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate that the shipped model must pass to be the default: see docs/adr/0012. */
class ShippedModelTest {

    private static final long BYTES_MAX = 20_000_000;
    private static final String VISIT = """
            HISTORY OF PRESENT ILLNESS
            Ravi is a 61-year-old farmer with a history of diabetes who presents with crushing chest pain since morning.
            He takes metformin 500 mg twice daily. He is allergic to penicillin.
            ASSESSMENT
            Acute inferior myocardial infarction.
            """;

    @TempDir
    private Path folder;

    private ModelRuntime runtime;

    @BeforeEach
    void unpack() {
        RuntimeFolder files = RuntimeFolder.at(folder.resolve("runtime"));
        runtime = ModelRuntime.prepare(Optional.empty(), Device.CPU, 1, files).orElseThrow();
    }

    @Test
    void is_small() throws IOException {
        try (Stream<Path> files = Files.list(runtime.bundle())) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(BYTES_MAX);
        }
    }

    @Test
    void writes_a_record_in_the_confined_child_and_the_guard_finds_support_for_all_of_it() throws IOException {
        var settings = new ReaderSettings(
                512, Duration.ofMinutes(1), 1024 * 1024, 10, List.of(folder.resolve("none")), Optional.of(runtime));
        Confinement confinement = Confinement.strongest(List.of());
        List<String> stages = new ArrayList<>();
        try (ReaderProcess reader = new ReaderProcess(settings, ReaderMain.class, confinement)) {
            byte[] record = VISIT.getBytes(UTF_8);
            Summarized result = (Summarized) reader.read(
                    new ByteArrayInputStream(record),
                    record.length,
                    "text/plain",
                    (stage, done, of) -> stages.add(stage.name()));

            RecordSummary summary = result.summary();
            assertThat(summary.engine()).isEqualTo(Engine.PEGASUS);
            assertThat(summary.check().outcome()).isEqualTo(Outcome.PASSED);
            assertThat(summary.modelSha256()).isEqualTo(runtime.sha256());
            assertThat(summary.narrative()).contains("crushing chest pain");
            assertThat(summary.statements())
                    .allSatisfy(statement -> assertThat(statement.support()).isNotEmpty());
            assertThat(summary.essentials().medications())
                    .anySatisfy(medicine -> assertThat(medicine.normalized()).isEqualTo("metformin"));
        }
        assertThat(stages).startsWith("READING").containsSubsequence("ESSENTIALS", "SUMMARIZING");
    }

    @Test
    void beats_the_first_three_sentences_and_is_mostly_what_is_shown_on_reports_it_never_saw() throws IOException {
        List<Report> reports = Report.readAll(SharedData.require("mtsamples.jsonl"), "val");
        NarrativeEvaluation evaluation = new NarrativeEvaluation();
        ModelBundle bundle = ModelBundle.open(runtime.bundle());
        try (NarrativeModel model = PegasusWriters.open(bundle, runtime.sha256(), Device.CPU, 1)) {
            evaluation.add(reports, model);
        }
        evaluation.lines().forEach(System.out::println);

        Rouge shown = evaluation.mean("shown");
        Rouge firstThree = evaluation.mean("first three sentences");
        assertThat(shown.one()).isGreaterThan(firstThree.one());
        assertThat(shown.two()).isGreaterThan(firstThree.two());
        assertThat(shown.l()).isGreaterThan(firstThree.l());
        assertThat(evaluation.shareOfModel()).isGreaterThanOrEqualTo(0.6);
    }
}
