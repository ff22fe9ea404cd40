package org.jeevan.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tests that the threat model names not only exist: they ran in this build, and none was skipped. Surefire runs this class
 * by its name at the very end, from the reports of all modules; without all the programs some tests may skip themselves.
 */
class NamedTestsRan {

    private static final Path ROOT = Path.of("..");
    private static final Pattern CASE = Pattern.compile(
            "<testcase name=\"([\\w-]+)[^\"]*\" classname=\"[\\w.$]*?(\\w+)\"[^>]*?(/>|>(.*?)</testcase>)",
            Pattern.DOTALL);
    private static final String NEEDS_MORE = "needs an Axon Server";

    /** {@code testClass} by its own name, though it stands within another. */
    private record Ran(String testClass, String method) {}

    @Test
    void every_test_that_the_threat_model_names_ran_in_this_build() throws IOException {
        assumeTrue(Boolean.getBoolean("jeevan.require-programs"), "Only where no test may skip itself");
        Set<Ran> ran = ranInThisBuild();
        var missing = new ArrayList<String>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/threat-model.md"))) {
            if (!line.contains(NEEDS_MORE)) {
                NamedTestsTest.NAME
                        .matcher(line)
                        .results()
                        .filter(named -> !isAmong(ran, named.group(1), named.group(2)))
                        .forEach(named -> missing.add(named.group()));
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Of a contract, some class that keeps it ran. */
    private static boolean isAmong(Set<Ran> ran, String testClass, String method) {
        Set<String> classes = Stream.concat(Stream.of(testClass), NamedTestsTest.keepersOf(testClass))
                .collect(Collectors.toSet());
        return ran.stream()
                .filter(one -> classes.contains(one.testClass()))
                .anyMatch(one -> method == null || one.method().equals(method));
    }

    private static Set<Ran> ranInThisBuild() throws IOException {
        var ran = new HashSet<Ran>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.toList()) {
                for (String kind : List.of("surefire-reports", "failsafe-reports")) {
                    addReports(module.resolve("target").resolve(kind), ran);
                }
            }
        }
        return ran;
    }

    private static void addReports(Path folder, Set<Ran> ran) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "TEST-*.xml")) {
                for (Path file : files) {
                    CASE.matcher(Files.readString(file))
                            .results()
                            .filter(found ->
                                    found.group(4) == null || !found.group(4).contains("<skipped"))
                            .forEach(found -> ran.add(new Ran(found.group(2), found.group(1))));
                }
            }
        }
    }
}
