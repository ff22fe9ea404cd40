package org.jeevan.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the platform is made of can be looked up in its own jar, when a library turns out to be vulnerable. */
class SbomIT {

    private static final boolean OFFLINE = "offline true".equals(System.getProperty("jeevan.build"));
    private static final Path PLATFORM = Path.of(System.getProperty("jeevan.platform-jar"));

    @Test
    void lists_every_library_with_its_version() throws IOException {
        Assumptions.assumeFalse(OFFLINE, "An offline build makes no bill of materials");
        Map<String, String> versions;
        try (var jar = new JarFile(PLATFORM.toFile());
                InputStream sbom =
                        jar.getInputStream(jar.getEntry("BOOT-INF/classes/META-INF/sbom/application.cdx.json"))) {
            versions = versions(JsonMapper.builder().build().readTree(sbom));
            assertThat(jar.stream()
                            .filter(entry -> entry.getName().startsWith("BOOT-INF/lib/"))
                            .map(entry -> entry.getName().substring("BOOT-INF/lib/".length())))
                    .allSatisfy(file -> assertThat(versions)
                            .anySatisfy((name, version) -> assertThat(file).startsWith(name + "-" + version)));
        }
        assertThat(versions.keySet()).noneMatch(name -> name.startsWith("junit") || name.startsWith("archunit"));
    }

    @Test
    void lists_what_the_web_application_is_made_of() throws IOException {
        try (InputStream sbom = SbomIT.class.getResourceAsStream("/META-INF/sbom/web.cdx.json")) {
            assertThat(versions(JsonMapper.builder().build().readTree(sbom)))
                    .containsKeys("react", "@mantine/core")
                    .doesNotContainKeys("vite", "vitest");
        }
    }

    private static Map<String, String> versions(JsonNode sbom) {
        assertThat(sbom.get("bomFormat").asString()).isEqualTo("CycloneDX");
        return sbom.get("components")
                .valueStream()
                .collect(Collectors.toMap(
                        component -> component.get("name").asString(),
                        component -> component.get("version").asString(),
                        (one, other) -> one));
    }
}
