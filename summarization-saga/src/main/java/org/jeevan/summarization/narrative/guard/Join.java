package org.jeevan.summarization.narrative.guard;

import java.util.List;
import org.jeevan.summarization.narrative.guard.Token.Gap;

/** Finds where a statement joins two whole sentences of the record ("… last admission and at that time, he …"). */
final class Join {

    private Join() {}

    /** Both halves, which may also be parted by a semicolon, without the conjunction between them, or the statement alone. A denial must not reach over the cut. */
    static List<String> halves(Passage statement, Alignment alignment, Lexicon lexicon) {
        int left = -1;
        for (int i = 0; i < statement.size(); i++) {
            if (!statement.token(i).anchor()) {
                continue;
            }
            int cut = left < 0 ? -1 : cut(statement, left, i, lexicon);
            boolean stops = cut > 0 && statement.token(cut).gap() == Gap.STOP && !alignment.samePassage(left, i);
            if (stops || cut > 0 && whole(left, i, alignment) && standsAlone(statement, cut, lexicon)) {
                String text = statement.text();
                return List.of(
                        text.substring(
                                0,
                                statement.token(last(statement, cut, lexicon)).end()),
                        text.substring(statement.token(cut).start()));
            }
            left = i;
        }
        return List.of(statement.text());
    }

    /** Where the second half begins, if the statement has a conjunction or a comma there. */
    private static int cut(Passage statement, int left, int right, Lexicon lexicon) {
        for (int i = left + 1; i <= right; i++) {
            boolean joint = i < right && lexicon.in("joint", statement.token(i).norm());
            if (joint || statement.token(i).parted()) {
                return joint ? i + 1 : i;
            }
        }
        return -1;
    }

    /** The last word before the cut, a conjunction aside: what a denial bears on may have no weight of its own. */
    private static int last(Passage statement, int cut, Lexicon lexicon) {
        return lexicon.in("joint", statement.token(cut - 1).norm()) ? cut - 2 : cut - 1;
    }

    private static boolean whole(int left, int right, Alignment alignment) {
        if (!alignment.found(left) || !alignment.found(right) || alignment.samePassage(left, right)) {
            return false;
        }
        Passage first = alignment.passage(left);
        Passage second = alignment.passage(right);
        return noAnchors(first, alignment.index(left) + 1, first.size())
                && noAnchors(second, second.body(), alignment.index(right));
    }

    private static boolean noAnchors(Passage passage, int from, int to) {
        for (int i = from; i < to; i++) {
            if (passage.token(i).anchor()) {
                return false;
            }
        }
        return true;
    }

    private static boolean standsAlone(Passage statement, int from, Lexicon lexicon) {
        for (int i = from; i < statement.size(); i++) {
            if (lexicon.in("finite", statement.token(i).norm())) {
                return true;
            }
        }
        return false;
    }
}
