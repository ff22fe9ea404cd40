package org.jeevan.command.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicInteger;

/** For development: each mail is a file {@code <millis>-<seq>.eml} in the outbox folder, complete as soon as it is there. */
class OutboxMailer implements Mailer {

    private final Path outbox;
    private final String from;
    private final AtomicInteger sequence = new AtomicInteger();

    OutboxMailer(Path outbox, String from) {
        this.outbox = outbox;
        this.from = from;
    }

    @Override
    public void send(String to, Mail mail) {
        String name = "%d-%04d".formatted(System.currentTimeMillis(), sequence.incrementAndGet());
        try {
            Files.createDirectories(outbox);
            Path unfinished = outbox.resolve(name + ".tmp");
            try (var file = Files.newOutputStream(unfinished)) {
                MimeMail.of(from, to, mail).writeTo(file);
            }
            Files.move(unfinished, outbox.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | MessagingException e) {
            throw new MailFailedException(e);
        }
    }
}
