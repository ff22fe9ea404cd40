package org.jeevan.summarization.pegasus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The input of a model that writes one marked sentence in the light of a few others: their tokens in the record's order,
 * a marker before the one to write. {@code training/notes.py} lays out what such a model learns from in the same way.
 */
final class MarkedSentences {

    private final int sentencesMax;
    private final int tokensMax;
    private final long marker;

    /** @param tokensMax of a whole input, marker and end token counted */
    MarkedSentences(int sentencesMax, int tokensMax, long marker) {
        this.sentencesMax = sentencesMax;
        this.tokensMax = tokensMax;
        this.marker = marker;
    }

    /**
     * @param sentences the tokens of every sentence of the record
     * @param neighbours indices of sentences that may stand beside it, best first
     * @return the input without its end token; empty where the marked sentence alone does not fit
     */
    Optional<long[]> marking(int marked, List<long[]> sentences, List<Integer> neighbours) {
        if (sentences.get(marked).length + 2 > tokensMax) {
            return Optional.empty();
        }
        List<Integer> chosen = with(marked, sentences, neighbours);
        Collections.sort(chosen);
        LongStream tokens = LongStream.empty();
        for (int index : chosen) {
            LongStream mark = index == marked ? LongStream.of(marker) : LongStream.empty();
            tokens = LongStream.concat(tokens, LongStream.concat(mark, LongStream.of(sentences.get(index))));
        }
        return Optional.of(tokens.toArray());
    }

    /** The marked one and the best others that still fit. */
    private List<Integer> with(int marked, List<long[]> sentences, List<Integer> neighbours) {
        List<Integer> chosen = new ArrayList<>(List.of(marked));
        int tokens = sentences.get(marked).length + 2;
        for (int other : neighbours) {
            int more = sentences.get(other).length;
            if (chosen.size() < sentencesMax && other != marked && tokens + more <= tokensMax) {
                chosen.add(other);
                tokens += more;
            }
        }
        return chosen;
    }
}
