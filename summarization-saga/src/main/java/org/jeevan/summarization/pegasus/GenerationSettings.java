package org.jeevan.summarization.pegasus;

/**
 * How a model writes; names and meanings are Hugging Face's (transformers 4.27).
 *
 * @param minLength tokens, the start token counted, before which nothing may end
 * @param maxLength tokens, start and end counted
 * @param numBeams 1 is greedy search
 * @param lengthPenalty exponent of the length by which a hypothesis' sum of log-probabilities is divided
 * @param noRepeatNgramSize no sequence of so many tokens twice; 0 permits all
 * @param repetitionPenalty of each token that was written before; 1 is none
 * @param prefix put before every text, such as {@code "summarize: "}
 */
public record GenerationSettings(
        int minLength,
        int maxLength,
        int numBeams,
        double lengthPenalty,
        EarlyStopping earlyStopping,
        int noRepeatNgramSize,
        float repetitionPenalty,
        String prefix,
        ControlTokens tokens,
        ForbiddenTokens forbidden) {

    public GenerationSettings {
        if (minLength < 0 || maxLength < 2 || numBeams < 1 || noRepeatNgramSize < 0 || !(repetitionPenalty > 0)) {
            throw new IllegalArgumentException(
                    "min_length %d, max_length %d, num_beams %d, no_repeat_ngram_size %d or repetition_penalty %s is out of range"
                            .formatted(minLength, maxLength, numBeams, noRepeatNgramSize, repetitionPenalty));
        }
    }

    /** The preset {@code report}: 50 to 400 tokens, for records long enough to fill them (see docs/adr/0013). */
    public GenerationSettings asReport() {
        return new GenerationSettings(50, 400, 4, 2.0, EarlyStopping.TRUE, 0, 1, "summarize: ", tokens, forbidden);
    }

    /** The same where a model has no more than so many positions: it would end there in any case. */
    GenerationSettings within(int positions) {
        return maxLength <= positions ? this : withLengths(Math.min(minLength, positions), positions);
    }

    public GenerationSettings withLengths(int min, int max) {
        return new GenerationSettings(
                min,
                max,
                numBeams,
                lengthPenalty,
                earlyStopping,
                noRepeatNgramSize,
                repetitionPenalty,
                prefix,
                tokens,
                forbidden);
    }

    public GenerationSettings withBeams(int beams) {
        return new GenerationSettings(
                minLength,
                maxLength,
                beams,
                lengthPenalty,
                earlyStopping,
                noRepeatNgramSize,
                repetitionPenalty,
                prefix,
                tokens,
                forbidden);
    }
}
