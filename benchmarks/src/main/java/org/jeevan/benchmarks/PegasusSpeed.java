package org.jeevan.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How long a model bundle takes for one long record, in a JVM of its own with the flags of a reader's child. Arguments:
 * {@code bundle=FOLDER}, {@code tokens}, {@code new-tokens}, {@code beams}, {@code threads}, {@code runs}.
 */
final class PegasusSpeed {

    private static final String TARGET = "<= 8 s with a bundle of pegasus-xsum's size, int8, 2 cores";

    private PegasusSpeed() {}

    static void run(Path folder, Arguments arguments, Report report) throws IOException, InterruptedException {
        String bundle = arguments
                .text("bundle")
                .orElseThrow(() -> new IllegalArgumentException(
                        "Name a model bundle: bundle=FOLDER; tools/export-pegasus makes one, --random xsum-size too"));
        int tokens = arguments.number("tokens", 512);
        int newTokens = arguments.number("new-tokens", 64);
        int beams = arguments.number("beams", 4);
        int threads = arguments.number("threads", Runtime.getRuntime().availableProcessors());
        int runs = arguments.number("runs", 5);
        report.method(
                "One record of %d tokens, %d new ones, %d beams, %d threads, in a JVM with 512 MB heap and C1 only;"
                        .formatted(tokens, newTokens, beams, threads));
        report.method("the first record, then the median of %d.".formatted(runs));
        Map<String, String> said = ReaderLikeJvm.run(
                PegasusTimes.class, List.of(bundle, "" + tokens, "" + newTokens, "" + beams, "" + threads, "" + runs));
        report.add("loading", "", "%s s", said.get("loading"));
        report.add("first record", "", "%s s", said.get("first"));
        report.add("record", TARGET, "%s s", said.get("median"));
        report.add("processor time of a record", "", "%s s", said.get("computing"));
        report.add("largest resident size", "", "%s", said.get("VmHWM"));
    }
}
