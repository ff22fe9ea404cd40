package org.jeevan.summarization.narrative;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jeevan.summarization.SharedData;
import org.jeevan.summarization.evaluation.Report;
import org.jeevan.summarization.evaluation.Rouge;
import org.jeevan.summarization.text.Sentence;
import org.jeevan.summarization.text.Sentences;
import org.junit.jupiter.api.Test;

/** Writes what the ranker is trained on: see {@code training/README.md}. Runs only when {@code -Dexport.to} names a folder. */
class RankerFeaturesExport {

    @Test
    void writes_the_features_and_the_worth_of_every_sentence() throws IOException {
        String folder = System.getProperty("export.to");
        assumeTrue(folder != null, "Skipped: exports only with -Dexport.to=FOLDER");
        for (String split : List.of("train", "val")) {
            export(Report.readAll(SharedData.require("mtsamples.jsonl"), split), Path.of(folder, split + ".tsv"));
        }
    }

    private static void export(List<Report> reports, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            boolean headed = false;
            for (Report report : reports) {
                List<Sentence> sentences = Sentences.of(report.text());
                SentenceFeatures features = new SentenceFeatures(sentences);
                for (int i = 0; i < sentences.size(); i++) {
                    if (!headed) {
                        out.write("report\tworth\tone\ttwo\tl\t"
                                + String.join("\t", features.of(i).keySet()) + "\n");
                        headed = true;
                    }
                    Rouge rouge = Rouge.of(sentences.get(i).text(), report.description());
                    out.write("%s\t%.5f\t%.5f\t%.5f\t%.5f\t"
                            .formatted(report.id(), rouge.mean(), rouge.one(), rouge.two(), rouge.l()));
                    out.write(features.of(i).values().stream()
                                    .map("%.5f"::formatted)
                                    .collect(Collectors.joining("\t")) + "\n");
                }
            }
        }
    }
}
