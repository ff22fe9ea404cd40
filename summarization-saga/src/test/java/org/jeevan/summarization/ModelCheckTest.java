package org.jeevan.summarization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
        assertThatCode(() -> ModelCheck.run(settings(), Confinement.LIMITS)).doesNotThrowAnyException();
        try (var left = Files.list(runtime.scratch())) {
            assertThat(left).isEmpty();
        }
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

    private ReaderSettings settings() {
        Optional<ModelRuntime> model = ModelRuntime.prepare(Optional.of(bundle), Device.AUTO, 1, runtime);
        assertThat(model).isPresent();
        return new ReaderSettings(96, Duration.ofSeconds(60), 1024, 1, List.of(keys), model);
    }
}
