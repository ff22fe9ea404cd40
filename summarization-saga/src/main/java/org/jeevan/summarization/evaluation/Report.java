package org.jeevan.summarization.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jeevan.summarization.text.Page;
import org.jeevan.summarization.text.RecordText;

/** A dictated report and the line that a person described it with: a line of a file in the form of {@code mtsamples.jsonl}. */
public record Report(String id, RecordText text, String description) {

    /** @param split of which all are read; null for all of the file */
    public static List<Report> readAll(Path file, String split) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Report> reports = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode report = json.readTree(line.isBlank() ? "{}" : line);
            if (report.has("transcription")
                    && (split == null || split.equals(report.path("split").asText()))) {
                reports.add(new Report(
                        report.path("id").asText(),
                        new RecordText(
                                List.of(new Page(1, report.path("transcription").asText()))),
                        report.path("description").asText()));
            }
        }
        return reports;
    }
}
