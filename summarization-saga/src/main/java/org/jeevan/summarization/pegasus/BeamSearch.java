package org.jeevan.summarization.pegasus;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Beam search, or greedy search where there is one beam, with the semantics of Hugging Face's {@code generate()} in
 * transformers 4.27. It knows tokens and scores only; who computes them is the {@link Decoder}'s affair.
 */
final class BeamSearch {

    /** Computes the next token's logits of many rows at once; a row is one sequence in the making. */
    interface Decoder {

        /**
         * Appends {@code tokens[r]} to the sequence of row {@code origins[r]} of the call before, which gives the new
         * row r; an origin that is named twice lives on twice, one that is not named has ended. In the first call an
         * origin is the index of an input.
         *
         * @return rows × vocabulary, one row after the other; the caller may write into it
         */
        float[] next(int[] tokens, int[] origins);
    }

    private final GenerationSettings settings;
    private final int vocabulary;
    private final TokenRules rules;

    BeamSearch(GenerationSettings settings, int vocabulary) {
        this.settings = settings;
        this.vocabulary = vocabulary;
        this.rules = new TokenRules(settings);
    }

    /**
     * @param finished runs once for each input, as soon as nothing more can be found for it
     * @return one result per input, in their order
     */
    List<Generated> search(Decoder decoder, int inputs, Runnable finished) {
        List<Hypotheses> all = IntStream.range(0, inputs).mapToObj(i -> begin()).toList();
        List<Hypotheses> open = all;
        int[] tokens = IntStream.generate(() -> settings.tokens().decoderStart())
                .limit(inputs)
                .toArray();
        int[] origins = IntStream.range(0, inputs).toArray();
        for (int length = 1; length < settings.maxLength() && !open.isEmpty(); length++) {
            advance(open, decoder.next(tokens, origins), tokens.length);
            Rows next = Rows.of(open, tokens.length / open.size());
            open = stillOpen(open, finished);
            tokens = next.tokens();
            origins = next.origins();
        }
        open.forEach(longest -> finished.run());
        return all.stream().map(Hypotheses::best).toList();
    }

    private static List<Hypotheses> stillOpen(List<Hypotheses> before, Runnable finished) {
        List<Hypotheses> open =
                before.stream().filter(hypotheses -> !hypotheses.done()).toList();
        IntStream.range(open.size(), before.size()).forEach(ended -> finished.run());
        return open;
    }

    private Hypotheses begin() {
        return settings.numBeams() == 1 ? new Greedy(settings, rules) : new Beams(settings, rules);
    }

    private void advance(List<Hypotheses> open, float[] logits, int rows) {
        if (logits.length != rows * vocabulary) {
            throw new InferenceFailure("The model answers %d logits for %d rows, not %d for each"
                    .formatted(logits.length, rows, vocabulary));
        }
        int rowsEach = rows / open.size();
        for (int i = 0; i < open.size(); i++) {
            open.get(i).advance(new Logits(logits, i * rowsEach, rowsEach, vocabulary));
        }
    }

    /** What one input's search has found so far. */
    interface Hypotheses {

        void advance(Logits logits);

        boolean done();

        /** Last tokens of the rows to go on with. */
        int[] lastTokens();

        /** Which row each of them continues, counted within this input. */
        int[] parents();

        Generated best();
    }

    private record Rows(int[] tokens, int[] origins) {

        static Rows of(List<Hypotheses> before, int rowsEach) {
            List<Integer> tokens = new ArrayList<>();
            List<Integer> origins = new ArrayList<>();
            for (int i = 0; i < before.size(); i++) {
                if (!before.get(i).done()) {
                    int first = i * rowsEach;
                    IntStream.of(before.get(i).lastTokens()).forEach(tokens::add);
                    IntStream.of(before.get(i).parents())
                            .forEach(parent -> origins.add(first + Math.min(parent, rowsEach - 1)));
                }
            }
            return new Rows(toArray(tokens), toArray(origins));
        }

        private static int[] toArray(List<Integer> values) {
            return values.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
