package org.jeevan.launcher.deploy;

import java.nio.file.Files;
import java.nio.file.Path;

/** The repository's own files, in whichever of its folders the test runs. */
final class Deployment {

    private Deployment() {}

    static Path file(String name) {
        return root().resolve(name);
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("deploy/routes.csv"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
