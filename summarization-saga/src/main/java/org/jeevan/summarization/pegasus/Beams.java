package org.jeevan.summarization.pegasus;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The open beams of one input, and its finished hypotheses. Sums are float, as in the model's own arithmetic. */
final class Beams implements BeamSearch.Hypotheses {

    /** All beams begin alike, so all but the first are held back by so much until they differ. */
    private static final float HELD_BACK = -1e9f;

    private final GenerationSettings settings;
    private final TokenRules rules;
    private final FinishedHypotheses finished;
    private final int count;

    private int[][] sequences;
    private float[] sums;
    private int[] parents;
    private boolean done;

    Beams(GenerationSettings settings, TokenRules rules) {
        this.settings = settings;
        this.rules = rules;
        this.count = settings.numBeams();
        this.finished = new FinishedHypotheses(count, settings);
        this.sequences = new int[count][];
        this.sums = new float[count];
        this.parents = IntStream.range(0, count).toArray();
        Arrays.fill(sequences, new int[] {settings.tokens().decoderStart()});
        Arrays.fill(sums, 1, count, HELD_BACK);
    }

    @Override
    public void advance(Logits logits) {
        for (int row = 0; row < logits.rows(); row++) {
            logits.normalize(row);
            rules.apply(sequences[row], logits.values(), logits.offset(row), logits.vocabulary());
        }
        // Hugging Face takes two per beam; with several end tokens each beam may need more to go on.
        int wanted = Math.max(2, 1 + settings.tokens().eos().size()) * count;
        TopCandidates top = new TopCandidates(wanted);
        for (int beam = 0; beam < count; beam++) {
            int row = Math.min(beam, logits.rows() - 1);
            top.offer(logits.values(), logits.offset(row), logits.vocabulary(), sums[beam], beam);
        }
        take(top);
    }

    @Override
    public boolean done() {
        return done;
    }

    @Override
    public int[] lastTokens() {
        return Arrays.stream(sequences)
                .mapToInt(sequence -> sequence[sequence.length - 1])
                .toArray();
    }

    @Override
    public int[] parents() {
        return parents;
    }

    @Override
    public Generated best() {
        if (!done) {
            for (int beam = 0; beam < count; beam++) {
                finished.add(sequences[beam], sums[beam]);
            }
        }
        return finished.best();
    }

    /** Best first: an end finishes its beam if it is among the first K, everything else goes on, until K go on. */
    private void take(TopCandidates top) {
        int[][] nextSequences = new int[count][];
        float[] nextSums = new float[count];
        int[] nextParents = new int[count];
        int length = sequences[0].length;
        int taken = 0;
        for (int rank = 0; rank < top.size() && taken < count; rank++) {
            int[] parent = sequences[top.beam(rank)];
            if (!settings.tokens().ends(top.token(rank))) {
                nextSequences[taken] = appended(parent, top.token(rank));
                nextSums[taken] = top.score(rank);
                nextParents[taken] = top.beam(rank);
                taken++;
            } else if (rank < count) {
                finished.add(parent, top.score(rank));
            }
        }
        if (taken < count) {
            throw new IllegalStateException("A vocabulary too small for %d beams".formatted(count));
        }
        sequences = nextSequences;
        sums = nextSums;
        parents = nextParents;
        done = finished.suffice(top.score(0), length + 1);
    }

    static int[] appended(int[] sequence, int token) {
        int[] longer = Arrays.copyOf(sequence, sequence.length + 1);
        longer[sequence.length] = token;
        return longer;
    }
}
