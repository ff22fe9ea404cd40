package org.jeevan.summarization;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.api.summary.RecordSummary.Check;
import org.jeevan.api.summary.RecordSummary.Engine;
import org.jeevan.summarization.narrative.ExtractiveSummarizer;

/** A child in a stranger's hands: does what the record's text tells it to, and reads all others as the real one does. */
final class MisbehavingReaderMain {

    private static final ReaderMain.Reading REAL = ReaderMain.reading(new ExtractiveSummarizer());

    private MisbehavingReaderMain() {}

    public static void main(String[] arguments) throws IOException {
        ReaderMain.serve(MisbehavingReaderMain::read);
    }

    private static ReadingResult read(byte[] content, String mediaType, ReadingProgress progress) {
        String[] order =
                new String(content, 0, Math.min(content.length, 500), StandardCharsets.ISO_8859_1).split(" ", 2);
        return switch (order[0]) {
            case "LOOP" -> loop();
            case "EXHAUST" -> exhaust();
            case "DIE" -> die();
            case "THROW" -> throw new IllegalStateException("secret words of a record");
            case "CHATTER" -> chatter(content, mediaType, progress);
            case "GARBLE" -> garble();
            case "WRITE" -> outcome(() -> write(Path.of(order[1])));
            case "SEE" -> outcome(() -> see(Path.of(order[1])));
            case "CONNECT" -> outcome(() -> connect(Integer.parseInt(order[1])));
            case "ENVIRONMENT" ->
                said(String.join(" ", System.getenv().keySet().stream().sorted().toList()));
            default -> REAL.read(content, mediaType, progress);
        };
    }

    private static ReadingResult loop() {
        long turns = 0;
        while (turns >= 0) {
            turns = (turns + 1) & Long.MAX_VALUE;
        }
        return said("never");
    }

    private static ReadingResult exhaust() {
        List<byte[]> kept = new ArrayList<>();
        while (kept.size() < Integer.MAX_VALUE) {
            kept.add(new byte[1024 * 1024]);
        }
        return said("never");
    }

    private static ReadingResult die() {
        Runtime.getRuntime().halt(9);
        return said("never");
    }

    private static ReadingResult chatter(byte[] content, String mediaType, ReadingProgress progress) {
        for (int i = 0; i < 10_000; i++) {
            System.out.println("A library that talks on standard output, where the answers go");
            System.err.println("and on standard error, until the pipe is full");
        }
        return REAL.read(content, mediaType, progress);
    }

    private static ReadingResult garble() {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write(new byte[] {127, 1, 2, 3, 4, 5, 6, 7});
            out.flush();
            return loop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(Path file) throws IOException {
        Files.writeString(file, "plain text of a record");
        return "wrote";
    }

    private static String see(Path file) throws IOException {
        return "saw " + Files.readString(file);
    }

    private static String connect(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return "connected to " + socket.getPort();
        }
    }

    private interface Attempt {
        String run() throws IOException;
    }

    private static ReadingResult outcome(Attempt attempt) {
        try {
            return said(attempt.run());
        } catch (IOException e) {
            return said("refused: " + e.getClass().getSimpleName());
        }
    }

    private static ReadingResult said(String words) {
        return new ReadingResult.Summarized(
                new RecordSummary(words, Engine.EXTRACTIVE, "test", null, true, Check.NOT_NEEDED, List.of(), null));
    }
}
