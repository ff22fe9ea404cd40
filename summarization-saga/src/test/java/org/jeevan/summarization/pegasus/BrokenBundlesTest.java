package org.jeevan.summarization.pegasus;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a bundle is found before the first record, and said with the file's name and what to do. */
class BrokenBundlesTest {

    private static final String CONFIG = "config.json";
    private static final String GENERATION = "generation_config.json";
    private static final String NOTES = "jeevan.json";
    private static final String TOKENIZER = "tokenizer.json";
    private static final String ENCODER = "encoder_model.onnx";
    private static final String DECODER = "decoder_model.onnx";
    private static final String WITH_PAST = "decoder_with_past_model.onnx";
    private static final String DATA = "model.onnx_data";

    private static final String MARKED = "{\"input\": \"marked-sentences\", %s}";

    @TempDir
    private Path outside;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource({"files", "settings", "steering", "graphs", "tokenizers", "notes"})
    void refuses_a_bundle_and_says_what_to_do(Broken broken) throws IOException {
        TinyBundle.in(folder);
        broken.damage().to(folder, outside);

        assertThatThrownBy(this::start)
                .isInstanceOf(BrokenBundleException.class)
                .message()
                .contains(broken.says())
                .hasSizeLessThan(1000);
    }

    /** What the start does, without its child process. */
    private void start() {
        ModelBundle bundle = ModelBundle.open(folder);
        PegasusWriters.tryOut(bundle, bundle.sha256(), Device.CPU, 1, () -> {});
    }

    static Stream<Broken> files() {
        return Stream.of(CONFIG, GENERATION, TOKENIZER, ENCODER, DECODER, WITH_PAST, DATA, NOTES)
                .flatMap(file -> Stream.of(
                        new Broken(
                                file + " leads out of the folder",
                                (in, out) -> Broken.link(in, file, out.resolve("kept")),
                                file,
                                "outside the bundle",
                                "cp -rL"),
                        new Broken(file + " is a folder", (in, out) -> Broken.folder(in, file), file),
                        new Broken(file + " is empty", (in, out) -> Broken.write(in, file, ""), file),
                        new Broken(file + " is a pipe", (in, out) -> Broken.pipe(in, file), file)));
    }

    static Stream<Broken> settings() {
        return Stream.of(
                Broken.json(GENERATION, "[]", "is not a JSON object", "Correct it"),
                Broken.json(GENERATION, "{\"num_beams\": 4", "is not a JSON object", "Correct it"),
                Broken.json(GENERATION, "{\"num_beams\": 4, \"num_beams\": 2}", "num_beams twice", "Correct it"),
                Broken.json(GENERATION, "{\"num_beams\": 4} {}", "malformed JSON", "Correct it"),
                Broken.json(GENERATION, "{\"a\": " + "[".repeat(5000), "is not a JSON object", "Correct it"),
                Broken.json(GENERATION, "{\"a\": NaN}", "is not a JSON object", "Correct it"),
                Broken.json(CONFIG, "\u0000", "is not a JSON object", "Correct it"),
                new Broken(
                        "config.json in another encoding",
                        (in, out) -> Files.writeString(in.resolve(CONFIG), "{\"ä\": 1}", StandardCharsets.ISO_8859_1),
                        CONFIG,
                        "UTF-8"),
                new Broken(
                        "a generation_config.json of two megabytes",
                        (in, out) -> Broken.write(in, GENERATION, "{" + " ".repeat(2 << 20) + "}"),
                        GENERATION,
                        "2,097,154 bytes",
                        "Copy it again"),
                new Broken(
                        "weights of a terabyte",
                        (in, out) -> {
                            try (RandomAccessFile file =
                                    new RandomAccessFile(in.resolve(DATA).toFile(), "rw")) {
                                file.setLength(1L << 40); // sparse
                            }
                        },
                        DATA,
                        "1,099,511,627,776 bytes",
                        "Copy it again"),
                config("\"pegasus\"", "\"bart\"", "model_type \"bart\"", "Only Pegasus"),
                config("\"pegasus\"", "\"t5\"", "model_type \"t5\"", "Only Pegasus"),
                config("\"pegasus\"", "\"pegasus_x\"", "model_type \"pegasus_x\"", "Only Pegasus"),
                config("\"vocab_size\": 208", "\"vocab\": 208", "names no number vocab_size", "Correct it"),
                config("embeddings\": 64", "embeddings\": -1", "max_position_embeddings is -1", "from 16 to 32768"),
                config("embeddings\": 64", "embeddings\": 64.5", "max_position_embeddings is 64.5", "from 16 to 32768"),
                config("embeddings\": 64", "embeddings\": 4294967360", "is 4294967360", "from 16 to 32768"),
                config("embeddings\": 64", "embeddings\": \"64\"", "is \"64\"", "from 16 to 32768"),
                config("attention_heads\": 2", "attention_heads\": 3", "16 between 3", "Correct it"),
                config("attention_heads\": 2", "attention_heads\": 0", "decoder_attention_heads is 0", "from 1 to 16"),
                generation("beams\": 4", "beams\": 100000", "num_beams is 100000", "from 1 to 64"),
                generation("beams\": 4", "beams\": 4294967300", "num_beams is 4294967300", "from 1 to 64"),
                generation("beams\": 4", "beams\": 1.5", "num_beams is 1.5", "from 1 to 64"),
                generation("beams\": 4", "beams\": 1e999999999", "num_beams is 1E+999999999", "from 1 to 64"),
                generation("beams\": 4", "beams\": true", "num_beams is true", "from 1 to 64"),
                generation("length\": 24", "length\": -24", "max_length is -24", "a whole number from 2"),
                generation("length\": 24", "length\": 1e12", "max_length is 1E+12", "a whole number from 2"),
                generation("length\": 24", "length\": 24, \"min_length\": 30", "at least 30 tokens and at most 24"),
                generation(
                        "length\": 24",
                        "length\": 24, \"no_repeat_ngram_size\": -1",
                        "no_repeat_ngram_size is -1",
                        "a whole number from 0"),
                generation("penalty\": 1.0", "penalty\": 1e300", "length_penalty is 1E+300", "a number from"),
                generation(
                        "length\": 24",
                        "length\": 24, \"early_stopping\": \"soon\"",
                        "early_stopping is \"soon\"",
                        "true, false or \"never\""),
                generation("length\": 24", "length\": 24, \"do_sample\": true", "asks for do_sample", "Take it out"));
    }

    static Stream<Broken> steering() {
        return Stream.of(
                generation("\"pad_token_id\": 0", "\"pad_token_id\": 208", "pad_token_id is 208", "from 0 to 207"),
                generation("\"eos_token_id\": 1", "\"eos_token_id\": -1", "eos_token_id is -1", "from 0 to 207"),
                generation("\"eos_token_id\": 1", "\"eos_token_id\": []", "names no eos_token_id", "Correct it"),
                generation("start_token_id\": 0", "start_token_id\": 999", "decoder_start_token_id is 999", "to 207"),
                generation(
                        "start_token_id\": 0",
                        "start_token_id\": 110",
                        "110 steers",
                        "no control token",
                        "correct the ids"),
                generation(
                        "forced_eos_token_id\": 1", "forced_eos_token_id\": 5", "forced_eos_token_id [5]", "ends no"),
                generation(
                        "length\": 24",
                        "length\": 24, \"forced_bos_token_id\": 208",
                        "forced_bos_token_id is 208",
                        "from 0 to 207"),
                generation(
                        "length\": 24", "length\": 24, \"suppress_tokens\": [3, 208]", "suppress_tokens is 208", "207"),
                generation("length\": 24", "length\": 24, \"bad_words_ids\": [[208]]", "bad_words_ids is 208", "207"),
                generation("length\": 24", "length\": 24, \"bad_words_ids\": [7]", "bad_words_ids is 7", "arrays"),
                generation("eos_token_id\": 1", "eos_token_id\": 2", "</s> is 1 in tokenizer.json", "2 in the model's"),
                generation(
                        "\"pad_token_id\": 0", "\"pad_token_id\": 3", "<pad> is 0 in tokenizer.json", "another model"));
    }

    static Stream<Broken> graphs() {
        return Stream.of(
                new Broken(
                        "an encoder that is a page",
                        (in, out) -> Broken.write(in, ENCODER, "<!doctype html>"),
                        ENCODER,
                        "is no ONNX model",
                        "copy the whole bundle again"),
                new Broken("no decoder", (in, out) -> Files.delete(in.resolve(DECODER)), DECODER, "Export"),
                new Broken("no external data", (in, out) -> Files.delete(in.resolve(DATA)), ENCODER, DATA, "missing"),
                new Broken(
                        "external data cut short", (in, out) -> Broken.cut(in, DATA), DECODER, "is cut short", "copy"),
                new Broken(
                        "a decoder cut short", (in, out) -> Broken.cut(in, DECODER), DECODER, "is cut short", "copy"),
                new Broken(
                        "external data above the folder",
                        (in, out) -> TinyBundle.replaceBytes(in.resolve(ENCODER), DATA, "../el.onnx_data"),
                        ENCODER,
                        "must lie beside it",
                        "export the model again"),
                new Broken(
                        "external data anywhere",
                        (in, out) -> TinyBundle.replaceBytes(in.resolve(ENCODER), DATA, "/etc/el.onnx_da"),
                        ENCODER,
                        "must lie beside it",
                        "export the model again"),
                new Broken(
                        "an encoder of another model",
                        (in, out) -> shippedEncoder(in),
                        ENCODER,
                        "is 192 numbers wide, config.json says d_model 16",
                        "export the model again"),
                config("\"d_model\": 16", "\"d_model\": 32", "encoder_model.onnx is 16 numbers wide", "export"),
                config("\"vocab_size\": 208", "\"vocab_size\": 209", "decoder_model.onnx knows 208 tokens", "export"),
                new Broken(
                        "two files changed over",
                        (in, out) -> {
                            Files.move(in.resolve(ENCODER), out.resolve("e"));
                            Files.move(in.resolve(DECODER), in.resolve(ENCODER));
                            Files.move(out.resolve("e"), in.resolve(DECODER));
                        },
                        ENCODER,
                        "is no encoder",
                        "Export the model again"),
                new Broken(
                        "decoders of different layers",
                        (in, out) -> TinyBundle.replaceBytes(in.resolve(WITH_PAST), "values.1.", "values.7."),
                        DECODER,
                        WITH_PAST,
                        "are not those",
                        "Export"),
                new Broken(
                        "decoders of half precision",
                        (in, out) -> Broken.half(in, out, DECODER, WITH_PAST),
                        ENCODER,
                        DECODER,
                        "gives FLOAT",
                        "takes FLOAT16",
                        "same precision"),
                new Broken(
                        "one decoder of half precision",
                        (in, out) -> Broken.half(in, out, WITH_PAST),
                        DECODER,
                        WITH_PAST,
                        "FLOAT16",
                        "same precision"),
                config("embeddings\": 64", "embeddings\": 128", "cannot read 128 tokens", "max_position_embeddings"),
                new Broken(
                        "a text longer than the decoder has places for",
                        (in, out) -> {
                            Broken.replace(in, CONFIG, "embeddings\": 64", "embeddings\": 128");
                            Broken.replace(in, GENERATION, "length\": 24", "length\": 100");
                            Broken.write(in, NOTES, "{\"inputTokensMax\": 60}");
                        },
                        "cannot write 100 tokens",
                        "max_length"));
    }

    static Stream<Broken> tokenizers() {
        return Stream.of(
                new Broken("no tokenizer", (in, out) -> Files.delete(in.resolve(TOKENIZER)), TOKENIZER, "Save"),
                new Broken("a tokenizer cut short", (in, out) -> Broken.cut(in, TOKENIZER), TOKENIZER, "Copy it again"),
                Broken.json(
                        TOKENIZER,
                        "{\"model\": {\"vocab\": {\"a\": 4294967296}}}",
                        "no whole tokenizer",
                        "Copy it again"),
                Broken.json(TOKENIZER, "{\"model\": {\"vocab\": [[\"a\", 0.0]]}}", "knows 1 tokens", "another model"),
                new Broken(
                        "a tokenizer without control tokens",
                        (in, out) -> {
                            Broken.replace(in, TOKENIZER, "</s>", "(/s)");
                            Broken.replace(in, TOKENIZER, "\"id\":1,", "\"id\":2,");
                        },
                        TOKENIZER,
                        "1 steers"),
                new Broken(
                        "a tokenizer of no known kind",
                        (in, out) -> Broken.replace(in, TOKENIZER, "\"Unigram\"", "\"Trigram\""),
                        TOKENIZER,
                        "Save"),
                new Broken(
                        "a tokenizer that cannot say that it does not know",
                        (in, out) -> Broken.replace(in, TOKENIZER, "\"unk_id\":105", "\"unk_id\":null"),
                        "tokenizer",
                        "Save"));
    }

    static Stream<Broken> notes() {
        return Stream.of(
                Broken.json(NOTES, MARKED.formatted("\"markerTokenId\": 208"), "markerTokenId is 208", "from 0 to 207"),
                Broken.json(NOTES, MARKED.formatted("\"markerTokenId\": 110"), "markerTokenId 110", "Name the token"),
                Broken.json(NOTES, MARKED.formatted("\"markerTokenId\": 1"), "markerTokenId 1", "Name the token"),
                Broken.json(NOTES, MARKED.formatted("\"sentencesMax\": 0"), "sentencesMax is 0", "from 1 to 16"),
                Broken.json(NOTES, MARKED.formatted("\"sentencesMax\": 2.5"), "sentencesMax is 2.5", "from 1 to 16"),
                Broken.json(NOTES, MARKED.formatted("\"inputTokensMax\": 65"), "inputTokensMax is 65", "from 16 to 64"),
                Broken.json(NOTES, MARKED.formatted("\"inputTokensMax\": 2"), "inputTokensMax is 2", "from 16 to 64"),
                Broken.json(NOTES, "{\"name\": 7}", "name is 7", "a text"),
                Broken.json(NOTES, "{\"input\": \"images\"}", "input is \"images\"", "\"marked-sentences\""),
                Broken.json(NOTES, "{\"prefix\": \"" + "a ".repeat(60) + "\"}", "The prefix takes", "Shorten prefix"),
                Broken.json(NOTES, "null", "is not a JSON object", "Correct it"));
    }

    /** With its own external data beside it. */
    private static void shippedEncoder(Path folder) throws IOException {
        for (String file : List.of(ENCODER, DATA)) {
            Path to = folder.resolve(file.equals(DATA) ? "other.onnx_data" : ENCODER);
            try (InputStream shipped = BundleNotes.class.getResourceAsStream("../model/" + file)) {
                Files.copy(shipped, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        TinyBundle.replaceBytes(folder.resolve(ENCODER), DATA, "other.onnx_data");
    }

    private static Broken config(String what, String by, String... says) {
        return Broken.value(CONFIG, what, by, says);
    }

    private static Broken generation(String what, String by, String... says) {
        return Broken.value(GENERATION, what, by, says);
    }
}
