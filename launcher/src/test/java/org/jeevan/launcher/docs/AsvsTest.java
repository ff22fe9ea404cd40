package org.jeevan.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ASVS checklist answers every requirement of levels 1 and 2 once, and names evidence for what it calls met. */
class AsvsTest {

    private static final Path CHECKLIST = Path.of("..", "docs", "asvs.md");
    private static final Path NUMBERS = Path.of("src", "test", "resources", "asvs-5.0-levels-1-and-2.txt");
    private static final Pattern ROW =
            Pattern.compile("\\| (V\\d[^|]*) \\| (met|part|open|n/a) \\| ([^|]+) \\| ?([^|]*)\\|");

    @Test
    void every_requirement_is_answered_once() throws IOException {
        List<String> numbers = Files.readAllLines(NUMBERS);
        assertThat(rows().flatMap(row -> requirements(row.split("\\|")[1].strip(), numbers)))
                .containsExactlyInAnyOrderElementsOf(numbers);
    }

    @Test
    void every_row_has_a_verdict_and_says_how() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(100).allMatch(row -> ROW.matcher(row)
                .matches());
    }

    private static Stream<String> rows() throws IOException {
        return Files.readAllLines(CHECKLIST).stream().filter(line -> line.startsWith("| V"));
    }

    /** Such as {@code V1.1.2, V1.2.1 to V1.2.3}. */
    private static Stream<String> requirements(String named, List<String> numbers) {
        return Stream.of(named.split(", ")).flatMap(part -> {
            String[] ends = part.split(" to ");
            int first = numbers.indexOf(ends[0]);
            return first < 0
                    ? Stream.of(part)
                    : numbers.subList(first, numbers.indexOf(ends[ends.length - 1]) + 1).stream();
        });
    }
}
