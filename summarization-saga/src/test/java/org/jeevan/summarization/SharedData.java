package org.jeevan.summarization;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Data beside the project that only some machines have: {@code ../shared/data}, or where {@code jeevan.shared-data} says. */
public final class SharedData {

    private SharedData() {}

    /** The test is skipped, and says so, where the file or folder is missing. */
    public static Path require(String name) {
        Path path = Path.of(System.getProperty("jeevan.shared-data", "../../shared/data"), name);
        assumeTrue(Files.exists(path), () -> "Skipped: no " + path + "; name its folder with -Djeevan.shared-data");
        return path;
    }
}
