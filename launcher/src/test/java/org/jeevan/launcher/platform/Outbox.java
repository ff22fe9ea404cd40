package org.jeevan.launcher.platform;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The folder where the platform puts its mails when it has no mail server. */
public final class Outbox {

    private static final Pattern CODE = Pattern.compile("^(\\d{6})$", Pattern.MULTILINE);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 20;

    private final Path folder;

    Outbox(Path folder) {
        this.folder = folder;
    }

    public record Mail(Path file, String to, String subject, String body) {

        /** The six digits that stand alone on a line. */
        public Optional<String> code() {
            Matcher digits = CODE.matcher(body);
            return digits.find() ? Optional.of(digits.group(1)) : Optional.empty();
        }
    }

    /** The code in the newest mail to the address that has one; a request's answer comes after its mail. */
    public String code(String to) {
        return await(to, mail -> mail.code().isPresent()).code().orElseThrow();
    }

    /** The newest mail to the address of those that are {@code wanted}; waits until there is one. */
    public Mail await(String to, Predicate<Mail> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<Mail> newest = newestTo(to, wanted);
            if (newest.isPresent()) {
                return newest.get();
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("No such mail to " + to + " after " + PATIENCE);
            }
            pause();
        }
    }

    /** All mails to the address, newest first. */
    public List<Mail> to(String address) {
        return files().stream()
                .map(Outbox::read)
                .filter(mail -> mail.to().equals(address))
                .toList();
    }

    private Optional<Mail> newestTo(String address, Predicate<Mail> wanted) {
        return files().stream()
                .map(Outbox::read)
                .filter(mail -> mail.to().equals(address))
                .filter(wanted)
                .findFirst();
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mail read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), content);
            String to = message.getRecipients(Message.RecipientType.TO)[0].toString();
            String body = message.getContent().toString().replace("\r\n", "\n");
            return new Mail(file, to, message.getSubject(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new AssertionError("Not a mail: " + file, e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
