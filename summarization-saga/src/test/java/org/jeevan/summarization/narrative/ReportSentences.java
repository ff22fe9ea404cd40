package org.jeevan.summarization.narrative;

import java.io.IOException;
import java.util.List;
import org.jeevan.summarization.SharedData;
import org.jeevan.summarization.evaluation.Report;
import org.jeevan.summarization.text.Sentence;
import org.jeevan.summarization.text.Sentences;

/** The sentences of a dictated report that no training has seen, and those of them that tell most. */
public record ReportSentences(List<Sentence> all, List<Sentence> best) {

    private static final int BEST = 4;

    public static List<ReportSentences> ofValidation() throws IOException {
        return Report.readAll(SharedData.require("mtsamples.jsonl"), "val").stream()
                .map(report -> of(Sentences.of(report.text())))
                .toList();
    }

    private static ReportSentences of(List<Sentence> all) {
        List<Integer> ranked = BestSentences.standard().bestFirst(all);
        return new ReportSentences(
                all, ranked.stream().limit(BEST).map(all::get).toList());
    }
}
