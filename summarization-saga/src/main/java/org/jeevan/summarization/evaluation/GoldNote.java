package org.jeevan.summarization.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A note with what a person found in it: a line of a file in the form of {@code essentials-gold.jsonl}. */
record GoldNote(
        String id,
        String text,
        boolean noKnownAllergies,
        List<Item> allergies,
        List<Item> medications,
        List<Item> conditions,
        List<Item> surgeries,
        List<Item> testResults,
        List<Item> negated) {

    /** {@code detail} is the dose of a medicine or the value of a test; null where there is none. */
    record Item(String name, String detail) {}

    static List<GoldNote> readAll(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<GoldNote> notes = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                notes.add(of(json.readTree(line)));
            }
        }
        return notes;
    }

    private static GoldNote of(JsonNode note) {
        JsonNode gold = note.path("gold");
        return new GoldNote(
                note.path("id").asText(),
                note.path("text").asText(),
                gold.path("noKnownAllergies").asBoolean(),
                items(gold.path("allergies"), "substance", "reaction"),
                items(gold.path("medications"), "name", "dose"),
                items(gold.path("conditions"), "name", null),
                items(gold.path("surgeries"), "name", null),
                items(gold.path("testResults"), "name", "value"),
                items(gold.path("negated"), "name", null));
    }

    private static List<Item> items(JsonNode array, String name, String detail) {
        List<Item> items = new ArrayList<>();
        for (JsonNode item : array) {
            if (item.isTextual()) {
                items.add(new Item(item.asText(), null));
            } else {
                String value = detail == null ? null : item.path(detail).asText(null);
                items.add(new Item(item.path(name).asText(), value));
            }
        }
        return items;
    }
}
