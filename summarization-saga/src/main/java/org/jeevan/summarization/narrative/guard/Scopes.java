package org.jeevan.summarization.narrative.guard;

import java.util.List;
import org.jeevan.summarization.narrative.guard.Token.Gap;
import org.jeevan.summarization.narrative.guard.Token.Kind;
import org.jeevan.summarization.narrative.guard.Token.Reach;

/**
 * Which cues bear on each token: denied, doubted or planned, stopped, an allergy, of a relative. Unlike the essentials'
 * {@code Negation}, which decides what to list, it must answer alike for a sentence and for a piece cut out of it, and
 * takes every cue for one ("no distress" as well): what counts is only whether narrative and record differ.
 */
final class Scopes {

    static final int DENIED = 1;
    static final int DOUBTED = 2;
    static final int STOPPED = 4;
    static final int ALLERGY = 8;
    static final int FAMILY = 16;

    private static final int REACH_MAX = 200;
    private static final int SPEAKS_WITHIN = 2;
    private static final List<String> BE = List.of("is", "are", "was", "were", "be", "been", "being");

    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final int body;
    private final int[] masks;
    private final String[] relatives;

    /** @param body where the sentence begins behind its heading */
    Scopes(List<Token> tokens, int body, Lexicon lexicon) {
        this.body = body;
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.masks = new int[tokens.size()];
        this.relatives = new String[tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind().cue()) {
                mark(i);
            }
        }
    }

    int of(int index) {
        return masks[index];
    }

    boolean says(int scope, int index) {
        return (masks[index] & scope) != 0;
    }

    /** Whose finding it is: the relative's name, or null for the patient's own. */
    String relative(int index) {
        return relatives[index];
    }

    private void mark(int cue) {
        Token token = tokens.get(cue);
        int scope = of(token.kind());
        if (token.is(Kind.FAMILY)) {
            markFamily(cue);
            return;
        }
        boolean backward = token.reach() == Reach.BACKWARD || token.reach() == Reach.EITHER && closes(cue);
        boolean done = backward && backward(cue, scope);
        boolean ahead = !done && !(token.is(Kind.ALLERGY) && describes(cue)) && forward(cue, scope);
        if (token.is(Kind.NEGATION) && !done && (!ahead || token.norm().equals("not") && isBe(cue - 1))) {
            backward(cue, scope);
        }
    }

    /** The scope that a kind of cue gives to the words that it bears on. */
    static int of(Kind kind) {
        return switch (kind) {
            case NEGATION -> DENIED;
            case HEDGE -> DOUBTED;
            case STOP -> STOPPED;
            case ALLERGY -> ALLERGY;
            default -> FAMILY;
        };
    }

    /** "Allergic rhinitis" is no allergy to rhinitis. */
    private boolean describes(int cue) {
        boolean next = cue + 1 < tokens.size() && tokens.get(cue + 1).gap() == Gap.NONE;
        return next && tokens.get(cue + 1).anchor();
    }

    /** Whether a word that may look both ways looks back: behind a form of "be", or at its clause's end. */
    private boolean closes(int cue) {
        int next = cue + 1;
        return isBe(cue - 1) && !tokens.get(cue).is(Kind.ALLERGY)
                || next >= tokens.size()
                || tokens.get(next).gap() != Gap.NONE
                || isJoint(next)
                || isFinite(next);
    }

    /**
     * A clause that begins within the scope ("no fever, lungs are clear") gives back what it had of it, but the rest of
     * its subject ("no drains or packs were used") does not. Answers whether the scope has a fact in it.
     */
    private boolean forward(int cue, int scope) {
        int part = -1;
        boolean found = false;
        boolean open = true;
        int end = Math.min(tokens.size(), cue + REACH_MAX);
        for (int i = cue + 1; i < end && tokens.get(i).gap() != Gap.STOP; i++) {
            boolean list = isList(i);
            if (isJoint(i) && !list) {
                return found;
            }
            boolean or = list && !tokens.get(i).norm().equals("and");
            open &= !or;
            if (i > cue + 1 && !or && (list || tokens.get(i).gap() != Gap.NONE)) {
                part = i;
                open = true;
            }
            boolean finite = i > cue + 1 && isFinite(i);
            if (finite || part > 0 && lexicon.in("finding", tokens.get(i).norm())) {
                unmark(open && part > 0 ? part : i, i, scope);
                return found;
            }
            masks[i] |= scope;
            found |= tokens.get(i).anchor();
        }
        return found;
    }

    private void unmark(int from, int to, int scope) {
        for (int i = from; i < to; i++) {
            masks[i] &= ~scope;
        }
    }

    /** Answers whether anything stood there. */
    private boolean backward(int cue, int scope) {
        boolean found = false;
        boolean many = false;
        for (int i = cue - 1; i >= Math.max(0, cue - REACH_MAX); i--) {
            Gap gap = tokens.get(i + 1).gap();
            boolean parted = gap == Gap.STOP || gap != Gap.NONE && found && !many;
            if (parted || isJoint(i) && (found && !(many && isList(i)))) {
                return found;
            }
            many |= tokens.get(i).norm().equals("were") || tokens.get(i).norm().equals("are");
            if (tokens.get(i).anchor()) {
                masks[i] |= scope;
                found = true;
            }
        }
        return found;
    }

    private void markFamily(int cue) {
        if (speaks(cue)) {
            return;
        }
        if (in(cue) && family(cue - 1, -1, cue)) {
            return;
        }
        family(cue + 1, 1, cue);
    }

    /** "Diabetes in his mother": the finding stands before. */
    private boolean in(int cue) {
        for (int i = cue - 1; i >= Math.max(0, cue - 2) && !tokens.get(i).anchor(); i--) {
            if (tokens.get(i).norm().equals("in")) {
                return true;
            }
        }
        return false;
    }

    private boolean family(int from, int step, int cue) {
        boolean found = false;
        for (int i = from; i >= 0 && i < tokens.size() && Math.abs(i - cue) < REACH_MAX; i += step) {
            Gap gap = tokens.get(step > 0 ? i : i + 1).gap();
            if (gap == Gap.STOP
                    || isPatient(i, cue)
                    || i != from && tokens.get(i).is(Kind.FAMILY) && step > 0) {
                return found;
            }
            masks[i] |= FAMILY;
            relatives[i] = tokens.get(cue).norm();
            found |= tokens.get(i).anchor();
        }
        return found;
    }

    /** Under "family history" he and she are relatives. */
    private boolean isPatient(int index, int cue) {
        String norm = tokens.get(index).norm();
        return norm.equals("patient") || cue >= body && (norm.equals("he") || norm.equals("she"));
    }

    private boolean speaks(int cue) {
        for (int i = cue + 1; i <= cue + SPEAKS_WITHIN && i < tokens.size(); i++) {
            if (lexicon.in("speaks", tokens.get(i).norm())) {
                return true;
            }
        }
        return false;
    }

    private boolean isBe(int index) {
        return index >= 0 && BE.contains(tokens.get(index).norm());
    }

    private boolean isJoint(int index) {
        return lexicon.in("joint", tokens.get(index).norm());
    }

    private boolean isList(int index) {
        String norm = tokens.get(index).norm();
        return norm.equals("and") || norm.equals("or") || norm.equals("nor") || norm.equals("and/or");
    }

    private boolean isFinite(int index) {
        return lexicon.in("finite", tokens.get(index).norm());
    }
}
