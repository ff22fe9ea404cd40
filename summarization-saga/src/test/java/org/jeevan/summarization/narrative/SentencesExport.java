package org.jeevan.summarization.narrative;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jeevan.summarization.SharedData;
import org.jeevan.summarization.evaluation.Report;
import org.jeevan.summarization.text.Page;
import org.jeevan.summarization.text.RecordText;
import org.jeevan.summarization.text.Sentence;
import org.jeevan.summarization.text.Sentences;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/**
 * Writes what the shipped Pegasus is trained on: the sentences of every note in the order of the ranker, and which of
 * them make up the narrative. See {@code training/README.md}. Runs only when {@code -Dexport.to} names a folder.
 */
class SentencesExport {

    private final BestSentences best = BestSentences.standard();

    @Test
    void writes_the_sentences_of_every_note() throws IOException, JSONException {
        String folder = System.getProperty("export.to");
        assumeTrue(folder != null, "Skipped: exports only with -Dexport.to=FOLDER");
        for (String split : List.of("train", "val")) {
            List<String> lines = new ArrayList<>();
            for (Report report : Report.readAll(SharedData.require("mtsamples.jsonl"), split)) {
                lines.add(line(report.id(), report.text(), report.description()));
            }
            Files.write(Path.of(folder, split + ".jsonl"), lines);
        }
        List<String> notes = new ArrayList<>();
        for (String line : Files.readAllLines(SharedData.require("aci-bench-notes.jsonl"))) {
            JSONObject note = new JSONObject(line);
            notes.add(line(note.getString("id"), page(note.getString("note")), ""));
        }
        Files.write(Path.of(folder, "notes.jsonl"), notes);
    }

    private String line(String id, RecordText text, String description) throws JSONException {
        List<Sentence> sentences = Sentences.of(text);
        List<Integer> order = best.bestFirst(sentences);
        var texts = new JSONArray(sentences.stream().map(Sentence::closed).toList());
        return new JSONObject()
                .put("id", id)
                .put("description", description)
                .put("sentences", texts)
                .put("order", new JSONArray(order))
                .put("narrative", new JSONArray(best.forNarrative(sentences)))
                .toString();
    }

    private static RecordText page(String text) {
        return new RecordText(List.of(new Page(1, text)));
    }
}
