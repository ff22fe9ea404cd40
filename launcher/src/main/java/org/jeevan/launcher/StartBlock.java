package org.jeevan.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jeevan.command.account.FirstStart;
import org.jeevan.files.Folders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the platform where it is and, the first time, what to do next. */
@Component
class StartBlock {

    private static final Logger LOG = LoggerFactory.getLogger(StartBlock.class);

    private final Folders folders;
    private final Environment environment;

    StartBlock(Folders folders, Environment environment) {
        this.folders = folders;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        Path password = folders.keysDir().resolve(FirstStart.PASSWORD_FILE);
        String next = Files.exists(password)
                ? "Next     log in as admin with the password in %s".formatted(absolute(password))
                        + "; then issue a hospital, appoint an auditor"
                        + "%n         (the first is approved by the token in %s)"
                                .formatted(absolute(folders.keysDir().resolve(FirstStart.TOKEN_FILE)))
                : "Next     log in";
        LOG.info("""

                JEEVAN is ready
                Address  {}
                Mails    {}
                Keys     {}  (back them up apart from the data: without them all is lost)
                {}
                """, address(), mails(), absolute(folders.keysDir()), next);
    }

    private String address() {
        boolean tls = environment.getProperty("server.ssl.enabled", Boolean.class, false)
                || environment.containsProperty("server.ssl.key-store")
                || environment.containsProperty("server.ssl.bundle");
        return "%s://localhost:%s%s"
                .formatted(
                        tls ? "https" : "http",
                        environment.getProperty("local.server.port", "8080"),
                        tls ? "" : "  (this machine only, until it has TLS and a mail server)");
    }

    private String mails() {
        String host = environment.getProperty("spring.mail.host");
        return host == null
                ? "are files in %s".formatted(absolute(folders.dataDir().resolve("outbox")))
                : "go to " + host;
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
