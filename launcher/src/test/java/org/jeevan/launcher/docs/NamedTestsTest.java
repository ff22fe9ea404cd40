package org.jeevan.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the threat model and the compliance tables name as proof is there, and runs. */
class NamedTestsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w*(?:Test|IT|Contract|Vectors))(?:\\.(\\w+))?`");
    private static final Map<String, Path> SOURCES = sources();

    @ParameterizedTest
    @ValueSource(strings = {"docs/threat-model.md", "docs/compliance.md", "docs/asvs.md"})
    void every_test_that_is_named_exists_and_is_not_switched_off(String document) throws IOException {
        var missing = new ArrayList<String>();
        var names = NAME.matcher(Files.readString(ROOT.resolve(document)));
        int named = 0;
        for (; names.find(); named++) {
            Path source = SOURCES.get(names.group(1));
            String text = source == null ? "" : Files.readString(source);
            String method = names.group(2);
            if (source == null
                    || text.contains("@Disabled")
                    || method != null && !text.contains("void " + method + "(")) {
                missing.add(names.group());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(named).isGreaterThan(20);
    }

    @Test
    void every_threat_that_is_defended_names_what_shows_it() throws IOException {
        List<String> rows = Files.readAllLines(ROOT.resolve("docs/threat-model.md")).stream()
                .dropWhile(line -> !line.startsWith("## Defended today"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| ") && !line.startsWith("| arrow"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(30);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.split("\\|")[4]).as(row).matches(shown -> NAME.matcher(shown)
                        .find()));
    }

    private static Map<String, Path> sources() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().contains("/src/test/java/")
                            && file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), file -> file, (a, b) -> a));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
