package org.jeevan.benchmarks;

import java.nio.file.Path;
import org.jeevan.summarization.evaluation.RougeEvaluation;
import org.jeevan.summarization.narrative.ExtractiveSummarizer;
import org.jeevan.summarization.narrative.Rouge;
import org.jeevan.summarization.narrative.Summarizer;

/** How close narratives come to what people wrote: {@code file=} in the form of mtsamples.jsonl, {@code split=} or all. */
final class NarrativeQuality {

    private NarrativeQuality() {}

    static void run(Path folder, Arguments arguments, Report report) throws Exception {
        Path file = arguments.file("file", "../shared/data/mtsamples.jsonl");
        Summarizer summarizer = new ExtractiveSummarizer();
        RougeEvaluation evaluation = RougeEvaluation.of(file, arguments.text("split", null), text -> summarizer
                .summarize(text)
                .narrative());
        report.method("%d reports of %s; F without stemming against each one's description."
                .formatted(evaluation.reports(), file.getFileName()));
        add(report, "narrative shown", "47 / 39 / 43", evaluation.narrative());
        add(report, "first three sentences", "", evaluation.firstThreeSentences());
    }

    private static void add(Report report, String what, String target, Rouge rouge) {
        report.add(
                what + ", ROUGE-1 / 2 / L",
                target,
                "%.1f / %.1f / %.1f",
                rouge.one() * 100,
                rouge.two() * 100,
                rouge.l() * 100);
    }
}
