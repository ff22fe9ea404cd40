package org.jeevan.summarization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jeevan.summarization.ReadingProgress.Stage;
import org.jeevan.summarization.pegasus.Device;
import org.jeevan.summarization.pegasus.TinyBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody who waits for a summary is told, over the pipe of a real child with a real model. */
class ReadingProgressTest {

    private static final int PARTS = 40;

    @TempDir
    private Path folder;

    @TempDir
    private Path bundle;

    private record Told(Stage stage, int done, int of) {}

    @Test
    void of_a_long_record_each_part_and_the_pass_over_them_is_told_once_and_none_is_taken_back() throws IOException {
        List<Told> told = read(TinyBundle.in(bundle));

        assertThat(told.stream().map(Told::stage).distinct())
                .containsExactly(Stage.READING, Stage.ESSENTIALS, Stage.SUMMARIZING);
        List<Told> parts =
                told.stream().filter(each -> each.stage == Stage.SUMMARIZING).toList();
        assertThat(parts.getFirst()).isEqualTo(new Told(Stage.SUMMARIZING, 0, 0));
        assertThat(parts.subList(1, parts.size()))
                .isEqualTo(IntStream.rangeClosed(0, PARTS + 1)
                        .mapToObj(done -> new Told(Stage.SUMMARIZING, done, PARTS + 1))
                        .toList());
    }

    private List<Told> read(Path model) throws IOException {
        RuntimeFolder files = RuntimeFolder.at(Path.of("target", "test-runtime").toAbsolutePath());
        Optional<ModelRuntime> runtime = ModelRuntime.prepare(Optional.of(model), Device.CPU, 1, files);
        var settings = new ReaderSettings(128, Duration.ofSeconds(60), 1024 * 1024, 1, List.of(folder), runtime);
        List<Told> told = new ArrayList<>();
        byte[] record = sections().getBytes(UTF_8);
        try (var reader = new ReaderProcess(settings, ReaderMain.class, Confinement.LIMITS)) {
            reader.read(
                    new ByteArrayInputStream(record),
                    record.length,
                    "text/plain",
                    (stage, done, of) -> told.add(new Told(stage, done, of)));
        }
        return told;
    }

    /** Each as long as fits into the model once, so that each is a part. */
    private static String sections() {
        return IntStream.range(0, PARTS)
                .mapToObj(i -> (i % 2 == 0 ? "PLAN:\n" : "HISTORY:\n")
                        + "The patient has a history of chest pain and the patient denies pain. ".repeat(2)
                        + "\n\n")
                .collect(Collectors.joining());
    }
}
