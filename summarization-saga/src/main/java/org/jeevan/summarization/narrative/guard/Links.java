package org.jeevan.summarization.narrative.guard;

import java.util.List;
import org.jeevan.summarization.narrative.guard.Token.Kind;

/**
 * Objects to neighbours that the record does not put together: a dose beside another medicine, a side at another part of
 * the body, a finding of another sentence in the same clause.
 */
final class Links {

    private final Layout layout;
    private final Alignment alignment;

    Links(Layout layout) {
        this.layout = layout;
        this.alignment = layout.alignment();
    }

    void check(Objections objections) {
        List<Integer> anchors = layout.anchors();
        for (int place = 1; place < anchors.size(); place++) {
            int left = anchors.get(place - 1);
            int right = anchors.get(place);
            boolean bothFound = alignment.found(left) && alignment.found(right);
            if (bothFound && !layout.parted(left, right) && !linked(left, right)) {
                objections.add(layout.kindOf(left, right), left, right);
            }
        }
    }

    private boolean linked(int left, int right) {
        Token second = layout.token(right);
        if (!layout.goesOn(left, right)) {
            return layout.isPatient(left, right) && !second.kind().critical();
        }
        Omission omission = layout.omission(left, right);
        if (omission.dropsCue()) {
            return false;
        }
        return omission.tokens().isEmpty() || omission.modifiersOnly() || keeps(left, right, omission);
    }

    private boolean keeps(int left, int right, Omission omission) {
        Token first = layout.token(left);
        Token second = layout.token(right);
        if (first.kind().cue() && !first.is(Kind.FAMILY)) {
            return alignment.passage(right).scopes().says(Scopes.of(first.kind()), alignment.index(right));
        }
        if (first.kind().critical() || second.kind().critical()) {
            return keepsOwner(first, second, omission);
        }
        if (omission.breaks()) {
            return layout.isPatient(left, right) || omission.parenthetical() || !omission.changesRole();
        }
        return !isBefore(right) || layout.token(right - 1).anchor() || !omission.changesRole();
    }

    /** A medicine may lose others of its list, "twice daily" the dose before it. */
    private static boolean keepsOwner(Token first, Token second, Omission omission) {
        if (second.is(Kind.MEDICINE) && !first.is(Kind.NUMBER)) {
            return omission.listItemsOnly();
        }
        return second.is(Kind.NUMBER) && omission.otherNumbersOnly(second.unit());
    }

    /** Whether the omission stands right before the word, rather than before the preposition that leads to it. */
    private boolean isBefore(int right) {
        return alignment.samePassage(right - 1, right) && alignment.index(right) - alignment.index(right - 1) > 1;
    }
}
