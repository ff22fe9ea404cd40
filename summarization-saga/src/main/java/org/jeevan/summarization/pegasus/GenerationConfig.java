package org.jeevan.summarization.pegasus;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Reads {@link GenerationSettings} from a bundle's {@code generation_config.json}, or from its {@code config.json}. */
final class GenerationConfig {

    private static final int MAX_LENGTH_DEFAULT = 20; // Hugging Face's own
    private static final int BEAMS_MAX = 64;
    private static final int PENALTY_MAX = 100;
    private static final double REPETITION_PENALTY_MIN = 0.01;

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
            Map.entry("guidance_scale", List.of("1")),
            Map.entry("watermarking_config", List.of()),
            Map.entry("dola_layers", List.of()),
            Map.entry("token_healing", List.of("false")),
            Map.entry("stop_strings", List.of("[]")));

    private final BundleJson generation;
    private final BundleJson config;
    private final int vocabulary;

    private GenerationConfig(BundleJson generation, BundleJson config, int vocabulary) {
        this.generation = generation;
        this.config = config;
        this.vocabulary = vocabulary;
    }

    /**
     * @param generation the config itself where the bundle has no such file
     * @param vocabulary above all ids that may be named
     */
    static GenerationSettings read(BundleJson generation, BundleJson config, int vocabulary) {
        return new GenerationConfig(generation, config, vocabulary).settings();
    }

    private GenerationSettings settings() {
        UNSUPPORTED.forEach(this::refuseUnlessNeutral);
        int min = minLength();
        int max = maxLength();
        if (min > max) {
            throw generation.broken("asks for at least %d tokens and at most %d".formatted(min, max));
        }
        return new GenerationSettings(
                min,
                max,
                generation.integer("num_beams", 1, BEAMS_MAX).orElse(1),
                generation.number("length_penalty", -PENALTY_MAX, PENALTY_MAX).orElse(1),
                earlyStopping(),
                generation.integer("no_repeat_ngram_size", 0, Integer.MAX_VALUE).orElse(0),
                (float) generation
                        .number("repetition_penalty", REPETITION_PENALTY_MIN, PENALTY_MAX)
                        .orElse(1),
                config.text("prefix").orElse(""),
                controlTokens(),
                new ForbiddenTokens(words(), ids("suppress_tokens"), ids("begin_suppress_tokens")));
    }

    private int minLength() {
        int newTokens = length("min_new_tokens", 0).orElse(0);
        return Math.max(length("min_length", 0).orElse(0), newTokens == 0 ? 0 : newTokens + 1);
    }

    private int maxLength() {
        OptionalInt newTokens = length("max_new_tokens", 1);
        return newTokens.isPresent()
                ? newTokens.getAsInt() + 1
                : length("max_length", 2).orElse(MAX_LENGTH_DEFAULT);
    }

    /** However long: no text becomes longer than the model has positions. */
    private OptionalInt length(String name, int least) {
        return generation.integer(name, least, Integer.MAX_VALUE - 1);
    }

    private EarlyStopping earlyStopping() {
        JsonElement value = generation.value("early_stopping").orElse(null);
        if (value == null) {
            return EarlyStopping.FALSE;
        }
        return switch (value.toString()) {
            case "true" -> EarlyStopping.TRUE;
            case "false" -> EarlyStopping.FALSE;
            case "\"never\"" -> EarlyStopping.NEVER;
            default -> throw generation.wrong("early_stopping", value, "true, false or \"never\"");
        };
    }

    private ControlTokens controlTokens() {
        List<Integer> eos = ids("eos_token_id");
        if (eos.isEmpty()) {
            throw generation.broken("names no eos_token_id");
        }
        int pad = id("pad_token_id").orElseThrow(() -> generation.broken("names no pad_token_id"));
        List<Integer> forcedEos = ids("forced_eos_token_id");
        if (!eos.containsAll(forcedEos)) {
            throw of("forced_eos_token_id")
                    .broken("has a forced_eos_token_id %s that ends no text: eos_token_id is %s"
                            .formatted(forcedEos, eos));
        }
        return new ControlTokens(
                id("decoder_start_token_id").orElse(pad), // Pegasus begins with padding
                eos,
                pad,
                id("forced_bos_token_id"),
                forcedEos);
    }

    private List<List<Integer>> words() {
        List<List<Integer>> words = new ArrayList<>();
        generation.value("bad_words_ids").ifPresent(value -> {
            if (!value.isJsonArray()) {
                throw generation.wrong("bad_words_ids", value, "an array of arrays of ids");
            }
            value.getAsJsonArray().forEach(word -> words.add(word(word)));
        });
        return words;
    }

    private List<Integer> word(JsonElement word) {
        if (!word.isJsonArray()) {
            throw generation.wrong("bad_words_ids", word, "an array of arrays of ids");
        }
        List<Integer> ids = new ArrayList<>();
        word.getAsJsonArray().forEach(id -> ids.add(generation.integer("bad_words_ids", id, 0, vocabulary - 1)));
        return ids;
    }

    private List<Integer> ids(String name) {
        return of(name).integers(name, 0, vocabulary - 1);
    }

    private OptionalInt id(String name) {
        return of(name).integer(name, 0, vocabulary - 1);
    }

    /** Ids that a generation config leaves out are the model's own; how to search is taken from one file as a whole. */
    private BundleJson of(String name) {
        return generation.value(name).isEmpty() && name.endsWith("_token_id") ? config : generation;
    }

    private void refuseUnlessNeutral(String name, List<String> neutral) {
        String text = generation.value(name).map(JsonElement::toString).orElse(null);
        if (text != null && !neutral.contains(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text)) {
            throw new BrokenBundleException(
                    "%s asks for %s = %s, which this reader does not do".formatted(generation.file(), name, text),
                    "Take it out; see docs/adr/0013 for the settings that are understood");
        }
    }
}
