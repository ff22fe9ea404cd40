package org.jeevan.summarization.pegasus;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder with a Pegasus model, as Optimum exports it: {@code config.json}, {@code generation_config.json} (optional),
 * {@code tokenizer.json}, {@code encoder_model.onnx}, and {@code decoder_model.onnx} with
 * {@code decoder_with_past_model.onnx}, or {@code decoder_model_merged.onnx}; external data beside them; and
 * {@link BundleNotes} of ours (optional).
 */
public final class ModelBundle {

    static final String ENCODER = "encoder_model.onnx";
    static final String DECODER = "decoder_model.onnx";
    static final String DECODER_WITH_PAST = "decoder_with_past_model.onnx";
    static final String DECODER_MERGED = "decoder_model_merged.onnx";
    static final String TOKENIZER = "tokenizer.json";

    private static final String EXPORT_AGAIN = "Export the model again (tools/export-pegasus says how)";

    private final Path folder;
    private final JsonObject config;
    private final GenerationSettings generation;
    private final BundleNotes notes;

    private ModelBundle(Path folder, JsonObject config, GenerationSettings generation, BundleNotes notes) {
        this.folder = folder;
        this.config = config;
        this.generation = generation;
        this.notes = notes;
    }

    /** @throws BrokenBundleException when it is no folder with a Pegasus model */
    public static ModelBundle open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BrokenBundleException(
                    "The model bundle " + folder + " is no folder that can be read here",
                    "Name an existing folder in jeevan.summarization.model, outside the data and keys folders");
        }
        JsonObject config = json(folder, "config.json").orElseThrow(() -> missing(folder, "config.json"));
        requirePegasus(config);
        requireFiles(folder);
        return new ModelBundle(
                folder,
                config,
                GenerationConfig.read(json(folder, "generation_config.json").orElse(null), config),
                BundleNotes.read(
                        json(folder, BundleNotes.FILE), folder.getFileName().toString()));
    }

    public Path folder() {
        return folder;
    }

    /** How this model is meant to write: its own generation config. */
    public GenerationSettings generation() {
        return generation;
    }

    public BundleNotes notes() {
        return notes;
    }

    /** Over names and contents of all files, lower-case hex. Reads all of them. */
    public String sha256() {
        return BundleDigest.sha256(folder);
    }

    public int vocabulary() {
        return number("vocab_size");
    }

    /** Tokens that fit into the encoder, and into the decoder. */
    public int positions() {
        return number("max_position_embeddings");
    }

    JsonObject config() {
        return config;
    }

    boolean has(String file) {
        return Files.isRegularFile(folder.resolve(file));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    int number(String name) {
        JsonElement value = config.get(name);
        try {
            return value.getAsInt();
        } catch (NullPointerException
                | IllegalStateException
                | UnsupportedOperationException
                | NumberFormatException e) {
            throw new BrokenBundleException("config.json names no number " + name, EXPORT_AGAIN, e);
        }
    }

    private static void requirePegasus(JsonObject config) {
        String type = config.has("model_type") ? config.get("model_type").toString() : "none";
        if (!"\"pegasus\"".equals(type)) {
            throw new BrokenBundleException(
                    "config.json names the model_type %s, not \"pegasus\"".formatted(type),
                    "Only Pegasus models can be used; export one of them");
        }
    }

    private static void requireFiles(Path folder) {
        require(folder, ENCODER);
        if (!Files.isRegularFile(folder.resolve(DECODER_MERGED))) {
            require(folder, DECODER);
        }
    }

    private static void require(Path folder, String file) {
        if (!Files.isRegularFile(folder.resolve(file))) {
            throw missing(folder, file);
        }
    }

    private static BrokenBundleException missing(Path folder, String file) {
        return new BrokenBundleException("The model bundle %s has no %s".formatted(folder, file), EXPORT_AGAIN);
    }

    private static Optional<JsonObject> json(Path folder, String file) {
        Path path = folder.resolve(file);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(path)) {
            return Optional.of(JsonParser.parseReader(reader).getAsJsonObject());
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw new BrokenBundleException(file + " is not a JSON object that can be read", EXPORT_AGAIN, e);
        }
    }
}
