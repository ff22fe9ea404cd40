package org.jeevan.summarization.narrative.guard;

/**
 * A word or number as the guard compares it.
 *
 * @param norm what equal words share: the stem of the word that stands for its like, or a number's canonical digits
 * @param unit of a number, canonical, else empty
 * @param gap what stands between it and the token before
 * @param start where it begins in its text, {@code end} where it has ended
 */
record Token(Kind kind, Reach reach, String norm, String unit, Gap gap, int start, int end) {

    enum Kind {
        FUNCTION,
        NEUTRAL,
        CONTENT,
        MODEST,
        NUMBER,
        SIDE,
        MEDICINE,
        OPPOSITE,
        NEGATION,
        HEDGE,
        STOP,
        ALLERGY,
        FAMILY,
        EXCEPTION;

        /** Whether a fact may hang on it. */
        boolean anchor() {
            return this != FUNCTION && this != NEUTRAL;
        }

        /** Whether it must keep its neighbours. */
        boolean critical() {
            return this == NUMBER || this == SIDE || this == MEDICINE || this == OPPOSITE || this == FAMILY;
        }

        boolean cue() {
            return this == NEGATION || this == HEDGE || this == STOP || this == ALLERGY || this == FAMILY;
        }
    }

    /** Where the words stand that a cue bears on. */
    enum Reach {
        NONE,
        FORWARD,
        BACKWARD,
        EITHER
    }

    /** What stands between two tokens: nothing that parts them, a colon, a comma or its like, or the end of a sentence. */
    enum Gap {
        NONE,
        LABEL,
        COMMA,
        STOP
    }

    boolean anchor() {
        return kind.anchor();
    }

    boolean same(Token other) {
        return norm.equals(other.norm)
                && unit.equals(other.unit)
                && (kind == Kind.NUMBER) == (other.kind == Kind.NUMBER);
    }

    /** Not one with letters in it, such as "A1c" and "C5", which names a thing. */
    boolean isPlainNumber() {
        return kind == Kind.NUMBER && norm.chars().noneMatch(Character::isLetter);
    }

    /** Whether a comma or the end of a sentence stands before. */
    boolean parted() {
        return gap == Gap.COMMA || gap == Gap.STOP;
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    Token with(Kind newKind, Reach newReach, String newNorm) {
        return new Token(newKind, newReach, newNorm, unit, gap, start, end);
    }
}
