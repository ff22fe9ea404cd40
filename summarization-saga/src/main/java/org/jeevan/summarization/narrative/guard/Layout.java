package org.jeevan.summarization.narrative.guard;

import java.util.ArrayList;
import java.util.List;
import org.jeevan.summarization.narrative.guard.Token.Gap;

/** A statement laid against the record: its anchors, the parts that it falls into, and what it leaves out between two words. */
final class Layout {

    private final Passage statement;
    private final Alignment alignment;
    private final Lexicon lexicon;
    private final List<Integer> anchors = new ArrayList<>();

    Layout(Passage statement, Alignment alignment, Lexicon lexicon) {
        this.statement = statement;
        this.alignment = alignment;
        this.lexicon = lexicon;
        for (int i = 0; i < statement.size(); i++) {
            if (statement.token(i).anchor()) {
                anchors.add(i);
            }
        }
    }

    Passage statement() {
        return statement;
    }

    Alignment alignment() {
        return alignment;
    }

    /** The statement's tokens that facts hang on; a <i>place</i> is an index in this list. */
    List<Integer> anchors() {
        return anchors;
    }

    Token token(int anchor) {
        return statement.token(anchor);
    }

    Omission omission(int left, int right) {
        return Omission.between(alignment.passage(left), alignment.index(left), alignment.index(right), lexicon);
    }

    /** Whether the second was found further on in the same passage as the first. */
    boolean goesOn(int left, int right) {
        return alignment.samePassage(left, right) && alignment.index(right) > alignment.index(left);
    }

    /** Whether the statement itself begins a new part between the two. */
    boolean parted(int left, int right) {
        for (int i = left + 1; i <= right; i++) {
            boolean joint = i < right && isJoint(statement.token(i));
            boolean stop = statement.token(i).gap() == Gap.STOP;
            boolean comma = statement.token(i).gap() == Gap.COMMA;
            if (stop || (joint || comma) && !isPhrase(joint ? i + 1 : i, left)) {
                return true;
            }
        }
        return false;
    }

    /** "In the left kidney, …" and "…, with slowing" are no parts of their own, but belong to their neighbours. */
    private boolean isPhrase(int next, int left) {
        int first = left;
        while (first > 0 && statement.token(first).gap() == Gap.NONE && !isJoint(statement.token(first - 1))) {
            first--;
        }
        return isPreposition(statement.token(next)) || isPreposition(statement.token(first));
    }

    /** Whether the patient is named from {@code left} to before {@code right}: what follows may then come from elsewhere. */
    boolean isPatient(int left, int right) {
        for (int i = left; i < right; i++) {
            String norm = statement.token(i).norm();
            if (norm.equals("mal") || norm.equals("femal") || norm.equals("patient")) {
                return true;
            }
        }
        return false;
    }

    boolean isJoint(Token token) {
        return lexicon.in("joint", token.norm());
    }

    boolean isPreposition(Token token) {
        return lexicon.in("preposition", token.norm());
    }

    /** Of the two, or of what stands before them in the same part; a number outweighs a side, a side a medicine. */
    Objection.Kind kindOf(int left, int right) {
        Objection.Kind one = kindOf(token(left));
        Objection.Kind other = kindOf(token(right));
        Objection.Kind kind = one.compareTo(other) <= 0 ? one : other;
        int before = anchors.indexOf(left) - 1;
        if (kind == Objection.Kind.UNSUPPORTED && before >= 0 && !parted(anchors.get(before), left)) {
            kind = kindOf(token(anchors.get(before)));
        }
        boolean allergy = kind == Objection.Kind.MEDICINE && statement.scopes().says(Scopes.ALLERGY, right);
        return allergy ? Objection.Kind.ALLERGEN : kind;
    }

    private static Objection.Kind kindOf(Token token) {
        return switch (token.kind()) {
            case NUMBER -> Objection.Kind.NUMBER;
            case SIDE -> Objection.Kind.SIDE;
            case MEDICINE -> Objection.Kind.MEDICINE;
            case ALLERGY -> Objection.Kind.ALLERGEN;
            case NEGATION, HEDGE, STOP, OPPOSITE, EXCEPTION -> Objection.Kind.NEGATION;
            default -> Objection.Kind.UNSUPPORTED;
        };
    }
}
