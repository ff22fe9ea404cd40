package org.jeevan.summarization.pegasus;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

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

    static final int POSITIONS_MIN = 16; // fewer hold no sentence
    private static final int POSITIONS_MAX = 1 << 15;
    private static final int VOCABULARY_MAX = 2_000_000;
    private static final int WIDTH_MAX = 1 << 15;

    private static final String CONFIG = "config.json";
    private static final String GENERATION_CONFIG = "generation_config.json";

    private static final String EXPORT_AGAIN = "Export the model again (tools/export-pegasus says how)";

    private final Path folder;
    private final BundleJson config;
    private final GenerationSettings generation;
    private final BundleNotes notes;

    private ModelBundle(Path folder, BundleJson config, GenerationSettings generation, BundleNotes notes) {
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
        BundleJson config = StrictJson.read(folder, CONFIG).orElseThrow(() -> missing(folder, CONFIG));
        requirePegasus(config);
        requireFiles(folder);
        requireWholeGraphs(folder);
        int vocabulary = number(config, "vocab_size", 2, VOCABULARY_MAX);
        int positions = number(config, "max_position_embeddings", POSITIONS_MIN, POSITIONS_MAX);
        return new ModelBundle(
                folder,
                config,
                GenerationConfig.read(StrictJson.read(folder, GENERATION_CONFIG).orElse(config), config, vocabulary),
                BundleNotes.read(
                        StrictJson.read(folder, BundleNotes.FILE),
                        String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
                        vocabulary,
                        positions));
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
        return number(config, "vocab_size", 2, VOCABULARY_MAX);
    }

    /** Tokens that fit into the encoder, and into the decoder. */
    public int positions() {
        return number(config, "max_position_embeddings", POSITIONS_MIN, POSITIONS_MAX);
    }

    BundleJson config() {
        return config;
    }

    /** Tokens that an input may have. */
    int inputTokensMax() {
        return notes.inputTokensMax().orElse(positions());
    }

    /** Of a layer's output. */
    int width() {
        return number(config, "d_model", 1, WIDTH_MAX);
    }

    /** Between which a decoder's layer is divided. */
    int decoderHeads() {
        int heads = number(config, "decoder_attention_heads", 1, width());
        if (width() % heads != 0) {
            throw config.broken("divides a d_model of %d between %d decoder_attention_heads".formatted(width(), heads));
        }
        return heads;
    }

    /** @throws BrokenBundleException when what has this name is no file that can be read */
    boolean has(String file) {
        return BundleFile.find(folder, file, BundleFile.BYTES_MAX).isPresent();
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private static int number(BundleJson config, String name, int least, int most) {
        return config.integer(name, least, most).orElseThrow(() -> config.broken("names no number " + name));
    }

    private static void requirePegasus(BundleJson config) {
        String type = config.value("model_type").map(JsonElement::toString).orElse("none");
        if (!"\"pegasus\"".equals(type)) {
            throw new BrokenBundleException(
                    "config.json names the model_type %s, not \"pegasus\"".formatted(type),
                    "Only Pegasus models can be used; export one of them");
        }
    }

    private static void requireFiles(Path folder) {
        require(folder, ENCODER);
        if (BundleFile.find(folder, DECODER_MERGED, BundleFile.BYTES_MAX).isEmpty()) {
            require(folder, DECODER);
        }
    }

    /** Also of the files that graphs keep their numbers in. */
    private static void requireWholeGraphs(Path folder) {
        try (DirectoryStream<Path> graphs = Files.newDirectoryStream(folder, "*.onnx*")) {
            graphs.forEach(path -> require(folder, path.getFileName().toString()));
        } catch (IOException e) {
            throw new BrokenBundleException(
                    "The files of the model bundle " + folder + " cannot be listed",
                    "Give the platform's user the right to: chmod a+rx",
                    e);
        }
    }

    private static void require(Path folder, String file) {
        if (BundleFile.find(folder, file, BundleFile.BYTES_MAX).isEmpty()) {
            throw missing(folder, file);
        }
    }

    private static BrokenBundleException missing(Path folder, String file) {
        return new BrokenBundleException("The model bundle %s has no %s".formatted(folder, file), EXPORT_AGAIN);
    }
}
