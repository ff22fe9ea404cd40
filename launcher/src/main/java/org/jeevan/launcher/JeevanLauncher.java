package org.jeevan.launcher;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Runs the whole platform as one process: every side, the embedded event store and the web application. */
@SpringBootApplication
public class JeevanLauncher {

    public static void main(String[] arguments) {
        SpringApplication.run(JeevanLauncher.class, arguments);
    }
}
