package org.jeevan.summarization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jeevan.summarization.pegasus.TinyBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is told to read records with a model, and what it says when that cannot be. */
class RefusedStartTest {

    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    @TempDir
    private Path bundle;

    private record Ended(int status, String log) {}

    @Test
    void starts_with_a_whole_bundle() throws Exception {
        Ended ended = start(TinyBundle.in(bundle));
        assertThat(ended.status).as(ended.log).isZero();
        assertThat(ended.log).contains("Narratives are written by");
    }

    @Test
    void ends_with_two_sentences_and_no_stack_trace_where_the_bundle_itself_is_wrong() throws Exception {
        Files.writeString(TinyBundle.in(bundle).resolve("generation_config.json"), "{\"num_beams\": 1000000}");
        requireRefused(start(bundle), "generation_config.json", "num_beams is 1000000", "a whole number from 1 to 64");
    }

    @Test
    void ends_so_too_where_only_the_trial_shows_it() throws Exception {
        Path config = TinyBundle.in(bundle).resolve("config.json");
        Files.writeString(config, Files.readString(config).replace("embeddings\": 64", "embeddings\": 256"));
        requireRefused(start(bundle), "cannot read 256 tokens", "Correct max_position_embeddings in config.json");
    }

    private static void requireRefused(Ended ended, String... says) {
        assertThat(ended.status).as(ended.log).isEqualTo(1);
        assertThat(ended.log)
                .contains("APPLICATION FAILED TO START", "jeevan.summarization.model")
                .contains(says)
                .doesNotContain("\tat ");
    }

    private Ended start(Path model) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                StartingMain.class.getName(),
                "--axon.axonserver.enabled=false",
                "--axon.serializer.general=jackson",
                "--spring.main.web-application-type=none",
                "--jeevan.data-dir=" + folder.resolve("data"),
                "--jeevan.summarization.runtime-dir=" + Path.of("target", "test-runtime"),
                "--jeevan.summarization.model=" + model);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            return new Ended(process.exitValue(), Files.readString(log, UTF_8));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
