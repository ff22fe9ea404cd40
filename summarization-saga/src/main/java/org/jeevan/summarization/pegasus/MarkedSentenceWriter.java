package org.jeevan.summarization.pegasus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jeevan.summarization.narrative.BestSentences;
import org.jeevan.summarization.narrative.Summarizer.Parts;
import org.jeevan.summarization.text.Sentence;

/** Has the model write each of the record's best sentences, seen among its neighbours in rank; all in one batch. */
final class MarkedSentenceWriter implements PegasusWriter.Layout {

    /** Of so many of the best sentences, those that fit stand beside the one to write. */
    private static final int NEIGHBOURS = 16;

    private static final long[] UNUSED = {};

    private final PegasusModel model;
    private final PegasusTokenizer tokenizer;
    private final GenerationSettings settings;
    private final MarkedSentences layout;
    private final BestSentences best = BestSentences.standard();

    MarkedSentenceWriter(ModelBundle bundle, PegasusModel model, PegasusTokenizer tokenizer) {
        this.model = model;
        this.tokenizer = tokenizer;
        this.settings = bundle.generation();
        this.layout = new MarkedSentences(
                bundle.notes().sentencesMax(),
                bundle.inputTokensMax(),
                bundle.notes().markerTokenId());
    }

    @Override
    public Optional<String> write(List<Sentence> sentences, Parts parts) {
        List<Integer> chosen = best.forNarrative(sentences).stream().sorted().toList();
        Optional<List<long[]>> inputs = inputs(chosen, sentences);
        if (inputs.isEmpty() || chosen.isEmpty()) {
            return Optional.empty();
        }
        List<Generated> written = model.generate(inputs.get(), settings, parts::done);
        return Optional.of(written.stream()
                .map(generated -> tokenizer.decode(generated.tokenIds()))
                .collect(Collectors.joining(" ")));
    }

    /** Empty where the model cannot be given one of them whole. */
    private Optional<List<long[]>> inputs(List<Integer> chosen, List<Sentence> sentences) {
        List<Integer> neighbours =
                best.bestFirst(sentences).stream().limit(NEIGHBOURS).toList();
        List<long[]> tokens = new ArrayList<>(Collections.nCopies(sentences.size(), UNUSED));
        Stream.concat(chosen.stream(), neighbours.stream())
                .distinct()
                .forEach(index ->
                        tokens.set(index, tokenizer.encode(sentences.get(index).closed())));
        List<long[]> inputs = new ArrayList<>();
        for (int index : chosen) {
            Optional<long[]> input =
                    spelled(tokens.get(index)) ? layout.marking(index, tokens, neighbours) : Optional.empty();
            if (input.isEmpty()) {
                return Optional.empty();
            }
            inputs.add(tokenizer.withEnd(input.get()));
        }
        return Optional.of(inputs);
    }

    /** A character that the vocabulary lacks would be lost. */
    private boolean spelled(long[] tokens) {
        return Arrays.stream(tokens).noneMatch(tokenizer::isUnknown);
    }
}
