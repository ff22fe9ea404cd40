package org.jeevan.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The platform as a process of its own, which answers questions about itself: see {@link MeasuredPlatform}. It ends with this one. */
final class Platform implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("(?m)^([0-9]{6})\r?$");
    private static final long CODE_NANOS_MAX = 10_000_000_000L;
    private static final int STOP_SECONDS_MAX = 30;

    private final Path folder;
    private final Process process;
    private final PrintWriter questions;
    private final BufferedReader answers;
    final int port;

    private Platform(Path folder, Process process) throws IOException {
        this.folder = folder;
        this.process = process;
        this.questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.port = Integer.parseInt(answer());
    }

    static Platform start(Path folder, String... settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx1g"));
        command.addAll(Stream.of(System.getProperty("platform.jvm-args", "").split(" "))
                .filter(argument -> !argument.isEmpty())
                .toList());
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), MeasuredPlatform.class.getName(), folder.toString()));
        command.addAll(List.of(settings));
        var builder = new ProcessBuilder(command);
        File log = folder.resolve("platform.err").toFile();
        return new Platform(folder, builder.redirectError(log).start());
    }

    String ask(String question) throws IOException {
        questions.println(question);
        return answer();
    }

    Counters counters() throws IOException {
        return Counters.parse(ask("counters"));
    }

    String keysFile(String name) throws IOException {
        return Files.readString(folder.resolve("data-keys").resolve(name)).strip();
    }

    /** The newest code that was mailed to the address. */
    String codeFor(String email) throws IOException, InterruptedException {
        long until = System.nanoTime() + CODE_NANOS_MAX;
        while (System.nanoTime() < until) {
            for (Path mail : mailsNewestFirst()) {
                String text = Files.readString(mail, StandardCharsets.US_ASCII);
                Matcher code = CODE.matcher(text);
                if (text.contains("To: " + email) && code.find()) {
                    Files.delete(mail);
                    return code.group(1);
                }
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException("No code was mailed to " + email);
    }

    @Override
    public void close() throws IOException {
        questions.close(); // the end of its questions is the end of the platform
        try {
            if (!process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException(
                    "The platform ended: " + Files.readString(folder.resolve("platform.err"), StandardCharsets.UTF_8)
                            + Files.readString(folder.resolve("platform.log"), StandardCharsets.UTF_8));
        }
        return line;
    }

    private List<Path> mailsNewestFirst() throws IOException {
        Path outbox = folder.resolve("data").resolve("outbox");
        if (!Files.isDirectory(outbox)) {
            return List.of();
        }
        try (Stream<Path> mails = Files.list(outbox)) {
            return mails.filter(mail -> mail.toString().endsWith(".eml"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
