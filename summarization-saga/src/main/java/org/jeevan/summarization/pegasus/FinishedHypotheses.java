package org.jeevan.summarization.pegasus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The best K finished hypotheses of one input, scored by their sum over their length without the end token. */
final class FinishedHypotheses {

    private record Hypothesis(int[] sequence, double score) {}

    private final int sizeMax;
    private final GenerationSettings settings;
    private final List<Hypothesis> hypotheses = new ArrayList<>();

    FinishedHypotheses(int sizeMax, GenerationSettings settings) {
        this.sizeMax = sizeMax;
        this.settings = settings;
    }

    void add(int[] sequence, float sum) {
        double score = perLength(sum, sequence.length);
        if (hypotheses.size() < sizeMax || score > worst().score()) {
            hypotheses.add(new Hypothesis(sequence, score));
        }
        if (hypotheses.size() > sizeMax) {
            hypotheses.remove(worst());
        }
    }

    /**
     * Whether no open beam is worth following any more.
     *
     * @param bestOpenSum of the best candidate, an end included
     * @param length of the candidates, their last token counted
     */
    boolean suffice(float bestOpenSum, int length) {
        if (hypotheses.size() < sizeMax) {
            return false;
        }
        return switch (settings.earlyStopping()) {
            case TRUE -> true;
            case FALSE -> worst().score() >= perLength(bestOpenSum, length);
            case NEVER -> worst().score() >= perLength(bestOpenSum, longestWorthwhile(length));
        };
    }

    Generated best() {
        Hypothesis best = hypotheses.getFirst();
        for (Hypothesis hypothesis : hypotheses) {
            best = hypothesis.score() >= best.score() ? hypothesis : best; // of equal ones the last
        }
        int[] sequence = best.sequence().length < settings.maxLength()
                ? Beams.appended(best.sequence(), settings.tokens().eos().getFirst())
                : best.sequence();
        return new Generated(sequence, (float) best.score());
    }

    private int longestWorthwhile(int length) {
        return settings.lengthPenalty() > 0 ? settings.maxLength() : length;
    }

    private Hypothesis worst() {
        return hypotheses.stream()
                .min(Comparator.comparingDouble(Hypothesis::score))
                .orElseThrow();
    }

    private double perLength(float sum, int length) {
        return sum / Math.pow(length, settings.lengthPenalty());
    }
}
