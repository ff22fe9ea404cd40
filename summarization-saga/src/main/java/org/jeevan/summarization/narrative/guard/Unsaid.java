package org.jeevan.summarization.narrative.guard;

import org.jeevan.summarization.narrative.guard.Objection.Kind;
import org.jeevan.summarization.narrative.guard.Token.Reach;

/** Objects to what a statement says in words or numbers that its passages do not have. */
final class Unsaid {

    private static final int NEAR = 2;

    private final Passage statement;
    private final Alignment alignment;

    Unsaid(Layout layout) {
        this.statement = layout.statement();
        this.alignment = layout.alignment();
    }

    void check(Objections objections) {
        for (int i = 0; i < statement.size(); i++) {
            if (statement.token(i).anchor() && !alignment.found(i) && !saysTheSame(i)) {
                objections.add(kindOf(i), i, i);
            }
        }
    }

    /** "No fever" for "denies fever": another cue, but all that it bears on is so in the record. */
    private boolean saysTheSame(int cue) {
        Token token = statement.token(cue);
        int scope = token.is(Token.Kind.NEGATION) ? Scopes.DENIED : token.is(Token.Kind.ALLERGY) ? Scopes.ALLERGY : 0;
        boolean some = false;
        for (int i = cue + 1;
                scope != 0 && i < statement.size() && statement.scopes().says(scope, i);
                i++) {
            if (statement.token(i).anchor()) {
                boolean so = alignment.found(i)
                        && alignment.passage(i).scopes().says(scope, alignment.index(i))
                        && isReplaced(token.kind(), alignment.passage(i));
                if (!so) {
                    return false;
                }
                some = true;
            }
        }
        return some && token.reach() != Reach.BACKWARD;
    }

    /** Whether the passage has such a cue that the statement does not use as it stands. */
    private boolean isReplaced(Token.Kind cue, Passage passage) {
        for (int i = 0; i < passage.size(); i++) {
            if (passage.token(i).is(cue) && !alignment.uses(passage, i)) {
                return true;
            }
        }
        return false;
    }

    private Kind kindOf(int i) {
        Token token = statement.token(i);
        boolean allergy = statement.scopes().says(Scopes.ALLERGY, i);
        return switch (token.kind()) {
            case NUMBER -> otherUnit(i) ? Kind.UNIT : Kind.NUMBER;
            case SIDE -> Kind.SIDE;
            case MEDICINE -> allergy ? Kind.ALLERGEN : Kind.MEDICINE;
            case ALLERGY -> Kind.ALLERGEN;
            case NEGATION, HEDGE, STOP, OPPOSITE, EXCEPTION -> Kind.NEGATION;
            default -> allergy ? Kind.ALLERGEN : turned(token) ? Kind.NEGATION : Kind.UNSUPPORTED;
        };
    }

    /** Whether the number itself stands in the record where its neighbours do. */
    private boolean otherUnit(int number) {
        String norm = statement.token(number).norm();
        return otherUnit(norm, neighbour(number, -1), 1) || otherUnit(norm, neighbour(number, 1), -1);
    }

    private boolean otherUnit(String norm, int neighbour, int towards) {
        if (neighbour < 0) {
            return false;
        }
        Passage passage = alignment.passage(neighbour);
        int index = alignment.index(neighbour);
        for (int i = index + towards; i >= 0 && i < passage.size() && Math.abs(i - index) <= NEAR; i += towards) {
            if (passage.token(i).is(Token.Kind.NUMBER)
                    && passage.token(i).norm().equals(norm)) {
                return true;
            }
        }
        return false;
    }

    /** The nearest word on one side that was found, or -1. */
    private int neighbour(int from, int step) {
        for (int i = from + step; i >= 0 && i < statement.size(); i += step) {
            if (statement.token(i).anchor() && alignment.found(i)) {
                return i;
            }
        }
        return -1;
    }

    /** "Unclear" where the record has "clear", or the reverse. */
    private boolean turned(Token word) {
        return alignment.passages().stream()
                .flatMap(passage -> passage.tokens().stream())
                .filter(Token::anchor)
                .anyMatch(token -> prefixed(token.norm(), word.norm()) || prefixed(word.norm(), token.norm()));
    }

    private static boolean prefixed(String longer, String shorter) {
        return shorter.length() > 3
                && longer.length() <= shorter.length() + 4
                && longer.endsWith(shorter)
                && longer.length() > shorter.length();
    }
}
