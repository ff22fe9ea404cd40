package org.jeevan.summarization.narrative.guard;

import java.util.List;

/** Objects to "she" and "woman" where the record speaks of a man, and the reverse. */
final class Sexes {

    private static final int CERTAIN = 4;

    private final int men;
    private final int women;

    Sexes(List<Passage> record) {
        int[] counts = new int[3];
        for (Passage passage : record) {
            for (int i = 0; i < passage.size(); i++) {
                counts[1 + (passage.scopes().says(Scopes.FAMILY, i) ? 0 : sex(passage.token(i)))]++;
            }
        }
        women = counts[0];
        men = counts[2];
    }

    void check(Passage statement, Alignment alignment, Objections objections) {
        for (int i = 0; i < statement.size(); i++) {
            int sex = sex(statement.token(i));
            boolean other = alignment.found(i)
                    ? isOfAnother(sex)
                    : sex * (men - women) <= 0 || sex * sexBefore(alignment, i + 1) < 0;
            if (sex != 0 && other && !statement.scopes().says(Scopes.FAMILY, i)) {
                objections.add(Objection.Kind.UNSUPPORTED, i, i);
            }
        }
    }

    /** "She has diabetes" behind "his mother is well" stands in the record, but says nothing of him. */
    private boolean isOfAnother(int sex) {
        int same = sex > 0 ? men : women;
        int opposite = sex > 0 ? women : men;
        return opposite >= CERTAIN * Math.max(1, same);
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
