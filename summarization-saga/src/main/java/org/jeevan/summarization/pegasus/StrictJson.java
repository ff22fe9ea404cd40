package org.jeevan.summarization.pegasus;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a bundle's small JSON files so that nothing in them can mean two things: one object, no name twice in it, UTF-8. */
final class StrictJson {

    private static final int DEPTH_MAX = 32;
    private static final int COMPLAINT_MAX = 200;

    private StrictJson() {}

    /** @return empty where the bundle has no such file */
    static Optional<BundleJson> read(Path folder, String name) {
        return BundleFile.find(folder, name, BundleFile.SETTINGS_BYTES_MAX).map(path -> parse(path, name));
    }

    private static BundleJson parse(Path path, String name) {
        try (Reader reader = Files.newBufferedReader(path);
                JsonReader json = new JsonReader(reader)) {
            json.setNestingLimit(DEPTH_MAX);
            if (json.peek() != JsonToken.BEGIN_OBJECT) {
                throw new MalformedJsonException("it begins with " + json.peek());
            }
            JsonObject object = object(json);
            if (json.peek() != JsonToken.END_DOCUMENT) {
                throw new MalformedJsonException("it goes on after its end");
            }
            return new BundleJson(name, object);
        } catch (CharacterCodingException e) {
            throw new BrokenBundleException(name + " is not written in UTF-8", "Save it as UTF-8", e);
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw new BrokenBundleException(
                    "%s is not a JSON object that can be read: %s".formatted(name, firstLine(e)),
                    "Correct it, or export the model again (tools/export-pegasus says how)",
                    e);
        }
    }

    private static JsonObject object(JsonReader json) throws IOException {
        JsonObject object = new JsonObject();
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            if (object.has(name)) {
                throw new MalformedJsonException("it says " + name + " twice");
            }
            object.add(name, element(json));
        }
        json.endObject();
        return object;
    }

    private static JsonArray array(JsonReader json) throws IOException {
        JsonArray array = new JsonArray();
        json.beginArray();
        while (json.hasNext()) {
            array.add(element(json));
        }
        json.endArray();
        return array;
    }

    private static JsonElement element(JsonReader json) throws IOException {
        return switch (json.peek()) {
            case BEGIN_OBJECT -> object(json);
            case BEGIN_ARRAY -> array(json);
            case STRING -> new JsonPrimitive(json.nextString());
            case NUMBER -> new JsonPrimitive(new BigDecimal(json.nextString()));
            case BOOLEAN -> new JsonPrimitive(json.nextBoolean());
            default -> {
                json.nextNull();
                yield JsonNull.INSTANCE;
            }
        };
    }

    private static String firstLine(Exception e) {
        String line = String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^Use JsonReader\\S* to accept ", "");
        return line.substring(0, Math.min(line.length(), COMPLAINT_MAX));
    }
}
