package org.jeevan.summarization.pegasus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jeevan.summarization.narrative.Summarizer.Parts;
import org.jeevan.summarization.text.Sentence;

/**
 * Has the model read the whole record. One that is longer than the model's input is summarized part by part, and then the
 * parts' summaries, until one is left or they grow no shorter; then they stand side by side.
 */
final class TextWriter implements PegasusWriter.Layout {

    private static final double UNKNOWN_MAX = 0.1; // of a record's tokens; beyond, it is written in another script

    private final PegasusModel model;
    private final PegasusTokenizer tokenizer;
    private final GenerationSettings settings;
    private final long[] prefix;
    private final int tokensMax;

    TextWriter(ModelBundle bundle, PegasusModel model, PegasusTokenizer tokenizer) {
        this.model = model;
        this.tokenizer = tokenizer;
        this.settings = bundle.generation();
        String before = bundle.notes().prefix().isEmpty()
                ? settings.prefix()
                : bundle.notes().prefix();
        this.prefix = tokenizer.encode(before);
        this.tokensMax = bundle.inputTokensMax();
        if (tokensMax - prefix.length < ModelBundle.POSITIONS_MIN) {
            throw new BrokenBundleException(
                    "The prefix takes %d of the %d tokens that an input may have".formatted(prefix.length, tokensMax),
                    "Shorten prefix in %s or config.json".formatted(BundleNotes.FILE));
        }
    }

    @Override
    public Optional<String> write(List<Sentence> sentences, Parts progress) {
        List<TextParts.Unit> units = units(sentences);
        if (unspellable(units)) {
            return Optional.empty();
        }
        List<long[]> parts = parts(units);
        if (parts.size() == 1) {
            return Optional.of(summaries(parts, progress).getFirst());
        }
        int all = parts.size() + 1; // the passes over what was written count as one
        List<String> texts = summaries(parts, (done, of) -> progress.done(done, all));
        Optional<String> text = Optional.of(overParts(texts, units));
        progress.done(all, all);
        return text;
    }

    private String overParts(List<String> texts, List<TextParts.Unit> units) {
        List<TextParts.Unit> written = written(texts);
        if (texts.size() == 1 || tokens(written) >= tokens(units)) {
            return String.join(" ", texts);
        }
        return overParts(summaries(parts(written), Parts.UNHEARD), written);
    }

    private List<TextParts.Unit> written(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new TextParts.Unit("part " + i, tokenizer.encode(texts.get(i))))
                .toList();
    }

    private List<long[]> parts(List<TextParts.Unit> units) {
        return TextParts.of(units, tokensMax - prefix.length - 1);
    }

    /** A section's heading stands before its first sentence. */
    private List<TextParts.Unit> units(List<Sentence> sentences) {
        List<TextParts.Unit> units = new ArrayList<>();
        String section = "";
        for (Sentence sentence : sentences) {
            boolean begins =
                    !sentence.section().equals(section) && !sentence.section().isEmpty();
            section = sentence.section();
            String text = begins ? section + ": " + sentence.closed() : sentence.closed();
            units.add(new TextParts.Unit(section, tokenizer.encode(text)));
        }
        return units;
    }

    private List<String> summaries(List<long[]> parts, Parts progress) {
        List<long[]> inputs = parts.stream()
                .map(part -> tokenizer.withEnd(LongStream.concat(Arrays.stream(prefix), Arrays.stream(part))
                        .toArray()))
                .toList();
        int shortest = inputs.stream().mapToInt(input -> input.length).min().orElseThrow();
        // Whoever must write more than there is to say makes it up (docs/adr/0013).
        GenerationSettings fitting =
                settings.withLengths(Math.min(settings.minLength(), shortest / 2), settings.maxLength());
        return model.generate(inputs, fitting, progress::done).stream()
                .map(generated -> tokenizer.decode(generated.tokenIds()))
                .collect(Collectors.toList());
    }

    private boolean unspellable(List<TextParts.Unit> units) {
        long unknown = units.stream()
                .flatMapToLong(unit -> Arrays.stream(unit.ids()))
                .filter(tokenizer::isUnknown)
                .count();
        return unknown > UNKNOWN_MAX * tokens(units);
    }

    private static long tokens(List<TextParts.Unit> units) {
        return units.stream().mapToLong(unit -> unit.ids().length).sum();
    }
}
