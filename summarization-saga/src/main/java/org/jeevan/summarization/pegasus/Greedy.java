package org.jeevan.summarization.pegasus;

import java.util.Arrays;

/** The likeliest token at each step. The rules act on logits here, on log-probabilities in {@link Beams}. */
final class Greedy implements BeamSearch.Hypotheses {

    private static final int[] ONLY_ROW = {0};

    private final GenerationSettings settings;
    private final TokenRules rules;

    private int[] sequence;
    private double sum;

    Greedy(GenerationSettings settings, TokenRules rules) {
        this.settings = settings;
        this.rules = rules;
        this.sequence = new int[] {settings.tokens().decoderStart()};
    }

    @Override
    public void advance(Logits logits) {
        float max = logits.max(0);
        float logSum = logits.logSum(0, max);
        int from = logits.offset(0);
        float[] raw = Arrays.copyOfRange(logits.values(), from, from + logits.vocabulary());
        rules.apply(sequence, logits.values(), from, logits.vocabulary());
        int token = likeliest(logits, from);
        sum += raw[token] - max - logSum;
        sequence = Beams.appended(sequence, token);
    }

    @Override
    public boolean done() {
        return sequence.length > 1 && settings.tokens().ends(sequence[sequence.length - 1]);
    }

    @Override
    public int[] lastTokens() {
        return new int[] {sequence[sequence.length - 1]};
    }

    @Override
    public int[] parents() {
        return ONLY_ROW;
    }

    @Override
    public Generated best() {
        return new Generated(sequence, (float) (sum / Math.pow(sequence.length, settings.lengthPenalty())));
    }

    private static int likeliest(Logits logits, int from) {
        int best = 0;
        for (int token = 1; token < logits.vocabulary(); token++) {
            if (logits.values()[from + token] > logits.values()[from + best]) {
                best = token;
            }
        }
        return best;
    }
}
