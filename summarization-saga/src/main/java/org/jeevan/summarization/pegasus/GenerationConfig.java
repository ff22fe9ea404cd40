package org.jeevan.summarization.pegasus;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Reads {@link GenerationSettings} from a bundle's {@code generation_config.json}, or from its {@code config.json}. */
final class GenerationConfig {

    private static final int MAX_LENGTH_DEFAULT = 20; // Hugging Face's own

    /** What would change the output and is not implemented, with the values that change nothing. */
    private static final Map<String, List<String>> UNSUPPORTED = Map.ofEntries(
            Map.entry("do_sample", List.of("false")),
            Map.entry("num_beam_groups", List.of("1")),
            Map.entry("diversity_penalty", List.of("0")),
            Map.entry("encoder_repetition_penalty", List.of("1")),
            Map.entry("encoder_no_repeat_ngram_size", List.of("0")),
            Map.entry("penalty_alpha", List.of("0")),
            Map.entry("renormalize_logits", List.of("false")),
            Map.entry("exponential_decay_length_penalty", List.of()),
            Map.entry("forced_decoder_ids", List.of("[]")),
            Map.entry("force_words_ids", List.of("[]")),
            Map.entry("constraints", List.of("[]")),
            Map.entry("sequence_bias", List.of("{}", "[]")),
            Map.entry("guidance_scale", List.of("1")));

    private final JsonObject generation;
    private final JsonObject config;
    private final String file;

    private GenerationConfig(JsonObject generation, JsonObject config, String file) {
        this.generation = generation;
        this.config = config;
        this.file = file;
    }

    /** @param generation null where the bundle has no such file */
    static GenerationSettings read(JsonObject generation, JsonObject config) {
        return generation == null
                ? new GenerationConfig(config, config, "config.json").settings()
                : new GenerationConfig(generation, config, "generation_config.json").settings();
    }

    private GenerationSettings settings() {
        UNSUPPORTED.forEach(this::refuseUnlessNeutral);
        try {
            return new GenerationSettings(
                    minLength(),
                    maxLength(),
                    integer("num_beams").orElse(1),
                    number("length_penalty", 1),
                    earlyStopping(),
                    integer("no_repeat_ngram_size").orElse(0),
                    (float) number("repetition_penalty", 1),
                    config.has("prefix") && !config.get("prefix").isJsonNull()
                            ? config.get("prefix").getAsString()
                            : "",
                    controlTokens(),
                    new ForbiddenTokens(words(), ids("suppress_tokens"), ids("begin_suppress_tokens")));
        } catch (IllegalArgumentException | IllegalStateException | UnsupportedOperationException e) {
            throw broken("has a value that does not fit: " + e.getMessage());
        }
    }

    private int minLength() {
        int newTokens = integer("min_new_tokens").orElse(0);
        return Math.max(integer("min_length").orElse(0), newTokens == 0 ? 0 : newTokens + 1);
    }

    private int maxLength() {
        OptionalInt newTokens = integer("max_new_tokens");
        return newTokens.isPresent()
                ? newTokens.getAsInt() + 1
                : integer("max_length").orElse(MAX_LENGTH_DEFAULT);
    }

    private EarlyStopping earlyStopping() {
        JsonElement value = value("early_stopping");
        if (value == null) {
            return EarlyStopping.FALSE;
        }
        return EarlyStopping.valueOf(value.getAsString().toUpperCase(Locale.ROOT));
    }

    private ControlTokens controlTokens() {
        List<Integer> eos = ids("eos_token_id");
        if (eos.isEmpty()) {
            throw broken("names no eos_token_id");
        }
        OptionalInt start = integer("decoder_start_token_id");
        int pad = integer("pad_token_id").orElseThrow(() -> broken("names no pad_token_id"));
        return new ControlTokens(
                start.isPresent() ? start.getAsInt() : pad, // Pegasus begins with padding
                eos,
                pad,
                integer("forced_bos_token_id"),
                ids("forced_eos_token_id"));
    }

    private List<List<Integer>> words() {
        JsonElement value = value("bad_words_ids");
        List<List<Integer>> words = new ArrayList<>();
        if (value != null) {
            value.getAsJsonArray().forEach(word -> words.add(ids(word)));
        }
        return words;
    }

    private List<Integer> ids(String name) {
        JsonElement value = value(name);
        return value == null ? List.of() : ids(value);
    }

    private static List<Integer> ids(JsonElement value) {
        List<Integer> ids = new ArrayList<>();
        JsonArray array = value.isJsonArray() ? value.getAsJsonArray() : new JsonArray();
        if (!value.isJsonArray()) {
            array.add(value);
        }
        array.forEach(id -> ids.add(id.getAsInt()));
        return ids;
    }

    private OptionalInt integer(String name) {
        JsonElement value = value(name);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value.getAsInt());
    }

    private double number(String name, double otherwise) {
        JsonElement value = value(name);
        return value == null ? otherwise : value.getAsDouble();
    }

    /** Ids that a generation config leaves out are the model's own; how to search is taken from one file as a whole. */
    private JsonElement value(String name) {
        JsonElement value = generation.get(name);
        if ((value == null || value.isJsonNull()) && name.endsWith("_token_id")) {
            value = config.get(name);
        }
        return value == null || value.isJsonNull() ? null : value;
    }

    private void refuseUnlessNeutral(String name, List<String> neutral) {
        JsonElement value = generation.get(name);
        if (value == null || value.isJsonNull()) {
            return;
        }
        String text = value.toString();
        if (!neutral.contains(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text)) {
            throw broken("asks for %s = %s, which this reader does not do".formatted(name, text));
        }
    }

    private BrokenBundleException broken(String what) {
        return new BrokenBundleException(
                file + " " + what, "Correct it; see docs/adr/0013 for the settings that are understood");
    }
}
