package org.jeevan.summarization.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jeevan.programs.Programs;
import org.jeevan.summarization.SharedData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of scans made by others is read, against the notes that were printed for them. */
class SharedScansTest {

    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(?:[.,/%-][a-z0-9]+)*");
    private static final double RECALL_MIN = 0.98;
    private static final Pattern NUMBER = Pattern.compile(".*\\d.*");

    @ParameterizedTest
    @CsvSource({
        "04-mts-3323-scan.pdf, mtsamples.jsonl, mts-3323, transcription",
        "08-D2N016-scan.pdf, aci-bench-notes.jsonl, D2N016, note",
        "12-mts-3531-scan.pdf, mtsamples.jsonl, mts-3531, transcription"
    })
    void reads_nearly_every_word_and_no_wrong_number(String file, String notes, String id, String field)
            throws IOException, UnreadableRecord {
        Programs.require("tesseract");
        Path scan = SharedData.require("pdf").resolve(file);
        List<String> printed =
                words(note(SharedData.require(notes), id).get(field).asText());
        long start = System.nanoTime();
        RecordText record = TextReader.read(Files.readAllBytes(scan), "application/pdf", (done, of) -> {});
        long millis = (System.nanoTime() - start) / 1_000_000;
        List<String> read = record.pages().stream()
                .flatMap(page -> words(page.text()).stream())
                .toList();

        double recall = (double) inCommon(printed, read) / printed.size();
        System.out.printf("%s: %d words, recall %.4f, %d ms%n", file, printed.size(), recall, millis);
        assertThat(recall).isGreaterThanOrEqualTo(RECALL_MIN);
        assertThat(read.stream().filter(word -> NUMBER.matcher(word).matches()).filter(word -> !word.contains("202")))
                .isSubsetOf(printed);
    }

    private static JsonNode note(Path notes, String id) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (Stream<String> lines = Files.lines(notes)) {
            String line = lines.filter(text -> text.contains('"' + id + '"'))
                    .findFirst()
                    .orElseThrow();
            return json.readTree(line);
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** The length of the longest common subsequence. */
    private static int inCommon(List<String> one, List<String> other) {
        List<Integer> before = new ArrayList<>(java.util.Collections.nCopies(other.size() + 1, 0));
        for (String word : one) {
            List<Integer> now = new ArrayList<>(List.of(0));
            for (int j = 1; j <= other.size(); j++) {
                now.add(
                        word.equals(other.get(j - 1))
                                ? before.get(j - 1) + 1
                                : Math.max(before.get(j), now.get(j - 1)));
            }
            before = now;
        }
        return before.getLast();
    }
}
