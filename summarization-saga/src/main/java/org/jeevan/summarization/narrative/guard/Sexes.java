package org.jeevan.summarization.narrative.guard;

import java.util.List;

/** Objects to "she" and "woman" where the record speaks of a man, and the reverse. */
final class Sexes {

    private final int balance;

    Sexes(List<Passage> record) {
        int sum = 0;
        for (Passage passage : record) {
            for (int i = 0; i < passage.size(); i++) {
                sum += passage.scopes().says(Scopes.FAMILY, i) ? 0 : sex(passage.token(i));
            }
        }
        balance = sum;
    }

    void check(Passage statement, Alignment alignment, Objections objections) {
        for (int i = 0; i < statement.size(); i++) {
            int sex = sex(statement.token(i));
            if (sex != 0 && !alignment.found(i) && (sex * balance <= 0 || sex * sexBefore(alignment, i + 1) < 0)) {
                objections.add(Objection.Kind.UNSUPPORTED, i, i);
            }
        }
    }

    /** Of what stands in the record before the statement's token. */
    private static int sexBefore(Alignment alignment, int i) {
        boolean known = alignment.found(i) && alignment.index(i) > 0;
        return known ? sex(alignment.passage(i).token(alignment.index(i) - 1)) : 0;
    }

    private static int sex(Token token) {
        return switch (token.norm()) {
            case "he", "mal" -> 1;
            case "she", "femal" -> -1;
            default -> 0;
        };
    }
}
