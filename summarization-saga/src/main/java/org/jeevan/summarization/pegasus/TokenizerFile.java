package org.jeevan.summarization.pegasus;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a {@code tokenizer.json} says of its tokens. Control tokens are those it adds as special and all pieces in angle
 * brackets, such as {@code <mask_1>} or {@code <unk_7>}: Pegasus has 103 of them before its first real piece.
 */
final class TokenizerFile {

    /** A line break, which some Pegasus models write between sentences. */
    static final String LINE_BREAK = "<n>";

    private static final int IDS_MAX = 1 << 24;
    private static final Pattern BRACKETED = Pattern.compile("<[^<>\\s]+>");

    private final Map<String, Integer> control = new HashMap<>();
    private int unknown = -1;
    private int size;

    private TokenizerFile() {}

    static TokenizerFile read(Path path) {
        TokenizerFile file = new TokenizerFile();
        try (Reader reader = Files.newBufferedReader(path);
                JsonReader json = new JsonReader(reader)) {
            file.readAll(json);
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw new BrokenBundleException(
                    path.getFileName() + " is no whole tokenizer file: " + e.getMessage(),
                    "Copy it again, or save the model's fast tokenizer anew",
                    e);
        }
        if (file.size == 0) {
            throw new BrokenBundleException(
                    path.getFileName() + " has no vocabulary", "Save the model's fast tokenizer anew");
        }
        file.control.remove(LINE_BREAK);
        return file;
    }

    /** Ids by text, the unknown token among them. */
    Map<String, Integer> control() {
        return control;
    }

    /** -1 where there is none. */
    int unknown() {
        return unknown;
    }

    /** One more than the largest id. */
    int size() {
        return size;
    }

    private void readAll(JsonReader json) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "added_tokens" -> readAddedTokens(json);
                case "model" -> readModel(json);
                default -> json.skipValue();
            }
        }
        json.endObject();
    }

    private void readAddedTokens(JsonReader json) throws IOException {
        json.beginArray();
        while (json.hasNext()) {
            int id = -1;
            boolean special = false;
            String content = "";
            json.beginObject();
            while (json.hasNext()) {
                switch (json.nextName()) {
                    case "id" -> id = json.nextInt();
                    case "special" -> special = json.nextBoolean();
                    case "content" -> content = json.nextString();
                    default -> json.skipValue();
                }
            }
            json.endObject();
            add(content, id, special);
        }
        json.endArray();
    }

    private void readModel(JsonReader json) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            if (name.equals("unk_id") && json.peek() == JsonToken.NUMBER) {
                unknown = json.nextInt();
            } else if (name.equals("vocab")) {
                readVocabulary(json);
            } else {
                json.skipValue();
            }
        }
        json.endObject();
    }

    /** Pairs of piece and score (Unigram), or ids by piece. */
    private void readVocabulary(JsonReader json) throws IOException {
        if (json.peek() == JsonToken.BEGIN_OBJECT) {
            json.beginObject();
            while (json.hasNext()) {
                add(json.nextName(), json.nextInt(), false);
            }
            json.endObject();
            return;
        }
        json.beginArray();
        for (int id = 0; json.hasNext(); id++) {
            json.beginArray();
            add(json.nextString(), id, false);
            json.skipValue();
            json.endArray();
        }
        json.endArray();
    }

    private void add(String content, int id, boolean special) {
        if (id < 0 || id >= IDS_MAX) {
            throw new IllegalStateException("a token has the id " + id);
        }
        size = Math.max(size, id + 1);
        if (special || BRACKETED.matcher(content).matches()) {
            control.put(content, id);
        }
    }
}
