package org.jeevan.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
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
    private static final String LIBRARIES = "BOOT-INF/lib/";

    @Test
    void lists_every_library_in_the_jar_with_its_version() throws IOException {
        Assumptions.assumeFalse(OFFLINE, "An offline build makes no bill of materials");
        try (var jar = new JarFile(PLATFORM.toFile());
                InputStream sbom = jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json"))) {
            Set<String> listed = components(
                    sbom,
                    component -> component.get("name").asString() + "-"
                            + component.get("version").asString());
            assertThat(jar.stream().map(entry -> entry.getName()).filter(SbomIT::isLibrary))
                    .hasSizeGreaterThan(100)
                    .allSatisfy(library ->
                            assertThat(listed).anyMatch(name -> library.startsWith(name, LIBRARIES.length())));
            assertThat(listed).noneMatch(name -> name.startsWith("junit") || name.startsWith("archunit"));
        }
    }

    @Test
    void lists_what_the_web_application_is_made_of() throws IOException {
        try (InputStream sbom = SbomIT.class.getResourceAsStream("/META-INF/sbom/web.cdx.json")) {
            assertThat(components(sbom, component -> component.get("name").asString()))
                    .contains("react", "react-dom", "@mantine/core")
                    .doesNotContain("vite", "vitest");
        }
    }

    private static boolean isLibrary(String entry) {
        return entry.startsWith(LIBRARIES) && entry.endsWith(".jar");
    }

    private static Set<String> components(InputStream sbom, Function<JsonNode, String> shown) {
        return JsonMapper.builder()
                .build()
                .readTree(sbom)
                .get("components")
                .valueStream()
                .map(shown)
                .collect(Collectors.toSet());
    }
}
