package org.jeevan.summarization.ocr;

import java.awt.Rectangle;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The program {@code tesseract}, a process for each question: a picture goes in by its standard input, what it read comes out
 * by its standard output, and nothing touches a disk. It is as confined as the process that starts it, works on one core,
 * and dies with the thread that started it or when its time is over.
 */
final class Tesseract {

    /** Runs {@code $@} with bounded processor time (seconds) and memory (KiB), and tied to the life of its parent where the system can. */
    private static final String BOUNDED = """
            ulimit -t "$1" -v "$2"
            shift 2
            if command -v setpriv >/dev/null; then exec setpriv --pdeathsig KILL "$@"; fi
            exec "$@"
            """;

    private static final int CPU_SECONDS = 30;
    private static final int MEMORY_KIB = 1024 * 1024;
    private static final int ANSWER_BYTES_MAX = 4 * 1024 * 1024;
    private static final int TSV_COLUMNS = 12;
    private static final String TSV_WORD = "5";
    private static final Pattern ROTATE = Pattern.compile("(?m)^Rotate: (\\d+)$");
    private static final Timer WATCH = new Timer("ocr-deadline", true);

    private final Path program;

    private Tesseract(Path program) {
        this.program = program;
    }

    /** Where the {@code PATH} leads to it; whether it works, its first page tells. */
    static Optional<Tesseract> installed() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "tesseract"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Tesseract::new);
    }

    /** @throws IOException where it fails or is not done in time */
    List<Word> words(GreyImage image, Duration limit) throws IOException {
        List<String> read = List.of("-l", "eng", "--oem", "1", "--psm", "4", "-c", "tessedit_create_tsv=1");
        return ask(read, image, limit).lines().flatMap(Tesseract::word).toList();
    }

    /** @return degrees by which to turn the image clockwise; empty where it cannot tell, or lacks the data for that */
    Optional<Integer> rotation(GreyImage image, Duration limit) {
        try {
            Matcher rotate = ROTATE.matcher(ask(List.of("-l", "osd", "--psm", "0"), image, limit));
            return rotate.find() ? Optional.of(Integer.valueOf(rotate.group(1)) % 360) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private String ask(List<String> options, GreyImage image, Duration limit) throws IOException {
        Process process = start(options);
        TimerTask end = new TimerTask() {
            @Override
            public void run() {
                process.destroyForcibly();
            }
        };
        WATCH.schedule(end, limit.toMillis());
        try (InputStream answer = process.getInputStream()) {
            try (OutputStream question = process.getOutputStream()) {
                image.writePgm(question);
            }
            byte[] bytes = answer.readNBytes(ANSWER_BYTES_MAX);
            if (bytes.length == ANSWER_BYTES_MAX || process.waitFor() != 0) {
                throw new IOException("tesseract did not answer as it should");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } finally {
            end.cancel();
            process.destroyForcibly();
        }
    }

    private Process start(List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", BOUNDED, "ocr"));
        command.addAll(List.of(String.valueOf(CPU_SECONDS), String.valueOf(MEMORY_KIB)));
        command.addAll(List.of(program.toString(), "stdin", "stdout"));
        command.addAll(options);
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("OMP_THREAD_LIMIT", "1");
        return process.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** A row of its table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
    private static Stream<Word> word(String row) {
        String[] cells = row.split("\t", TSV_COLUMNS);
        if (cells.length < TSV_COLUMNS || !cells[0].equals(TSV_WORD) || cells[11].isBlank()) {
            return Stream.empty();
        }
        Word.Line line = new Word.Line(number(cells[2]), number(cells[3]), number(cells[4]));
        Rectangle box = new Rectangle(number(cells[6]), number(cells[7]), number(cells[8]), number(cells[9]));
        return Stream.of(new Word(line, cells[11].strip(), Double.parseDouble(cells[10]), box));
    }

    private static int number(String cell) {
        return Integer.parseInt(cell);
    }
}
