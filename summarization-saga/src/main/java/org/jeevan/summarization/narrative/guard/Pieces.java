package org.jeevan.summarization.narrative.guard;

import java.util.List;
import org.jeevan.summarization.narrative.guard.Token.Gap;
import org.jeevan.summarization.narrative.guard.Token.Kind;

/**
 * Objects to a statement pieced together from several sentences of the record whose pieces are not whole parts there:
 * "seen and renal" from "seen and examined" and "chronic renal failure".
 */
final class Pieces {

    private final Layout layout;
    private final Alignment alignment;
    private final List<Integer> anchors;
    private boolean several;

    Pieces(Layout layout) {
        this.layout = layout;
        this.alignment = layout.alignment();
        this.anchors = layout.anchors();
    }

    void check(Objections objections) {
        for (int place = 0; place + 1 < anchors.size(); place++) {
            several |= jumps(place);
        }
        for (int place = 0; several && place < anchors.size(); place++) {
            int anchor = anchors.get(place);
            if (alignment.found(anchor) && (isTorn(place) || isPatch(place))) {
                objections.add(layout.kindOf(anchor, anchor), anchor, anchor);
            }
        }
    }

    /** Whether the next anchor was found elsewhere than further on in the same passage. */
    private boolean jumps(int place) {
        int anchor = anchors.get(place);
        int next = anchors.get(place + 1);
        boolean stays = alignment.samePassage(anchor, next) && alignment.index(next) >= alignment.index(anchor);
        return alignment.found(anchor) && alignment.found(next) && !stays;
    }

    /** Between two pieces of one passage a piece of another. */
    private boolean isPatch(int place) {
        int anchor = anchors.get(place);
        boolean other = false;
        for (int i = place - 1; i >= 0; i--) {
            boolean same = alignment.samePassage(anchors.get(i), anchor);
            if (same && other) {
                return true;
            }
            other |= alignment.found(anchors.get(i)) && !same;
        }
        return false;
    }

    /** Whether a piece begins or ends here in the middle of a part, or is only words of a heading. */
    private boolean isTorn(int place) {
        int anchor = anchors.get(place);
        if (layout.isPatient(anchor, anchor + 1)) {
            return false;
        }
        Passage passage = alignment.passage(anchor);
        int index = alignment.index(anchor);
        boolean begins = place == 0 || jumps(place - 1);
        boolean ends = place + 1 == anchors.size() || jumps(place);
        boolean heading = begins && ends && index < passage.body();
        return heading
                || begins && !isOfPatient(place) && !beginsPart(passage, index)
                || ends && !endsPart(passage, index);
    }

    private boolean isOfPatient(int place) {
        int anchor = anchors.get(place);
        boolean critical = layout.token(anchor).kind().critical();
        return place > 0 && !critical && layout.isPatient(anchors.get(place - 1), anchor);
    }

    private boolean beginsPart(Passage passage, int index) {
        for (int i = index; i > 0; i--) {
            Token before = passage.token(i - 1);
            if (passage.token(i).gap() != Gap.NONE || layout.isJoint(before)) {
                return true;
            }
            boolean reported = i > 1 && passage.token(i - 2).is(Kind.NEUTRAL); // "complains of", "presents with"
            if (before.anchor() || layout.isPreposition(before) && !reported) {
                return false;
            }
        }
        return true;
    }

    private boolean endsPart(Passage passage, int index) {
        for (int i = index + 1; i < passage.size(); i++) {
            Token next = passage.token(i);
            if (next.gap() != Gap.NONE || layout.isJoint(next) || layout.isPreposition(next)) {
                return true;
            }
            if (next.anchor()) {
                return false;
            }
        }
        return true;
    }
}
