package org.jeevan.summarization.pegasus;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;
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

    /** What a model expects to read. */
    public enum Input {
        /** The record's text. */
        TEXT,
        /** A few sentences of the record, one of them marked. */
        MARKED_SENTENCES
    }

    static BundleNotes read(Optional<JsonObject> file, String folderName) {
        JsonObject json = file.orElseGet(JsonObject::new);
        try {
            return new BundleNotes(
                    text(json, "name").orElse(folderName),
                    Input.valueOf(text(json, "input")
                            .orElse("text")
                            .toUpperCase(Locale.ROOT)
                            .replace('-', '_')),
                    number(json, "sentencesMax").orElse(4),
                    number(json, "markerTokenId").orElse(2),
                    text(json, "prefix").orElse(""),
                    number(json, "inputTokensMax"));
        } catch (IllegalArgumentException | IllegalStateException | UnsupportedOperationException e) {
            throw new BrokenBundleException(
                    FILE + " has a value that does not fit: " + e.getMessage(), "Correct it or remove the file", e);
        }
    }

    private static Optional<String> text(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).map(JsonElement::getAsString);
    }

    private static OptionalInt number(JsonObject json, String name) {
        return json.has(name) ? OptionalInt.of(json.get(name).getAsInt()) : OptionalInt.empty();
    }
}
