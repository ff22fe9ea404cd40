package org.jeevan.summarization.pegasus;

import com.google.gson.JsonPrimitive;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a bundle's file {@code jeevan.json} says about its use; without the file, a model takes plain text.
 *
 * @param name shown beside what the model wrote
 * @param sentencesMax of a marked input
 * @param markerTokenId stands before the sentence to be written
 * @param inputTokensMax where it is less than the model's positions
 */
public record BundleNotes(
        String name, Input input, int sentencesMax, int markerTokenId, String prefix, OptionalInt inputTokensMax) {

    static final String FILE = "jeevan.json";

    private static final int SENTENCES_DEFAULT = 4;
    private static final int SENTENCES_MAX = 16;
    private static final int MARKER_DEFAULT = 2; // <mask_1>

    /** What a model expects to read. */
    public enum Input {
        /** The record's text. */
        TEXT,
        /** A few sentences of the record, one of them marked. */
        MARKED_SENTENCES
    }

    /**
     * @param vocabulary above all ids
     * @param positions of the model, more than which no input can have
     */
    static BundleNotes read(Optional<BundleJson> file, String folderName, int vocabulary, int positions) {
        if (file.isEmpty()) {
            return new BundleNotes(folderName, Input.TEXT, SENTENCES_DEFAULT, MARKER_DEFAULT, "", OptionalInt.empty());
        }
        BundleJson json = file.get();
        return new BundleNotes(
                json.text("name").orElse(folderName),
                input(json),
                json.integer("sentencesMax", 1, SENTENCES_MAX).orElse(SENTENCES_DEFAULT),
                json.integer("markerTokenId", 0, vocabulary - 1).orElse(MARKER_DEFAULT),
                json.text("prefix").orElse(""),
                json.integer("inputTokensMax", ModelBundle.POSITIONS_MIN, positions));
    }

    private static Input input(BundleJson json) {
        String input = json.text("input").orElse("text");
        return switch (input) {
            case "text" -> Input.TEXT;
            case "marked-sentences" -> Input.MARKED_SENTENCES;
            default -> throw json.wrong("input", new JsonPrimitive(input), "\"text\" or \"marked-sentences\"");
        };
    }
}
