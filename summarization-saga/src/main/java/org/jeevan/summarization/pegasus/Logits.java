package org.jeevan.summarization.pegasus;

/** The next token's scores of one input's beams, a part of a larger array. The first step has one row for all beams. */
record Logits(float[] values, int firstRow, int rows, int vocabulary) {

    private static final double NEGLIGIBLE = -32; // all of 100,000 such together change a sum of at least 1 by 1e-9

    int offset(int row) {
        return (firstRow + row) * vocabulary;
    }

    float max(int row) {
        int from = offset(row);
        float max = Float.NEGATIVE_INFINITY;
        for (int i = from; i < from + vocabulary; i++) {
            max = Math.max(max, values[i]); // NaN if there is one
        }
        if (Float.isNaN(max) || Float.isInfinite(max)) {
            throw new BrokenBundleException(
                    "The model answered logits that are not numbers",
                    "Half precision often overflows so: export it with fp32 or int8 weights");
        }
        return max;
    }

    /** Logarithm of the sum of the exponentials, relative to {@code max}. */
    float logSum(int row, float max) {
        int from = offset(row);
        double sum = 0;
        for (int i = from; i < from + vocabulary; i++) {
            double difference = values[i] - max;
            if (difference > NEGLIGIBLE) {
                sum += Math.exp(difference);
            }
        }
        return (float) Math.log(sum);
    }

    /** Turns a row into log-probabilities, in place. */
    void normalize(int row) {
        float max = max(row);
        float logSum = logSum(row, max);
        int from = offset(row);
        for (int i = from; i < from + vocabulary; i++) {
            values[i] = values[i] - max - logSum;
        }
    }
}
