package org.jeevan.summarization.pegasus;

/** The best few of many scores, best first; of equal ones the earlier. */
final class TopCandidates {

    private final float[] scores;
    private final int[] beams;
    private final int[] tokens;

    private int size;

    TopCandidates(int sizeMax) {
        scores = new float[sizeMax];
        beams = new int[sizeMax];
        tokens = new int[sizeMax];
    }

    /** Considers every token of a beam; its score is the token's own plus {@code sum}. */
    void offer(float[] values, int offset, int vocabulary, float sum, int beam) {
        for (int token = 0; token < vocabulary; token++) {
            float score = values[offset + token] + sum;
            if (size < scores.length || score > scores[size - 1]) {
                insert(score, beam, token);
            }
        }
    }

    int size() {
        return size;
    }

    float score(int rank) {
        return scores[rank];
    }

    int beam(int rank) {
        return beams[rank];
    }

    int token(int rank) {
        return tokens[rank];
    }

    private void insert(float score, int beam, int token) {
        size = Math.min(size + 1, scores.length);
        int at = size - 1;
        while (at > 0 && score > scores[at - 1]) {
            scores[at] = scores[at - 1];
            beams[at] = beams[at - 1];
            tokens[at] = tokens[at - 1];
            at--;
        }
        scores[at] = score;
        beams[at] = beam;
        tokens[at] = token;
    }
}
