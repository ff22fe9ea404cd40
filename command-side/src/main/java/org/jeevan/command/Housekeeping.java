package org.jeevan.command;

import java.time.Clock;
import org.jeevan.command.login.LogInFile;
import org.jeevan.command.login.Sessions;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets what has expired. */
public class Housekeeping {

    private final LogInFile logInFile;
    private final Sessions sessions;
    private final Clock clock;

    Housekeeping(LogInFile logInFile, Sessions sessions, Clock clock) {
        this.logInFile = logInFile;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M")
    void sweep() {
        logInFile.sweep(clock.instant());
        sessions.sweep();
    }
}
