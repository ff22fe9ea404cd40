package org.jeevan.summarization.narrative.guard;

import org.jeevan.summarization.narrative.guard.Objection.Kind;
import org.jeevan.summarization.narrative.guard.Token.Reach;

/** Objects to what a statement says in words or numbers that its passages do not have. */
final class Unsaid {

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
            case NUMBER -> otherUnit(token) ? Kind.UNIT : Kind.NUMBER;
            case SIDE -> Kind.SIDE;
            case MEDICINE -> allergy ? Kind.ALLERGEN : Kind.MEDICINE;
            case ALLERGY -> Kind.ALLERGEN;
            case NEGATION, HEDGE, STOP, OPPOSITE, EXCEPTION -> Kind.NEGATION;
            default -> allergy ? Kind.ALLERGEN : turned(token) ? Kind.NEGATION : Kind.UNSUPPORTED;
        };
    }

    private boolean otherUnit(Token number) {
        return alignment.passages().stream()
                .flatMap(passage -> passage.tokens().stream())
                .anyMatch(token -> token.is(Token.Kind.NUMBER) && token.norm().equals(number.norm()));
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
