package org.jeevan.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jeevan.launcher.JeevanLauncher;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole platform in this process, on a port of its own choice that nobody calls. */
final class InProcess {

    private InProcess() {}

    static ConfigurableApplicationContext start(Path folder, String... settings) {
        var all = new ArrayList<>(List.of(
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--jeevan.data-dir=" + folder.resolve("data"),
                "--jeevan.keys-dir=" + folder.resolve("data-keys")));
        all.addAll(List.of(settings));
        return SpringApplication.run(JeevanLauncher.class, all.toArray(String[]::new));
    }
}
