package org.jeevan.summarization.narrative.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jeevan.summarization.narrative.guard.Token.Gap;
import org.jeevan.summarization.narrative.guard.Token.Kind;

/**
 * Objects to facts put together that the record does not put together: a dose beside another medicine, a side at
 * another part of the body, a finding of another sentence in the same clause.
 */
final class Links {

    private static final Set<String> DIRECTIONS = Set.of("from", "to", "by");

    private final Passage statement;
    private final Alignment alignment;
    private final Lexicon lexicon;
    private final Objections objections;
    private final List<Integer> anchors = new ArrayList<>();
    private int pieces = 1;

    Links(Passage statement, Alignment alignment, Lexicon lexicon, Objections objections) {
        this.statement = statement;
        this.alignment = alignment;
        this.lexicon = lexicon;
        this.objections = objections;
        for (int i = 0; i < statement.size(); i++) {
            if (statement.token(i).anchor()) {
                anchors.add(i);
            }
        }
    }

    void check() {
        for (int i = 0; i + 1 < anchors.size(); i++) {
            pieces += jumps(i) ? 1 : 0;
        }
        for (int i = 1; i < anchors.size(); i++) {
            int left = anchors.get(i - 1);
            int right = anchors.get(i);
            boolean bothFound = alignment.found(left) && alignment.found(right);
            if (bothFound && !parted(left, right) && !linked(left, right)) {
                objections.add(kindOf(left, right), left, right);
            }
        }
        for (int i = 0; i < anchors.size(); i++) {
            int anchor = anchors.get(i);
            if (alignment.found(anchor) && (isLoose(i) || turnsDirection(anchor) || isPatch(i) || isTorn(i))) {
                objections.add(kindOf(anchor, anchor), anchor, anchor);
            }
        }
    }

    /** A piece of another passage in the middle of one. */
    private boolean isPatch(int place) {
        int anchor = anchors.get(place);
        boolean other = false;
        for (int i = place - 1; i >= 0; i--) {
            int before = anchors.get(i);
            boolean same = alignment.samePassage(before, anchor);
            if (same && other) {
                return true;
            }
            other |= alignment.found(before) && !same;
        }
        return false;
    }

    /** "Dropped to 12.1" where the record has "dropped from 12.1". */
    private boolean turnsDirection(int number) {
        int index = alignment.index(number);
        if (!statement.token(number).is(Kind.NUMBER) || number == 0 || index == 0) {
            return false;
        }
        String here = statement.token(number - 1).norm();
        String there = alignment.passage(number).token(index - 1).norm();
        return !here.equals(there) && (DIRECTIONS.contains(here) || DIRECTIONS.contains(there));
    }

    /** In a statement of several pieces, one that is no whole part of its passage: "seen and" joined to "renal". */
    private boolean isTorn(int place) {
        int anchor = anchors.get(place);
        if (pieces < 2 || isPatient(anchor, anchor + 1)) {
            return false;
        }
        Passage passage = alignment.passage(anchor);
        int index = alignment.index(anchor);
        boolean begins = place == 0 || jumps(place - 1);
        boolean ends = place + 1 == anchors.size() || jumps(place);
        boolean ofPatient = place > 0 && isPatient(anchors.get(place - 1), anchor);
        boolean heading = begins && ends && index < passage.body();
        return heading || begins && !ofPatient && !beginsPart(passage, index) || ends && !endsPart(passage, index);
    }

    /** Whether the next anchor was found elsewhere than further on in the same passage. */
    private boolean jumps(int place) {
        int anchor = anchors.get(place);
        int next = anchors.get(place + 1);
        return alignment.found(anchor)
                && alignment.found(next)
                && (!alignment.samePassage(anchor, next) || alignment.index(next) < alignment.index(anchor));
    }

    private boolean beginsPart(Passage passage, int index) {
        for (int i = index; i > 0; i--) {
            Token before = passage.token(i - 1);
            if (passage.token(i).gap() != Gap.NONE || lexicon.in("joint", before.norm())) {
                return true;
            }
            boolean reported = i > 1 && passage.token(i - 2).is(Kind.NEUTRAL); // "complains of", "presents with"
            if (before.anchor() || lexicon.in("preposition", before.norm()) && !reported) {
                return false;
            }
        }
        return true;
    }

    private boolean endsPart(Passage passage, int index) {
        for (int i = index + 1; i < passage.size(); i++) {
            Token next = passage.token(i);
            if (next.gap() != Gap.NONE || lexicon.in("joint", next.norm()) || lexicon.in("preposition", next.norm())) {
                return true;
            }
            if (next.anchor()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the statement itself begins a new part between the two. */
    private boolean parted(int left, int right) {
        for (int i = left + 1; i <= right; i++) {
            Token token = statement.token(i);
            boolean joint = i < right && lexicon.in("joint", token.norm());
            if (token.gap() == Gap.STOP || (joint || token.gap() == Gap.COMMA) && !isPhrase(joint ? i + 1 : i, left)) {
                return true;
            }
        }
        return false;
    }

    /** "In the left kidney, …" and "…, with slowing" are no parts of their own, but belong to their neighbours. */
    private boolean isPhrase(int next, int left) {
        if (lexicon.in("preposition", statement.token(next).norm())) {
            return true;
        }
        int first = left;
        while (first > 0
                && statement.token(first).gap() == Gap.NONE
                && !lexicon.in("joint", statement.token(first - 1).norm())) {
            first--;
        }
        return lexicon.in("preposition", statement.token(first).norm());
    }

    private boolean linked(int left, int right) {
        Token first = statement.token(left);
        Token second = statement.token(right);
        if (!alignment.samePassage(left, right) || alignment.index(right) <= alignment.index(left)) {
            return isPatient(left, right) && !second.kind().critical();
        }
        Omission omission = omission(left, right);
        if (omission.dropsCue()) {
            return false;
        }
        if (omission.tokens().isEmpty() || omission.modifiersOnly()) {
            return true;
        }
        if (first.kind().cue() && !first.is(Kind.FAMILY)) {
            return alignment.passage(right).scopes().says(Scopes.of(first.kind()), alignment.index(right));
        }
        if (first.kind().critical() || second.kind().critical()) {
            return keeps(first, second, omission);
        }
        if (omission.breaks()) {
            return isPatient(left, right) || omission.parenthetical() || !omission.changesRole();
        }
        return !omissionBefore(right) || statement.token(right - 1).anchor() || !omission.changesRole();
    }

    private boolean keeps(Token first, Token second, Omission omission) {
        if (second.is(Kind.MEDICINE) && !first.is(Kind.NUMBER)) {
            return omission.listItemsOnly();
        }
        boolean sameUnit = omission.tokens().stream()
                .anyMatch(token -> token.is(Kind.NUMBER) && token.unit().equals(second.unit()));
        return second.is(Kind.NUMBER)
                && !sameUnit
                && !omission.breaks()
                && omission.tokens().stream().allMatch(token -> token.is(Kind.NUMBER) || !token.anchor());
    }

    /** Whether the omission stands right before the word, rather than before the preposition that leads to it. */
    private boolean omissionBefore(int right) {
        return alignment.samePassage(right - 1, right) && alignment.index(right) - alignment.index(right - 1) > 1;
    }

    /** What is said of the patient may come from another sentence about the patient: "a 61-year-old man with chest pain". */
    private boolean isPatient(int left, int right) {
        for (int i = left; i < right; i++) {
            String norm = statement.token(i).norm();
            if (norm.equals("mal") || norm.equals("femal") || norm.equals("patient")) {
                return true;
            }
        }
        return false;
    }

    /** A fact that needs a neighbour and stands alone in its part must have one next to that part. */
    private boolean isLoose(int place) {
        Token token = statement.token(anchors.get(place));
        if (!token.kind().critical() || token.is(Kind.MEDICINE)) {
            return false;
        }
        if (anchors.stream().allMatch(anchor -> statement.token(anchor).is(token.kind()))) {
            return token.is(Kind.NUMBER) && losesBody(alignment.passage(anchors.get(place)));
        }
        if (token.is(Kind.NUMBER) && losesMedicine(anchors.get(place))) {
            return true;
        }
        int left = place - 1;
        while (token.is(Kind.NUMBER) && left >= 0 && isNumber(left)) {
            left--;
        }
        int right = place + 1;
        while (token.is(Kind.NUMBER) && right < anchors.size() && isNumber(right)) {
            right++;
        }
        boolean insideLeft = left >= 0 && !parted(anchors.get(left), anchors.get(left + 1));
        boolean insideRight = right < anchors.size() && !parted(anchors.get(right - 1), anchors.get(right));
        return !insideLeft && !insideRight && !close(left, left + 1) && !close(right - 1, right);
    }

    /** "40 mg." of a sentence that says of what. */
    private boolean losesBody(Passage passage) {
        for (int i = passage.body(); i < passage.size(); i++) {
            if (passage.token(i).anchor() && !alignment.uses(passage, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNumber(int place) {
        return statement.token(anchors.get(place)).is(Kind.NUMBER);
    }

    private boolean close(int left, int right) {
        if (left < 0 || right >= anchors.size()) {
            return false;
        }
        int first = anchors.get(left);
        int second = anchors.get(right);
        return alignment.samePassage(first, second)
                && alignment.index(second) > alignment.index(first)
                && omission(first, second).anchors() == 0;
    }

    /** "Aspirin 75 mg" of which only the dose is left, beside something else. */
    private boolean losesMedicine(int number) {
        Passage passage = alignment.passage(number);
        for (int i = alignment.index(number) - 1; i >= 0 && passage.token(i + 1).gap() == Gap.NONE; i--) {
            Token token = passage.token(i);
            if (token.is(Kind.MEDICINE)) {
                return !alignment.uses(passage, i);
            }
            if (token.anchor() && !token.is(Kind.NUMBER)) {
                return false;
            }
        }
        return false;
    }

    private Omission omission(int left, int right) {
        return Omission.between(alignment.passage(left), alignment.index(left), alignment.index(right), lexicon);
    }

    /** Of the two, or of what stands before them in the same part; a number outweighs a side, a side a medicine. */
    private Objection.Kind kindOf(int left, int right) {
        Objection.Kind kind = weightier(kindOf(statement.token(left)), kindOf(statement.token(right)));
        int before = anchors.indexOf(left) - 1;
        if (kind == Objection.Kind.UNSUPPORTED && before >= 0 && !parted(anchors.get(before), left)) {
            kind = kindOf(statement.token(anchors.get(before)));
        }
        boolean allergy = kind == Objection.Kind.MEDICINE && statement.scopes().says(Scopes.ALLERGY, right);
        return allergy ? Objection.Kind.ALLERGEN : kind;
    }

    private static Objection.Kind weightier(Objection.Kind one, Objection.Kind other) {
        return one.compareTo(other) <= 0 ? one : other;
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
