package org.jeevan.summarization.evaluation;

import java.util.Locale;

/** How many of the wanted items were found, and how many found items are wanted. */
record Score(int hits, int found, int wanted) {

    static final Score NONE = new Score(0, 0, 0);

    Score plus(Score other) {
        return new Score(hits + other.hits, found + other.found, wanted + other.wanted);
    }

    double precision() {
        return found == 0 ? 1 : (double) hits / found;
    }

    double recall() {
        return wanted == 0 ? 1 : (double) hits / wanted;
    }

    double f1() {
        return found + wanted == 0 ? 1 : 2.0 * hits / (found + wanted);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "precision %.3f, recall %.3f, F1 %.3f (%d of %d wanted, %d found)",
                precision(),
                recall(),
                f1(),
                hits,
                wanted,
                found);
    }
}
