package org.jeevan.summarization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jeevan.summarization.pegasus.BrokenBundleException;
import org.jeevan.summarization.pegasus.Device;
import org.jeevan.summarization.pegasus.TinyBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real child processes, confined as those that read records, with a real model. */
class ModelCheckTest {

    @TempDir
    Path bundle;

    @TempDir
    Path keys;

    private RuntimeFolder runtime;

    @BeforeEach
    void unpack() {
        TinyBundle.in(bundle);
        runtime = RuntimeFolder.at(Path.of("target", "test-runtime").toAbsolutePath());
    }

    @Test
    void a_child_confined_as_strongly_as_this_system_can_loads_a_model_and_writes() {
        assertThatCode(() -> ModelCheck.run(settings(), Confinement.strongest(List.of(keys))))
                .doesNotThrowAnyException();
    }

    @Test
    void a_child_under_limits_only_does_so_too_and_leaves_nothing_behind() throws IOException {
        List<Path> before = scratch(); // of children that other tests killed
        assertThatCode(() -> ModelCheck.run(settings(), Confinement.LIMITS)).doesNotThrowAnyException();
        assertThat(scratch()).isEqualTo(before);
    }

    @Test
    void a_model_that_is_cut_short_is_refused_with_a_remedy() throws IOException {
        Path decoder = bundle.resolve("decoder_model.onnx");
        byte[] whole = Files.readAllBytes(decoder);
        Files.write(decoder, Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> ModelCheck.run(settings(), Confinement.strongest(List.of(keys))))
                .isInstanceOf(BrokenBundleException.class)
                .hasMessageContaining("decoder_model.onnx cannot be loaded")
                .hasMessageContaining("copy the whole bundle again");
    }

    @Test
    void a_bundle_that_the_child_may_not_see_is_refused() {
        ReaderSettings settings = new ReaderSettings(
                96, Duration.ofSeconds(60), 1024, 1, List.of(bundle), settings().model());

        assertThatThrownBy(() -> ModelCheck.run(settings, Confinement.NONE))
                .isInstanceOf(BrokenBundleException.class)
                .hasMessageContaining("out of the data and keys folders");
    }

    @Test
    void a_model_that_hangs_on_the_trial_is_refused_when_a_reader_would_give_up() {
        TinyBundle.failingOnTheTrial(TinyBundle.hangingIn(empty(bundle)));

        assertThatThrownBy(() -> ModelCheck.run(settings(Duration.ofSeconds(6)), Confinement.LIMITS))
                .isInstanceOf(BrokenBundleException.class)
                .hasMessageContaining("took longer than PT6S to read and write")
                .hasMessageContaining("jeevan.summarization.reader-deadline");
    }

    @Test
    void a_model_that_wants_more_memory_than_there_is_is_refused() {
        TinyBundle.failingOnTheTrial(TinyBundle.hungryIn(empty(bundle)));

        assertThatThrownBy(() -> ModelCheck.run(settings(), Confinement.LIMITS))
                .isInstanceOf(BrokenBundleException.class)
                .hasMessageContaining("encoder_model.onnx failed to compute");
    }

    @Test
    void a_tokenizer_that_needs_more_heap_than_a_reader_has_is_refused() throws IOException {
        Path tokenizer = bundle.resolve("tokenizer.json");
        String pieces = IntStream.range(0, 1_500_000)
                .mapToObj(i -> "\"<piece_of_a_vocabulary_%d>\":%d".formatted(i, i))
                .collect(Collectors.joining(","));
        Files.writeString(tokenizer, "{\"model\":{\"vocab\":{" + pieces + "}}}");

        assertThatThrownBy(() -> ModelCheck.run(settings(), Confinement.LIMITS))
                .isInstanceOf(BrokenBundleException.class)
                .hasMessageContaining("needs more than the 96 MB of a reader")
                .hasMessageContaining("jeevan.summarization.reader-memory");
    }

    @Test
    void a_file_that_the_child_may_not_read_is_refused() throws IOException {
        Path tokenizer = bundle.resolve("tokenizer.json");
        ReaderSettings settings = settings(); // whoever may read all, as root may, has the checksum now
        Files.setPosixFilePermissions(tokenizer, Set.of());
        Confinement strongest = Confinement.strongest(List.of(keys));
        assumeTrue(strongest == Confinement.NAMESPACES || !Files.isReadable(tokenizer), "Skipped: runs as root");

        assertThatThrownBy(() -> ModelCheck.run(settings, strongest))
                .isInstanceOf(BrokenBundleException.class)
                .hasMessageContaining("tokenizer.json cannot be read")
                .hasMessageContaining("chmod a+r tokenizer.json");
    }

    @Test
    void what_the_native_code_dies_of_is_refused_in_one_line() {
        ModelTrial crashed = new ModelTrial("\n#\n# A fatal error has been detected\n#  SIGSEGV\n", false, 134);

        assertThat(crashed.fine()).isEmpty();
        assertThat(crashed.broken()).isEmpty();
        assertThat(crashed.complaint()).isEqualTo("# # A fatal error has been detected # SIGSEGV");
    }

    private List<Path> scratch() throws IOException {
        try (var left = Files.list(runtime.scratch())) {
            return left.sorted().toList();
        }
    }

    private static Path empty(Path folder) {
        try (var files = Files.list(folder)) {
            files.forEach(file -> file.toFile().delete());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReaderSettings settings() {
        return settings(Duration.ofSeconds(60));
    }

    private ReaderSettings settings(Duration deadline) {
        Optional<ModelRuntime> model = ModelRuntime.prepare(Optional.of(bundle), Device.AUTO, 1, runtime);
        assertThat(model).isPresent();
        return new ReaderSettings(96, deadline, 1024, 1, List.of(keys), model);
    }
}
