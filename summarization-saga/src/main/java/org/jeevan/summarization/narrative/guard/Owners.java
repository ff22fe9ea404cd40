package org.jeevan.summarization.narrative.guard;

import java.util.List;
import java.util.Set;
import org.jeevan.summarization.narrative.guard.Token.Gap;
import org.jeevan.summarization.narrative.guard.Token.Kind;

/** Objects to numbers, sides and the like that have lost what they were said of, or the direction in which they were said. */
final class Owners {

    private static final Set<String> DIRECTIONS = Set.of("from", "to", "by");

    private final Layout layout;
    private final Alignment alignment;
    private final List<Integer> anchors;

    Owners(Layout layout) {
        this.layout = layout;
        this.alignment = layout.alignment();
        this.anchors = layout.anchors();
    }

    void check(Objections objections) {
        for (int place = 0; place < anchors.size(); place++) {
            int anchor = anchors.get(place);
            Kind kind = layout.token(anchor).kind();
            boolean owned = kind.critical() && kind != Kind.MEDICINE;
            if (alignment.found(anchor) && owned && losesOwner(place, kind)) {
                objections.add(layout.kindOf(anchor, anchor), anchor, anchor);
            }
        }
    }

    private boolean losesOwner(int place, Kind kind) {
        int anchor = anchors.get(place);
        if (usedUp(place)) {
            return true;
        }
        if (kind == Kind.NUMBER && (losesMedicine(anchor) || turnsDirection(anchor))) {
            return true;
        }
        if (anchors.stream().allMatch(other -> layout.token(other).is(kind))) {
            return kind == Kind.NUMBER && losesBody(alignment.passage(anchor));
        }
        return standsAlone(place, kind);
    }

    /** "Left knee and left hip" where the record has "left" only once. */
    private boolean usedUp(int place) {
        int anchor = anchors.get(place);
        return anchors.subList(0, place).stream()
                .anyMatch(before ->
                        alignment.samePassage(before, anchor) && alignment.index(before) == alignment.index(anchor));
    }

    /** Alone in its part of the statement, and not next to what stands beside that part. */
    private boolean standsAlone(int place, Kind kind) {
        int left = beyondNumbers(place, -1, kind);
        int right = beyondNumbers(place, 1, kind);
        boolean insideLeft = left >= 0 && !layout.parted(anchors.get(left), anchors.get(left + 1));
        boolean insideRight = right < anchors.size() && !layout.parted(anchors.get(right - 1), anchors.get(right));
        return !insideLeft && !insideRight && !close(left, left + 1) && !close(right - 1, right);
    }

    /** The nearest place that may own it: "500 mg" and "daily" do not own each other. */
    private int beyondNumbers(int place, int step, Kind kind) {
        int next = place + step;
        while (kind == Kind.NUMBER
                && next >= 0
                && next < anchors.size()
                && layout.token(anchors.get(next)).is(Kind.NUMBER)) {
            next += step;
        }
        return next;
    }

    private boolean close(int left, int right) {
        return left >= 0
                && right < anchors.size()
                && layout.goesOn(anchors.get(left), anchors.get(right))
                && layout.omission(anchors.get(left), anchors.get(right)).anchors() == 0;
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

    /** "Dropped to 12.1" where the record has "dropped from 12.1". */
    private boolean turnsDirection(int number) {
        int index = alignment.index(number);
        if (number == 0 || index == 0) {
            return false;
        }
        String here = layout.token(number - 1).norm();
        String there = alignment.passage(number).token(index - 1).norm();
        return !here.equals(there) && (DIRECTIONS.contains(here) || DIRECTIONS.contains(there));
    }
}
