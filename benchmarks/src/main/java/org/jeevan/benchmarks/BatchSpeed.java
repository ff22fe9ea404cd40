package org.jeevan.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What it would gain to write the narratives of several records in one call of the model. Arguments: {@code file=} in the
 * form of mtsamples.jsonl, {@code split=}, {@code model=} a bundle of marked sentences, {@code records}, {@code threads},
 * {@code rounds}.
 */
final class BatchSpeed {

    private BatchSpeed() {}

    static void run(Path folder, Arguments arguments, Report report) throws Exception {
        Path file = arguments.file("file", "../shared/data/mtsamples.jsonl");
        String split = arguments.text("split").orElse("val");
        int records = arguments.number("records", 48);
        int threads = arguments.number("threads", Runtime.getRuntime().availableProcessors());
        int rounds = arguments.number("rounds", 7);
        report.method(
                "The first %d records of split %s of %s, %d threads, in a JVM with 512 MB heap and C1 only; sizes by turns, medians of %d rounds."
                        .formatted(records, split, file.getFileName(), threads, rounds));
        Map<String, String> said = ReaderLikeJvm.run(
                BatchTimes.class,
                List.of(
                        file.toString(),
                        split,
                        arguments.file("model", NarrativeQuality.SHIPPED).toString(),
                        "" + records,
                        "" + threads,
                        "" + rounds));
        said.forEach((what, figure) -> report.add(what, "", "%s", figure));
    }
}
