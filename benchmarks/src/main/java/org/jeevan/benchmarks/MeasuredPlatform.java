package org.jeevan.benchmarks;

import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The launcher, and a way for the process that started it to ask what it costs: a question per line on standard input, an
 * answer per line on standard output, the first being the port. Where the questions end, the platform ends.
 */
final class MeasuredPlatform {

    private final ConfigurableApplicationContext platform;
    private final LiveHeap heap = new LiveHeap();

    private MeasuredPlatform(ConfigurableApplicationContext platform) {
        this.platform = platform;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        Path folder = Path.of(arguments[0]);
        System.setOut(new PrintStream(
                new FileOutputStream(folder.resolve("platform.log").toFile()), true, StandardCharsets.UTF_8));
        String[] settings = Arrays.copyOfRange(arguments, 1, arguments.length);
        var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var platform = InProcess.start(folder, settings)) {
            answers.println(platform.getEnvironment().getProperty("local.server.port"));
            var measured = new MeasuredPlatform(platform);
            for (String question = questions.readLine(); question != null; question = questions.readLine()) {
                answers.println(measured.answer(question.split(" ")));
            }
        }
    }

    private String answer(String[] question) {
        return switch (question[0]) {
            case "counters" -> Counters.of(platform).line();
            case "watch-heap" -> Long.toString(heap.watch());
            case "heap-peak" -> Long.toString(heap.peak());
            case "patients" -> new Population(platform, question[1]).patients(Integer.parseInt(question[2]));
            case "records" -> new Population(platform, question[1]).records(question[2]);
            default -> throw new IllegalArgumentException(question[0]);
        };
    }
}
