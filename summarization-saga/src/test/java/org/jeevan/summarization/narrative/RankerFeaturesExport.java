package org.jeevan.summarization.narrative;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jeevan.summarization.SharedData;
import org.jeevan.summarization.evaluation.Report;
import org.jeevan.summarization.text.Sentence;
import org.jeevan.summarization.text.Sentences;
import org.junit.jupiter.api.Test;

/** Writes what the ranker is trained on: see {@code training/README.md}. Runs only when {@code -Dexport.to} names a folder. */
class RankerFeaturesExport {

    @Test
    void writes_the_features_of_every_sentence() throws IOException {
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
                boolean[] untold = BestSentences.untold(sentences);
                for (int i = 0; i < sentences.size(); i++) {
                    var values = features.of(i);
                    if (!headed) {
                        out.write(line(List.of("report", "description", "untold", "words", "text"), values.keySet()));
                        headed = true;
                    }
                    Sentence sentence = sentences.get(i);
                    out.write(line(
                            List.of(report.id(), report.description(), untold[i], sentence.words(), sentence.closed()),
                            values.values().stream().map("%.5f"::formatted).toList()));
                }
            }
        }
    }

    private static String line(List<?> first, Collection<String> features) {
        return first.stream()
                        .map(value -> value.toString().replaceAll("\\s+", " "))
                        .collect(Collectors.joining("\t"))
                + "\t" + String.join("\t", features) + "\n";
    }
}
