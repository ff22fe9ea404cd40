package org.jeevan.programs;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of the system that a test may need. */
public final class Programs {

    private Programs() {}

    /** Skips the test, and says so, where the program is missing; fails it with {@code -Djeevan.require-programs=true}. */
    public static String require(String name) {
        return find(name).map(Path::toString).orElseGet(() -> missing(name));
    }

    /** For tests that expect another outcome where it is missing; with {@code -Djeevan.require-programs=true} they fail then. */
    public static boolean isInstalled(String name) {
        boolean installed = find(name).isPresent();
        if (!installed && Boolean.getBoolean("jeevan.require-programs")) {
            fail(messageOf(name));
        }
        return installed;
    }

    private static Optional<Path> find(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String missing(String name) {
        return Boolean.getBoolean("jeevan.require-programs") ? fail(messageOf(name)) : abort(messageOf(name));
    }

    private static String messageOf(String name) {
        return "This test needs the program %s, which is not installed here".formatted(name);
    }
}
