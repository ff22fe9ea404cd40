package org.jeevan.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tests that the threat model names not only exist: they ran in this build, and none was skipped. Surefire runs this class
 * by its name at the very end, from the reports of all modules; without all the programs some tests may skip themselves.
 */
class NamedTestsRan {

    private static final Path ROOT = Path.of("..");
    private static final Pattern CASE =
            Pattern.compile("<testcase name=\"([\\w.-]+)[^>]*?(/>|>(.*?)</testcase>)", Pattern.DOTALL);
    private static final String NEEDS_MORE = "needs an Axon Server";

    @Test
    void every_test_that_the_threat_model_names_ran_in_this_build() throws IOException {
        assumeTrue(Boolean.getBoolean("jeevan.require-programs"), "Only where no test may skip itself");
        var missing = new ArrayList<String>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/threat-model.md"))) {
            if (!line.contains(NEEDS_MORE)) {
                NamedTestsTest.NAME
                        .matcher(line)
                        .results()
                        .filter(named -> !ran(named.group(1), named.group(2)))
                        .forEach(named -> missing.add(named.group()));
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Of a contract, some class that keeps it ran. */
    private static boolean ran(String testClass, String method) {
        return Stream.concat(Stream.of(testClass), NamedTestsTest.keepersOf(testClass))
                .flatMap(NamedTestsRan::reports)
                .anyMatch(report -> ranIn(report, method));
    }

    private static boolean ranIn(String report, String method) {
        return CASE.matcher(report)
                .results()
                .filter(found -> method == null || found.group(1).equals(method))
                .anyMatch(found -> found.group(3) == null || !found.group(3).contains("<skipped"));
    }

    private static Stream<String> reports(String testClass) {
        try (Stream<Path> modules = Files.list(ROOT)) {
            List<String> found = new ArrayList<>();
            for (Path module : modules.toList()) {
                for (String kind : List.of("surefire-reports", "failsafe-reports")) {
                    addReports(module.resolve("target").resolve(kind), testClass, found);
                }
            }
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addReports(Path folder, String testClass, List<String> found) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "TEST-*." + testClass + ".xml")) {
                for (Path file : files) {
                    found.add(Files.readString(file));
                }
            }
        }
    }
}
