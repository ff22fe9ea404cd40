package org.jeevan.summarization.narrative.guard;

import java.util.ArrayList;
import java.util.List;
import org.jeevan.summarization.narrative.guard.Token.Gap;
import org.jeevan.summarization.narrative.guard.Token.Kind;

/**
 * Objects to facts put together that the record does not put together: a dose beside another medicine, a side at
 * another part of the body, a finding of another sentence in the same clause.
 */
final class Links {

    private final Passage statement;
    private final Alignment alignment;
    private final Lexicon lexicon;
    private final Objections objections;
    private final List<Integer> anchors = new ArrayList<>();

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
        for (int i = 1; i < anchors.size(); i++) {
            int left = anchors.get(i - 1);
            int right = anchors.get(i);
            boolean bothFound = alignment.found(left) && alignment.found(right);
            if (bothFound && !parted(left, right) && !linked(left, right)) {
                objections.add(kindOf(left, right), left, right);
            }
        }
        for (int i = 0; i < anchors.size(); i++) {
            if (alignment.found(anchors.get(i)) && isLoose(i)) {
                objections.add(kindOf(anchors.get(i), anchors.get(i)), anchors.get(i), anchors.get(i));
            }
        }
    }

    /** Whether the statement itself begins a new part between the two. */
    private boolean parted(int left, int right) {
        for (int i = left + 1; i <= right; i++) {
            Token token = statement.token(i);
            if (token.gap() != Gap.NONE || i < right && lexicon.in("joint", token.norm())) {
                return true;
            }
        }
        return false;
    }

    private boolean linked(int left, int right) {
        Token first = statement.token(left);
        Token second = statement.token(right);
        if (!alignment.samePassage(left, right) || alignment.index(right) <= alignment.index(left)) {
            return isPatient(left, right) && !second.kind().critical();
        }
        Omission omission = omission(left, right);
        if (omission.tokens().isEmpty() || omission.modifiersOnly()) {
            return true;
        }
        if (first.kind().cue() && !first.is(Kind.FAMILY)) {
            return true; // the scopes are compared elsewhere
        }
        if (first.kind().critical() || second.kind().critical()) {
            return keeps(first, second, omission);
        }
        return statement.token(right - 1).anchor() || !omissionBefore(right) || !omission.changesRole();
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
            if (norm.equals("mal") || norm.equals("femal") || norm.equals("patient") || norm.equals("he") || norm.equals("she")) {
                return true;
            }
        }
        return false;
    }

    /** A fact that needs a neighbour and stands alone in its part must have one next to that part. */
    private boolean isLoose(int place) {
        Token token = statement.token(anchors.get(place));
        if (!token.kind().critical() || token.is(Kind.MEDICINE) || anchors.size() == 1) {
            return false;
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
                return !isKept(passage, i);
            }
            if (token.anchor() && !token.is(Kind.NUMBER)) {
                return false;
            }
        }
        return false;
    }

    private boolean isKept(Passage passage, int index) {
        return anchors.stream()
                .anyMatch(anchor -> alignment.passage(anchor) == passage && alignment.index(anchor) == index);
    }

    private Omission omission(int left, int right) {
        return Omission.between(alignment.passage(left), alignment.index(left), alignment.index(right), lexicon);
    }

    private Objection.Kind kindOf(int left, int right) {
        Token first = statement.token(left);
        Token second = statement.token(right);
        if (first.is(Kind.NUMBER) || second.is(Kind.NUMBER)) {
            return Objection.Kind.NUMBER;
        }
        if (first.is(Kind.SIDE) || second.is(Kind.SIDE)) {
            return Objection.Kind.SIDE;
        }
        if (first.is(Kind.MEDICINE) || second.is(Kind.MEDICINE)) {
            boolean allergy = statement.scopes().says(Scopes.ALLERGY, right);
            return allergy ? Objection.Kind.ALLERGEN : Objection.Kind.MEDICINE;
        }
        boolean turn = first.kind().cue() || second.kind().cue() || first.is(Kind.OPPOSITE) || second.is(Kind.OPPOSITE);
        return turn ? Objection.Kind.NEGATION : Objection.Kind.UNSUPPORTED;
    }
}
