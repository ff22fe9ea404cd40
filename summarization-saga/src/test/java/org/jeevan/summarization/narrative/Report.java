package org.jeevan.summarization.narrative;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jeevan.summarization.text.Page;
import org.jeevan.summarization.text.RecordText;
import org.json.JSONException;
import org.json.JSONObject;

/** A dictated report and the line that a person described it with. */
record Report(String id, RecordText text, String description) {

    /** Reads one split of a file in the form of {@code mtsamples.jsonl}. */
    static List<Report> readAll(Path file, String split) throws IOException {
        return Files.readAllLines(file).stream()
                .map(Report::parse)
                .filter(json -> json.optString("split").equals(split))
                .map(Report::of)
                .toList();
    }

    private static Report of(JSONObject json) {
        RecordText text = new RecordText(List.of(new Page(1, json.optString("transcription"))));
        return new Report(json.optString("id"), text, json.optString("description"));
    }

    private static JSONObject parse(String line) {
        try {
            return new JSONObject(line);
        } catch (JSONException e) {
            throw new IllegalArgumentException("Not a report: " + line.length() + " characters", e);
        }
    }
}
