package org.jeevan.summarization.narrative.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which word of the record each word of a statement is: the cheapest way to piece the statement together from runs of
 * the passages, where leaving words out inside a run costs little, going back or to another passage more, and a word
 * that is nowhere most. Its time is the product of both lengths, which are bounded.
 */
final class Alignment {

    /** Longer passages are compared as far as this; what lies behind counts as not said. */
    static final int PASSAGE_TOKENS_MAX = 512;

    private static final double ANCHOR = 3;
    private static final double FUNCTION = 1;
    private static final double OTHER_SCOPE = -1;
    private static final double IN_HEADING = -0.3;
    private static final double OMISSION = -0.5;
    private static final double OMITTED_TOKEN = -0.02;
    private static final double MISSING_ANCHOR = -2;
    private static final double MISSING_FUNCTION = -0.1;
    private static final double JUMP = -3;
    private static final double JUMP_AT_BREAK = -1.5;
    private static final double EDGE = 0.4;
    private static final int BOTH = 2;
    private static final int CARRIED = -2;
    private static final int NONE = -1;

    private final Passage statement;
    private final List<Passage> passages;
    private final Lexicon lexicon;
    private final int[] passageOf;
    private final int[] indexOf;
    private final int[] edges;
    private final int[][] from;
    private final int[] matched;

    Alignment(Passage statement, List<Passage> passages, Lexicon lexicon) {
        this.statement = statement;
        this.passages = passages;
        this.lexicon = lexicon;
        int total = passages.stream().mapToInt(Alignment::length).sum();
        passageOf = new int[total];
        indexOf = new int[total];
        edges = new int[total];
        number();
        from = new int[statement.size()][total];
        matched = new int[statement.size()];
        trace(fill());
    }

    /** The passage that the statement's token was found in, or null. */
    Passage passage(int token) {
        return matched[token] < 0 ? null : passages.get(passageOf[matched[token]]);
    }

    /** Where in its passage the statement's token was found, or -1. */
    int index(int token) {
        return matched[token] < 0 ? NONE : indexOf[matched[token]];
    }

    boolean found(int token) {
        return token < matched.length && matched[token] >= 0;
    }

    boolean samePassage(int token, int other) {
        return found(token) && found(other) && passageOf[matched[token]] == passageOf[matched[other]];
    }

    /** Whether a word of the statement was found at this place. */
    boolean uses(Passage passage, int index) {
        for (int match : matched) {
            if (match >= 0 && indexOf[match] == index && passages.get(passageOf[match]) == passage) {
                return true;
            }
        }
        return false;
    }

    List<Passage> passages() {
        return passages;
    }

    /** The passages that anchors were found in, in their order. */
    List<Passage> support() {
        List<Passage> support = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            int passage = i;
            boolean used = IntStream.range(0, matched.length)
                    .anyMatch(token -> matched[token] >= 0
                            && passageOf[matched[token]] == passage
                            && statement.token(token).anchor());
            if (used) {
                support.add(passages.get(i));
            }
        }
        return support;
    }

    private static int length(Passage passage) {
        return Math.min(PASSAGE_TOKENS_MAX, passage.size());
    }

    private void number() {
        int at = 0;
        for (int p = 0; p < passages.size(); p++) {
            for (int i = 0; i < length(passages.get(p)); i++) {
                passageOf[at] = p;
                edges[at] = edgeOf(passages.get(p), i);
                indexOf[at++] = i;
            }
        }
    }

    /** Answers the scores of ending at each of the record's tokens. */
    private double[] fill() {
        double[] ending = new double[passageOf.length];
        Arrays.fill(ending, Double.NEGATIVE_INFINITY);
        double nothing = 0;
        for (int i = 0; i < statement.size(); i++) {
            double missing = statement.token(i).anchor() ? MISSING_ANCHOR : MISSING_FUNCTION;
            ending = row(i, ending, nothing, missing);
            nothing += missing;
        }
        return ending;
    }

    private double[] row(int i, double[] before, double nothing, double missing) {
        int best = best(before);
        double jump = best < 0
                ? Double.NEGATIVE_INFINITY
                : before[best] + edge(best, 1) + (isBreak(i) ? JUMP_AT_BREAK : JUMP);
        double[] now = new double[before.length];
        double omitted = Double.NEGATIVE_INFINITY;
        int omittedFrom = NONE;
        for (int c = 0; c < before.length; c++) {
            boolean inside = indexOf[c] > 0;
            omitted = inside ? omitted + OMITTED_TOKEN : Double.NEGATIVE_INFINITY;
            now[c] = before[c] + missing;
            from[i][c] = CARRIED;
            double same = same(i, c);
            if (same > 0) {
                double path = nothing;
                int source = NONE;
                if (jump > path) {
                    path = jump;
                    source = best;
                }
                if (omitted > path) {
                    path = omitted;
                    source = omittedFrom;
                }
                if (inside && before[c - 1] > path) {
                    path = before[c - 1];
                    source = c - 1;
                }
                path += source == NONE || source == best ? edge(c, -1) : 0;
                if (path + same > now[c]) {
                    now[c] = path + same;
                    from[i][c] = source;
                }
            }
            if (inside && before[c - 1] + OMISSION > omitted) {
                omitted = before[c - 1] + OMISSION;
                omittedFrom = c - 1;
            }
        }
        return now;
    }

    private double same(int i, int c) {
        Passage passage = passages.get(passageOf[c]);
        Token token = statement.token(i);
        if (!token.same(passage.token(indexOf[c]))) {
            return 0;
        }
        if (!token.anchor()) {
            return FUNCTION;
        }
        double anchor = indexOf[c] < passage.body() ? ANCHOR + IN_HEADING : ANCHOR;
        return statement.scopes().of(i) == passage.scopes().of(indexOf[c]) ? anchor : anchor + OTHER_SCOPE;
    }

    private boolean isBreak(int i) {
        Token token = statement.token(i);
        return token.parted() || lexicon.in("joint", token.norm());
    }

    private int best(double[] scores) {
        int best = NONE;
        double highest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < scores.length; c++) {
            if (scores[c] + edge(c, 1) > highest) {
                best = c;
                highest = scores[c] + edge(c, 1);
            }
        }
        return best;
    }

    /** Whole sentences are likelier than pieces: what a run gains that begins (-1) or ends (1) with its passage. */
    private double edge(int c, int direction) {
        return edges[c] == direction || edges[c] == BOTH ? EDGE : 0;
    }

    private static int edgeOf(Passage passage, int index) {
        boolean first = passage.tokens().subList(Math.min(passage.body(), index), index).stream()
                .noneMatch(Token::anchor);
        boolean last =
                passage.tokens().subList(index + 1, passage.size()).stream().noneMatch(Token::anchor);
        return first && last ? BOTH : first ? -1 : last ? 1 : 0;
    }

    private void trace(double[] ending) {
        Arrays.fill(matched, NONE);
        int at = best(ending);
        for (int i = statement.size() - 1; i >= 0 && at >= 0; i--) {
            if (from[i][at] != CARRIED) {
                matched[i] = at;
                at = from[i][at];
            }
        }
    }
}
