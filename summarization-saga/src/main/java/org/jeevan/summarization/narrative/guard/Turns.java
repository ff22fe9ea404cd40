package org.jeevan.summarization.narrative.guard;

import org.jeevan.summarization.narrative.guard.Objection.Kind;
import org.jeevan.summarization.narrative.guard.Token.Gap;

/**
 * Objects to facts that a statement turns round: denied or affirmed, certain instead of doubted, the patient's instead of a
 * relative's, taken instead of stopped, an exception or the limits of a denial left out.
 */
final class Turns {

    private static final int EXCEPTION_REACH = 12;

    private final Passage statement;
    private final Alignment alignment;
    private final Lexicon lexicon;

    Turns(Layout layout, Lexicon lexicon) {
        this.statement = layout.statement();
        this.alignment = layout.alignment();
        this.lexicon = lexicon;
    }

    void check(Objections objections) {
        for (int i = 0; i < statement.size(); i++) {
            Token token = statement.token(i);
            if (!token.anchor() || !alignment.found(i)) {
                continue;
            }
            if (!token.kind().cue()) {
                compare(i, objections);
            }
            if (widens(i) || losesCue(i) || losesException(i) || deniesElsewhere(i)) {
                objections.add(Kind.NEGATION, i, i);
            }
        }
    }

    /** "Possible need" cut to "need", whatever else may bear on it. */
    private boolean losesCue(int i) {
        Passage passage = alignment.passage(i);
        int index = alignment.index(i);
        while (index > passage.body() && passage.token(index).gap() == Gap.NONE) {
            Token before = passage.token(--index);
            if (before.anchor()) {
                boolean cue = before.is(Token.Kind.NEGATION) || before.is(Token.Kind.HEDGE);
                return cue && before.reach() == Token.Reach.FORWARD && !replaced(before, passage, index);
            }
        }
        return false;
    }

    /** Whether the statement has the cue, or another of its kind that the passage does not have. */
    private boolean replaced(Token cue, Passage passage, int index) {
        if (alignment.uses(passage, index)) {
            return true;
        }
        for (int i = 0; i < statement.size(); i++) {
            if (statement.token(i).is(cue.kind()) && !alignment.found(i)) {
                return true;
            }
        }
        return false;
    }

    /** "Not seen by Dr. B" with the "not" of "does not smoke": what it denies has no weight of its own, but is another. */
    private boolean deniesElsewhere(int i) {
        Token cue = statement.token(i);
        int next = i + 1;
        if (!cue.is(Token.Kind.NEGATION) || cue.reach() != Token.Reach.FORWARD || next >= statement.size()) {
            return false;
        }
        for (int j = next; j < statement.size() && statement.scopes().says(Scopes.DENIED, j); j++) {
            if (statement.token(j).anchor()) {
                return false;
            }
        }
        boolean parted = statement.token(next).gap() == Gap.STOP;
        return !parted && !(alignment.samePassage(i, next) && alignment.index(next) == alignment.index(i) + 1);
    }

    private void compare(int i, Objections objections) {
        Scopes here = statement.scopes();
        Scopes there = alignment.passage(i).scopes();
        int index = alignment.index(i);
        int differ = here.of(i) ^ there.of(index);
        if ((differ & Scopes.DENIED) != 0 || (differ & there.of(index) & Scopes.DOUBTED) != 0) {
            objections.add(Kind.NEGATION, i, i);
        }
        if ((differ & Scopes.STOPPED) != 0) {
            objections.add(statement.token(i).is(Token.Kind.MEDICINE) ? Kind.MEDICINE : Kind.NEGATION, i, i);
        }
        if ((differ & Scopes.ALLERGY) != 0) {
            objections.add(Kind.ALLERGEN, i, i);
        }
        boolean sameRelative = here.relative(i) == null
                ? there.relative(index) == null
                : here.relative(i).equals(there.relative(index));
        if ((differ & Scopes.FAMILY) != 0 || !sameRelative) {
            objections.add(Kind.UNSUPPORTED, i, i);
        }
    }

    /** "No fracture of the hip" cut to "no fracture", "no acute fracture" to "no fracture": more is denied than was. */
    private boolean widens(int i) {
        Passage passage = alignment.passage(i);
        int index = alignment.index(i);
        if (!passage.scopes().says(Scopes.DENIED, index)) {
            return false;
        }
        return widensBehind(i, passage, index) || widensBefore(i, passage, index);
    }

    private boolean widensBehind(int i, Passage passage, int index) {
        for (int next = index + 1; next < passage.size() && next < index + 8; next++) {
            Token token = passage.token(next);
            boolean ends = token.gap() != Gap.NONE
                    || lexicon.in("joint", token.norm())
                    || lexicon.in("finite", token.norm())
                    || !passage.scopes().says(Scopes.DENIED, next) && token.anchor();
            if (ends) {
                return false;
            }
            if (token.anchor() && !token.is(Token.Kind.MODEST) && !token.kind().cue()) {
                return !alignment.uses(passage, next);
            }
        }
        return false;
    }

    private boolean widensBefore(int i, Passage passage, int index) {
        for (int before = index - 1; before >= 0; before--) {
            Token token = passage.token(before);
            if (passage.token(before + 1).gap() != Gap.NONE
                    || lexicon.in("joint", token.norm())
                    || token.kind().cue()) {
                return false;
            }
            if (token.anchor() && !token.is(Token.Kind.MODEST)) {
                return passage.scopes().says(Scopes.DENIED, before) && !alignment.uses(passage, before);
            }
        }
        return false;
    }

    /** "Normal except for the left knee" cut to "normal". */
    private boolean losesException(int i) {
        Passage passage = alignment.passage(i);
        int index = alignment.index(i);
        for (int next = index + 1; next < passage.size() && next <= index + EXCEPTION_REACH; next++) {
            Token token = passage.token(next);
            if (token.gap() == Gap.STOP) {
                return false;
            }
            if (token.is(Token.Kind.EXCEPTION)) {
                return !alignment.uses(passage, next);
            }
        }
        return false;
    }
}
