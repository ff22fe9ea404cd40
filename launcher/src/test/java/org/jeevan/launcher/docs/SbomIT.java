package org.jeevan.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the platform is made of can be looked up in its own jar, when a library turns out to be vulnerable. */
class SbomIT {

    private static final Path SBOM = Path.of("target", "classes", "META-INF", "sbom", "application.cdx.json");

    @Test
    void lists_every_library_with_its_version_and_licence() throws IOException {
        var sbom = JsonMapper.builder().build().readTree(Files.readString(SBOM));
        assertThat(sbom.get("bomFormat").asString()).isEqualTo("CycloneDX");
        var names = StreamSupport.stream(sbom.get("components").spliterator(), false)
                .map(component -> component.get("name").asString())
                .collect(Collectors.toSet());
        assertThat(names).contains("axon-messaging", "pdfbox", "onnxruntime", "sqlite-jdbc", "zstd-jni");
        assertThat(names).noneMatch(name -> name.startsWith("junit") || name.startsWith("archunit"));
        assertThat(StreamSupport.stream(sbom.get("components").spliterator(), false))
                .allSatisfy(component ->
                        assertThat(component.get("version").asString()).isNotBlank());
    }
}
