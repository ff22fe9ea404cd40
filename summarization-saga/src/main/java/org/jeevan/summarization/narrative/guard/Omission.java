package org.jeevan.summarization.narrative.guard;

import java.util.List;
import org.jeevan.summarization.narrative.guard.Token.Gap;
import org.jeevan.summarization.narrative.guard.Token.Kind;

/** What a narrative leaves out between two words of one passage that it puts side by side. */
record Omission(List<Token> tokens, Gap gapAfter, Lexicon lexicon) {

    private static final int MODIFIERS_MAX = 2;
    private static final List<String> LIST = List.of("and", "or", "nor", "and/or");
    private static final List<String> ARTICLES = List.of("a", "an", "the", "he", "she", "their");

    static Omission between(Passage passage, int from, int to, Lexicon lexicon) {
        return new Omission(
                passage.tokens().subList(from + 1, to), passage.token(to).gap(), lexicon);
    }

    long anchors() {
        return tokens.stream().filter(Token::anchor).count();
    }

    boolean breaks() {
        return gapAfter != Gap.NONE || tokens.stream().anyMatch(token -> token.gap() != Gap.NONE || isJoint(token));
    }

    /** ", which was 3 cm," in "the mass, which was 3 cm, was removed". */
    boolean parenthetical() {
        return gapAfter == Gap.COMMA
                && !tokens.isEmpty()
                && tokens.getFirst().gap() == Gap.COMMA
                && tokens.stream().noneMatch(token -> token.gap() == Gap.STOP);
    }

    boolean hasCritical() {
        return tokens.stream()
                .anyMatch(token -> token.kind().critical() || token.kind().cue());
    }

    /** "Not", "possible", "stopped" or "except" in the middle of a clause. */
    boolean dropsCue() {
        return !breaks() && tokens.stream().anyMatch(token -> token.kind().cue() || token.is(Kind.EXCEPTION));
    }

    /** At most a few plain words, such as "acute" in "left acute otitis", or nothing. */
    boolean modifiersOnly() {
        return anchors() <= MODIFIERS_MAX && (anchors() == 0 || !breaks()) && !hasCritical();
    }

    /** "Aspirin 75 mg," in "takes aspirin 75 mg, metformin and insulin". */
    boolean listItemsOnly() {
        return tokens.stream().allMatch(token -> token.is(Kind.MEDICINE) || token.is(Kind.NUMBER) || isList(token));
    }

    /** Numbers with other units than this one, and nothing that they may belong to. */
    boolean otherNumbersOnly(String unit) {
        return !breaks()
                && tokens.stream()
                        .filter(Token::anchor)
                        .allMatch(
                                token -> token.isPlainNumber() && !token.unit().equals(unit));
    }

    /** Whether the last word would lose what it was said of: "for [cancer, complicated by] pneumonia". */
    boolean changesRole() {
        return anchors() > 0
                && tokens.stream()
                        .anyMatch(token -> !token.anchor() && !isList(token) && !ARTICLES.contains(token.norm()));
    }

    static boolean isList(Token token) {
        return LIST.contains(token.norm());
    }

    private boolean isJoint(Token token) {
        return lexicon.in("joint", token.norm());
    }
}
