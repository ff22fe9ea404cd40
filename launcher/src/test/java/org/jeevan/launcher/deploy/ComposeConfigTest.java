package org.jeevan.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * What Docker Compose itself makes of {@code docker-compose.yml}; it needs no engine for that. Skipped where there is none of
 * version 2 or newer; {@code -Ddocker.compose=PATH} names one.
 */
class ComposeConfigTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "JEEVAN_MAIL_HOST", "smtp.example.org",
            "JEEVAN_MAIL_FROM", "no-reply@example.org",
            "JEEVAN_ADMIN_EMAIL", "admin@example.org");

    private static List<String> compose;

    @TempDir
    Path folder;

    private record Outcome(int status, String output) {}

    @BeforeAll
    static void find_compose() {
        String named = System.getProperty("docker.compose");
        compose = (named == null
                        ? Stream.of(List.of("docker", "compose"), List.of("docker-compose"))
                        : Stream.of(List.of(named)))
                .filter(ComposeConfigTest::isVersion2)
                .findFirst()
                .orElse(null);
        assumeTrue(
                compose != null,
                "There is no Docker Compose 2: docker-compose.yml is not tried (-Ddocker.compose=PATH)");
    }

    @Test
    void it_takes_the_file_with_the_settings_that_the_guide_names() throws IOException {
        Outcome config = config(SETTINGS, "--profile", "gpu");
        assertThat(config.status()).as(config.output()).isZero();
        Map<String, Map<String, Object>> taken = new Yaml().load(config.output());
        Map<String, Map<String, Object>> written =
                new Yaml().load(Files.readString(Deployment.file("docker-compose.yml")));
        assertThat(taken.get("services").keySet())
                .isEqualTo(written.get("services").keySet());
        assertThat(config.output()).contains("SPRING_MAIL_HOST: smtp.example.org");
    }

    @Test
    void the_worker_on_a_graphics_card_is_not_started_unasked() throws IOException {
        assertThat(config(SETTINGS).output())
                .contains("summarization-worker:")
                .doesNotContain("summarization-worker-gpu:");
    }

    @Test
    void it_refuses_where_a_setting_is_missing_that_nobody_can_guess() throws IOException {
        for (String missing : SETTINGS.keySet()) {
            var rest = new HashMap<>(SETTINGS);
            rest.remove(missing);
            Outcome config = config(rest);
            assertThat(config.status()).isNotZero();
            assertThat(config.output()).contains(missing);
        }
    }

    private Outcome config(Map<String, String> settings, String... options) throws IOException {
        Path file = folder.resolve("settings");
        Files.write(
                file,
                settings.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .toList());
        var arguments = new ArrayList<>(List.of(
                "--env-file",
                file.toString(),
                "-f",
                Deployment.file("docker-compose.yml").toString()));
        arguments.addAll(List.of(options));
        arguments.add("config");
        return run(compose, arguments);
    }

    private static boolean isVersion2(List<String> command) {
        try {
            Outcome version = run(command, List.of("version", "--short"));
            return version.status() == 0 && version.output().strip().matches("v?([2-9]|\\d{2,})\\..*");
        } catch (IOException notThere) {
            return false;
        }
    }

    private static Outcome run(List<String> command, List<String> arguments) throws IOException {
        var all = new ArrayList<>(command);
        all.addAll(arguments);
        var builder = new ProcessBuilder(all).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("JEEVAN_") || name.startsWith("COMPOSE_"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Outcome(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
