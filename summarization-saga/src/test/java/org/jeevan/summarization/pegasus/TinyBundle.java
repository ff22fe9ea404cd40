package org.jeevan.summarization.pegasus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An untrained Pegasus of one encoder and two decoder layers with a tokenizer of 208 pieces, made by
 * {@code tools/export-pegasus}. It writes nonsense, always the same.
 */
public final class TinyBundle {

    private static final List<String> FILES = List.of(
            "config.json",
            "generation_config.json",
            "tokenizer.json",
            "encoder_model.onnx",
            "decoder_model.onnx",
            "decoder_with_past_model.onnx",
            "model.onnx_data");

    private TinyBundle() {}

    public static Path in(Path folder) {
        FILES.forEach(file -> copy("tiny/" + file, folder.resolve(file)));
        return folder;
    }

    /** Its two decoders alone. */
    static void decodersIn(Path folder) {
        copy("tiny/decoder_model.onnx", folder.resolve("decoder_model.onnx"));
        copy("tiny/decoder_with_past_model.onnx", folder.resolve("decoder_with_past_model.onnx"));
    }

    /** The same model with one file for first and following tokens. */
    public static Path mergedIn(Path folder) {
        in(folder);
        copy("tiny-merged/decoder_model_merged.onnx", folder.resolve("decoder_model_merged.onnx"));
        delete(folder.resolve("decoder_model.onnx"));
        delete(folder.resolve("decoder_with_past_model.onnx"));
        return folder;
    }

    /** The same model with a graph that writes whole texts beside its other files. */
    public static Path withWholeTextIn(Path folder) {
        in(folder);
        copy("tiny-beam/pegasus_beam.onnx", folder.resolve("pegasus_beam.onnx"));
        return folder;
    }

    /** The same model with inputs, outputs and keys in half precision. */
    public static Path halfIn(Path folder) {
        in(folder);
        for (String file : List.of("encoder_model.onnx", "decoder_model.onnx", "decoder_with_past_model.onnx")) {
            delete(folder.resolve(file));
            copy("tiny-half/" + file, folder.resolve(file));
        }
        return folder;
    }

    /** The same model, which never comes back from the word penicillin. */
    public static Path hangingIn(Path folder) {
        return failingIn(folder, "hanging.onnx");
    }

    /** The same model, which wants 64 terabytes for the word penicillin. */
    public static Path hungryIn(Path folder) {
        return failingIn(folder, "hungry.onnx");
    }

    /** The word that {@link #hangingIn} and {@link #hungryIn} fail on becomes one that every trial has. */
    public static void failingOnTheTrial(Path folder) {
        Path tokenizer = folder.resolve("tokenizer.json");
        replaceBytes(tokenizer, "penicillin\"", "------here\"");
        replaceBytes(tokenizer, "patient\"", "xxxxxxx\"");
        replaceBytes(tokenizer, "------here\"", "patient\"   ");
    }

    /** In a file of any bytes; {@code by} must be as long, since lengths stand before texts in an ONNX file. */
    public static void replaceBytes(Path file, String what, String by) {
        if (by.length() != what.length()) {
            throw new IllegalArgumentException(by + " is not as long as " + what);
        }
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            Files.writeString(file, bytes.replace(what, by), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path failingIn(Path folder, String encoder) {
        in(folder);
        delete(folder.resolve("encoder_model.onnx"));
        copy("tiny-failing/" + encoder, folder.resolve("encoder_model.onnx"));
        return folder;
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(String resource, Path file) {
        try (InputStream in = TinyBundle.class.getResourceAsStream(resource)) {
            Files.copy(in, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
