package org.jeevan.summarization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.api.summary.RecordSummary.Check;
import org.jeevan.api.summary.RecordSummary.Engine;
import org.jeevan.api.summary.RecordSummary.Outcome;
import org.jeevan.files.Folders;
import org.jeevan.summarization.ReadingProgress.Stage;
import org.jeevan.summarization.ReadingResult.Failed;
import org.jeevan.summarization.ReadingResult.Failure;
import org.jeevan.summarization.ReadingResult.Summarized;
import org.jeevan.summarization.pegasus.Device;
import org.jeevan.summarization.pegasus.TinyBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Real models in real child processes, which pass their trial at start and fail on a word. */
class FailingModelTest {

    private static final String HARMLESS = "The patient denies chest pain.";
    private static final String FATAL = """
            ALLERGIES: Allergic to penicillin.
            MEDICATIONS: Metformin 500 mg twice daily.
            ASSESSMENT: Acute inferior myocardial infarction in a patient with diabetes who smokes.
            """;
    private static final ReadingProgress NOBODY = (stage, done, of) -> {};

    @TempDir
    private Path folder;

    @TempDir
    private Path bundle;

    private WorkerReader reader;

    @AfterEach
    void stop() {
        reader.close();
    }

    @Test
    void a_model_that_hangs_is_ended_at_the_deadline_and_the_next_record_is_read_with_it() {
        reader = readerOf(TinyBundle.hangingIn(bundle), Duration.ofSeconds(8));

        assertThat(read(reader, FATAL)).isEqualTo(new Failed(Failure.DEADLINE, Stage.SUMMARIZING));

        assertThat(summary(reader, HARMLESS).check().model())
                .isEqualTo(bundle.getFileName().toString());
        requireReadWithoutModel();
    }

    @Test
    void a_model_that_wants_more_memory_than_there_is_costs_the_record_its_narrative_only() {
        reader = readerOf(TinyBundle.hungryIn(bundle), Duration.ofSeconds(60));

        assertThat(read(reader, FATAL)).isEqualTo(new Failed(Failure.CRASHED, Stage.SUMMARIZING));

        requireReadWithoutModel();
    }

    @Test
    void a_native_crash_while_the_model_writes_costs_the_record_its_narrative_only() {
        reader = readerOf(TinyBundle.hangingIn(bundle), Duration.ofSeconds(60));
        ReadingProgress crashing = (stage, done, of) -> {
            if (stage == Stage.SUMMARIZING) {
                signal("SEGV", reader.reader().childPid());
            }
        };

        assertThat(read(reader, FATAL, crashing)).isEqualTo(new Failed(Failure.CRASHED, Stage.SUMMARIZING));

        requireReadWithoutModel();
    }

    private void requireReadWithoutModel() {
        RecordSummary summary = summary(reader.withoutModel().orElseThrow(), FATAL);
        assertThat(summary.engine()).isEqualTo(Engine.EXTRACTIVE);
        assertThat(summary.narrative()).contains("myocardial infarction");
        assertThat(summary.essentials().allergies()).hasSize(1);
        assertThat(summary.essentials().medications()).hasSize(1);
        Check check = summary.check();
        assertThat(check.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(check.model()).isEqualTo(bundle.getFileName().toString());
        assertThat(check.modelSha256()).hasSize(64);
    }

    private WorkerReader readerOf(Path model, Duration deadline) {
        SummarizationSettings settings = new SummarizationSettings(
                1,
                3,
                5,
                Duration.ofMinutes(10),
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                Duration.ofSeconds(35),
                Duration.ofSeconds(1),
                DataSize.ofMegabytes(128),
                deadline,
                DataSize.ofMegabytes(10),
                200,
                model,
                Device.CPU,
                1,
                Path.of("target", "test-runtime"));
        return Readers.of(settings, new Folders(folder.resolve("data"), null)).reader();
    }

    private static RecordSummary summary(RecordReader by, String text) {
        return ((Summarized) read(by, text)).summary();
    }

    private static ReadingResult read(RecordReader by, String text) {
        return read(by, text, NOBODY);
    }

    private static ReadingResult read(RecordReader by, String text, ReadingProgress progress) {
        byte[] record = text.getBytes(UTF_8);
        try {
            return by.read(new ByteArrayInputStream(record), record.length, "text/plain", progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void signal(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
