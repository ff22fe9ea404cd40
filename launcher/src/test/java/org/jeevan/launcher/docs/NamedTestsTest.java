package org.jeevan.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the threat model and the compliance tables name as proof is there, and runs. */
class NamedTestsTest {

    private static final Path ROOT = Path.of("..");
    static final Pattern NAME = Pattern.compile("`([A-Z]\\w*(?:Test|IT|Contract|Vectors))(?:\\.(\\w+))?`");
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
        List<String[]> rows = rowsUnder("## Defended today");
        assertThat(rows).hasSizeGreaterThan(30);
        assertThat(rows).allSatisfy(row -> assertThat(row[5]).as(row[3]).matches(shown -> NAME.matcher(shown)
                .find()));
    }

    @Test
    void every_arrow_is_asked_for_every_letter_of_stride() throws IOException {
        var open = new TreeSet<String>();
        for (String arrow : List.of("1", "2", "3", "4", "5", "6", "7", "broker")) {
            Stream.of("STRIDE".split("")).forEach(letter -> open.add(arrow + " " + letter));
        }
        for (String heading : List.of("## Defended today", "## What has no row, and why")) {
            for (String[] row : rowsUnder(heading)) {
                for (String arrow : row[1].strip().split("[, ]+")) {
                    assertThat(row[2].strip()).as(row[3]).matches("[STRIDE](,? [STRIDE])*");
                    Stream.of(row[2].strip().split("[, ]+")).forEach(letter -> open.remove(arrow + " " + letter));
                }
            }
        }
        assertThat(open).isEmpty();
    }

    /** The cells of the threat model's table under a heading, from the second on. */
    private static List<String[]> rowsUnder(String heading) throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/threat-model.md")).stream()
                .dropWhile(line -> !line.startsWith(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| ") && !line.startsWith("| arrow"))
                .map(line -> line.split("\\|"))
                .toList();
    }

    /** The classes that run an abstract one's tests, however far below it. */
    static Stream<String> keepersOf(String testClass) {
        var extending = Pattern.compile("class (\\w+)[^{]* extends " + testClass + "\\b");
        return SOURCES.values().stream()
                .flatMap(source -> extending.matcher(textOf(source)).results())
                .map(found -> found.group(1))
                .flatMap(keeper -> Stream.concat(Stream.of(keeper), keepersOf(keeper)));
    }

    private static String textOf(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
