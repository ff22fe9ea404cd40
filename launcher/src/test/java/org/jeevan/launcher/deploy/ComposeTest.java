package org.jeevan.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What {@code docker-compose.yml} must hold for each service, whoever adds one. */
class ComposeTest {

    private static final Map<String, Object> COMPOSE = read();
    private static final Map<String, Object> SERVICES = map(COMPOSE.get("services"));

    @Test
    void each_service_may_do_no_more_than_it_needs() {
        forEachService((name, service) -> {
            assertThat(service).as(name).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
            assertThat(list(service.get("security_opt"))).as(name).contains("no-new-privileges:true");
            assertThat(service.get("user")).as(name).asString().matches("[1-9]\\d*:[1-9]\\d*");
            assertThat(service).as(name).doesNotContainKeys("privileged", "cap_add", "network_mode", "pid", "ipc");
        });
    }

    @Test
    void each_service_has_limits_is_watched_and_comes_back() {
        forEachService((name, service) -> {
            Map<String, Object> limits =
                    map(map(map(service.get("deploy")).get("resources")).get("limits"));
            assertThat(limits).as(name).containsKeys("cpus", "memory", "pids");
            assertThat(map(service.get("healthcheck"))).as(name).containsKeys("test", "interval", "timeout", "retries");
            assertThat(service)
                    .as(name)
                    .containsEntry("restart", "unless-stopped")
                    .containsKey("logging");
        });
    }

    @Test
    void each_image_has_a_version() {
        forEachService((name, service) -> assertThat(service.get("image"))
                .as(name)
                .asString()
                .matches(
                        "[a-z0-9./-]+:(\\d+\\.\\d+\\.\\d+[\\w.-]*|\\$\\{JEEVAN_VERSION:-\\d+\\.\\d+\\.\\d+[\\w.-]*})"));
    }

    @Test
    void nothing_but_the_proxy_can_be_reached_from_outside() {
        forEachService((name, service) -> {
            if (!name.equals("nginx")) {
                assertThat(service).as(name).doesNotContainKeys("ports");
                assertThat(list(service.get("networks"))).as(name).doesNotContain("edge");
            }
        });
        assertThat(map(COMPOSE.get("networks")).entrySet())
                .filteredOn(network -> !map(network.getValue()).containsKey("internal"))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("edge", "mail");
    }

    @Test
    void only_the_command_side_can_write_records_and_keys() {
        forEachService((name, service) -> {
            if (!name.equals("command-side")) {
                assertThat(list(service.get("volumes")))
                        .as(name)
                        .filteredOn(volume -> volume.startsWith("records:") || volume.startsWith("keys:"))
                        .allMatch(volume -> volume.endsWith(":ro"));
                assertThat(list(service.get("volumes")))
                        .as(name)
                        .noneMatch(volume -> volume.startsWith("command-data:"));
            }
        });
    }

    @Test
    void all_that_is_named_is_declared_and_all_that_is_declared_is_used() {
        Set<String> volumes = new TreeSet<>();
        Set<String> secrets = new TreeSet<>();
        Set<String> networks = new TreeSet<>();
        forEachService((name, service) -> {
            networks.addAll(list(service.get("networks")));
            list(service.get("volumes")).stream()
                    .filter(volume -> volume.matches("[a-z][a-z-]*:/.*"))
                    .forEach(volume -> volumes.add(volume.substring(0, volume.indexOf(':'))));
            objects(service.get("secrets"))
                    .forEach(secret -> secrets.add(
                            secret instanceof Map<?, ?> longForm ? (String) longForm.get("source") : (String) secret));
        });
        assertThat(volumes).isEqualTo(map(COMPOSE.get("volumes")).keySet());
        assertThat(secrets).isEqualTo(map(COMPOSE.get("secrets")).keySet());
        assertThat(networks).isEqualTo(map(COMPOSE.get("networks")).keySet());
    }

    @Test
    void every_secret_is_a_file_that_is_not_in_the_repository() throws IOException {
        assertThat(map(COMPOSE.get("secrets")).values())
                .allSatisfy(
                        secret -> assertThat(map(secret).get("file")).asString().startsWith("./secrets/"));
        assertThat(Files.readAllLines(Deployment.file(".gitignore"))).contains("secrets/");
        forEachService((name, service) -> map(service.get("environment"))
                .forEach((variable, value) ->
                        assertThat(variable).as(name).doesNotContainPattern("PASSWORD|TOKEN|KEY$")));
    }

    @Test
    void what_it_waits_for_is_there() {
        forEachService((name, service) -> assertThat(SERVICES.keySet())
                .as(name)
                .containsAll(map(service.get("depends_on")).keySet()));
    }

    @Test
    void the_graphics_worker_differs_only_in_what_it_computes_with() {
        Map<String, Object> gpu = map(SERVICES.get("summarization-worker-gpu"));
        assertThat(gpu).containsEntry("profiles", List.of("gpu"));
        assertThat(gpu.get("volumes"))
                .isEqualTo(map(SERVICES.get("summarization-worker")).get("volumes"));
        assertThat(map(gpu.get("environment"))).containsEntry("JEEVAN_SUMMARIZATION_DEVICE", "cuda");
    }

    private static void forEachService(BiConsumer<String, Map<String, Object>> check) {
        SERVICES.forEach((name, service) -> check.accept(name, map(service)));
    }

    private static Map<String, Object> read() {
        try (var file = Files.newInputStream(Deployment.file("docker-compose.yml"))) {
            return new Yaml().load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static List<String> list(Object value) {
        return objects(value).map(String.class::cast).toList();
    }

    private static Stream<Object> objects(Object value) {
        return value == null ? Stream.of() : new ArrayList<Object>((Collection<?>) value).stream();
    }
}
