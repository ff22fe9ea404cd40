package org.jeevan.summarization.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jeevan.summarization.narrative.Rouge;
import org.jeevan.summarization.text.Page;
import org.jeevan.summarization.text.RecordText;
import org.jeevan.summarization.text.Sentence;
import org.jeevan.summarization.text.Sentences;

/**
 * ROUGE-1, ROUGE-2 and ROUGE-L of narratives against the descriptions that people wrote, for any file in the form of
 * {@code mtsamples.jsonl}: F measures without stemming, in percent, the mean over all reports.
 *
 * @param reports how many were summarized
 */
public record RougeEvaluation(int reports, Rouge narrative, Rouge firstThreeSentences) {

    /** @param split only reports of this split; null for all */
    public static RougeEvaluation of(Path file, String split, Function<RecordText, String> narrator)
            throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Rouge> narratives = new ArrayList<>();
        List<Rouge> firstThree = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode report = line.isBlank() ? null : json.readTree(line);
            if (report != null
                    && (split == null || report.path("split").asText().equals(split))) {
                RecordText text = new RecordText(
                        List.of(new Page(1, report.path("transcription").asText())));
                String description = report.path("description").asText();
                narratives.add(Rouge.of(narrator.apply(text), description));
                firstThree.add(Rouge.of(firstThreeSentences(text), description));
            }
        }
        return new RougeEvaluation(narratives.size(), Rouge.mean(narratives), Rouge.mean(firstThree));
    }

    private static String firstThreeSentences(RecordText text) {
        return Sentences.of(text).stream().limit(3).map(Sentence::text).collect(Collectors.joining(" "));
    }
}
