package org.jeevan.command;

import java.time.Clock;
import org.jeevan.command.login.LogInFile;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets what has expired. */
public class Housekeeping {

    private final LogInFile logInFile;
    private final Clock clock;

    Housekeeping(LogInFile logInFile, Clock clock) {
        this.logInFile = logInFile;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M")
    void sweep() {
        logInFile.sweep(clock.instant());
    }
}
