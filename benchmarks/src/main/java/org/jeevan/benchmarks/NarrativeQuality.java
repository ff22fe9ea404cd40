package org.jeevan.benchmarks;

import java.nio.file.Path;
import org.jeevan.summarization.evaluation.NarrativeEvaluation;

/**
 * How close narratives come to what people wrote: {@code file=} in the form of mtsamples.jsonl, {@code split=},
 * {@code model=} a bundle. In a process of its own, whose command line is short: ONNX Runtime ends one with a long one.
 */
final class NarrativeQuality {

    static final String SHIPPED = "summarization-saga/src/main/resources/org/jeevan/summarization/model";

    private NarrativeQuality() {}

    static void run(Path folder, Arguments arguments, Report report) throws Exception {
        Path file = arguments.file("file", "../shared/data/mtsamples.jsonl");
        String split = arguments.text("split").orElse("val");
        report.method("Split %s of %s; F without stemming against each report's description; %s."
                .formatted(split, file.getFileName(), arguments.text("model").orElse("the shipped model")));
        Process evaluation = evaluation(file, split, arguments.file("model", SHIPPED));
        evaluation
                .inputReader()
                .lines()
                .filter(line -> line.contains("ROUGE") || line.contains("narratives shown"))
                .forEach(line -> report.add(line, "", "%s", ""));
        if (evaluation.waitFor() != 0) {
            throw new IllegalStateException("The evaluation ended with status " + evaluation.exitValue());
        }
    }

    private static Process evaluation(Path file, String split, Path model) throws Exception {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                NarrativeEvaluation.class.getName(),
                file.toString(),
                split,
                model.toString());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
