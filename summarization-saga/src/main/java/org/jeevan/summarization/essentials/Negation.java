package org.jeevan.summarization.essentials;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a sentence says about each of its words: that it is not so, perhaps so, so in the family, over, or only planned.
 * Cues and their scopes follow NegEx and ConText; a scope ends with its clause.
 */
public final class Negation {

    /** In the order in which they outweigh each other. */
    public enum Assertion {
        NEGATED,
        OF_FAMILY,
        HEDGED,
        STOPPED,
        ALLERGIC,
        PLANNED
    }

    /** Before one of these a comma or an "and" begins a new clause. */
    private static final Set<String> CLAUSE_STARTS = Words.of("""
            he she they we i it there patient the has have had is was are were does did will report complain
            state note admit endorse take took who which but this these his her positive start continue
            began begin lying sitting measured underwent show showed reveal revealed presented present developed become became
            known occasional mild prescribed""");

    /** Only these bring a sentence about relatives back to the patient. */
    private static final Set<String> PATIENT = Set.of("he", "she", "patient", "i", "we");

    private static final Set<String> BACKWARD_ENDS = Words.of("""
            has have had is was are were show showed reveal revealed with report take took presented
            underwent but developed include including for he she""");

    /** "Fever, and pneumonia was ruled out" says nothing of the fever. */
    private static final Set<String> ONE = Set.of("is", "was", "has");

    /** "Rectal bleeding, positive celiac panel": a thing named after a disease says nothing of another one. */
    private static final Set<String> THINGS = Words.of("""
            panel screen screening vaccine vaccination clinic association foundation precaution precautions prophylaxis""");

    private static final Set<String> NOT_ABOUT_THEM = Words.of("""
            by with to from told and for than""");

    private static final Set<String> AFTER_END =
            Words.of("by on in at due because secondary for after this last and as");
    private static final int ALLERGEN_WORDS = 4;
    private static final int FAMILY_VERB_WITHIN = 6;

    private final String text;
    private final List<Token> tokens;
    private final List<Cue> cues;
    private final BitSet ends = new BitSet();
    private final BitSet subjects = new BitSet();
    private final BitSet stoppedEnds = new BitSet();
    private final Map<Assertion, BitSet> marked = new EnumMap<>(Assertion.class);

    private Negation(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
        this.cues = Cue.all(text, tokens);
        for (Assertion assertion : Assertion.values()) {
            marked.put(assertion, new BitSet(tokens.size()));
        }
        cues.stream().filter(Cue::endsOthers).forEach(cue -> ends.set(cue.start()));
        cues.stream().filter(Cue::endsUnlessHedged).forEach(cue -> subjects.set(cue.start()));
        cues.stream().filter(Cue::endsStopped).forEach(cue -> stoppedEnds.set(cue.start()));
        cues.stream().filter(cue -> cue.assertion() != null).forEach(this::mark);
        markQuestions();
    }

    public static Negation of(String sentence) {
        return of(sentence, Token.of(sentence));
    }

    static Negation of(String sentence, List<Token> tokens) {
        return new Negation(sentence, tokens);
    }

    /** Whether the sentence says so of any word between the offsets. */
    public boolean says(Assertion assertion, int start, int end) {
        BitSet words = marked.get(assertion);
        for (int i = firstFrom(start); i < tokens.size() && tokens.get(i).start() < end; i++) {
            if (words.get(i)) {
                return true;
            }
        }
        return false;
    }

    /** Stated of the patient as a fact: not negated, of the family or hedged. */
    public boolean affirms(int start, int end) {
        return !says(Assertion.NEGATED, start, end)
                && !says(Assertion.OF_FAMILY, start, end)
                && !says(Assertion.HEDGED, start, end);
    }

    private void mark(Cue cue) {
        boolean others = cue.assertion() == Assertion.OF_FAMILY && cue.forward() && !isAboutFamily(cue);
        boolean next = !cue.forward() && isOfNextPart(cue);
        if (others || next || cue.onlyAtEnd() && goesOnAfter(cue)) {
            return;
        }
        mark(cue, cue.forward());
        String last = tokens.get(cue.end() - 1).word();
        if (!cue.forward() && last.equals("negative") && goesOnAfter(cue)) {
            mark(cue, true); // "is negative any fevers or rashes"
        }
    }

    /** "Atrial fibrillation and no anticoagulation", "asthma, no wheezes" say nothing of what stands before. */
    private boolean isOfNextPart(Cue cue) {
        boolean no = tokens.get(cue.start()).word().equals("no") && cue.end() - cue.start() == 1;
        boolean parted = gapBefore(cue.start()).indexOf(',') >= 0 || isAnd(cue.start() - 1);
        return no && parted && goesOnAfter(cue);
    }

    private void mark(Cue cue, boolean forward) {
        int at = forward ? cue.end() : cue.start() - 1;
        int left = cue.assertion() == Assertion.ALLERGIC && !forward ? ALLERGEN_WORDS : tokens.size();
        while (at >= 0 && at < tokens.size() && left > 0 && !(forward ? endsForward(cue, at) : endsBackward(cue, at))) {
            marked.get(cue.assertion()).set(at);
            at += forward ? 1 : -1;
            left--;
        }
    }

    private boolean goesOnAfter(Cue cue) {
        boolean more = cue.end() < tokens.size();
        return more
                && gapBefore(cue.end()).isBlank()
                && !AFTER_END.contains(tokens.get(cue.end()).word());
    }

    private boolean endsForward(Cue cue, int at) {
        boolean first = at == cue.end();
        String gap = gapBefore(at);
        if (breaks(gap, isLetter(at - 1))) {
            return !(first && gap.indexOf('\n') < 0 && gap.indexOf(';') < 0 && gap.indexOf('.') < 0);
        }
        if (first) {
            return false;
        }
        boolean newPart = gap.indexOf(',') >= 0 || gap.indexOf('(') >= 0 || isAnd(at - 1);
        if (cue.assertion() == Assertion.OF_FAMILY) {
            return newPart && PATIENT.contains(tokens.get(at).word());
        }
        return newPart && CLAUSE_STARTS.contains(tokens.get(at).word())
                || ends.get(at)
                || cue.assertion() != Assertion.HEDGED && subjects.get(at)
                || cue.assertion() == Assertion.STOPPED && stoppedEnds.get(at);
    }

    private boolean endsBackward(Cue cue, int at) {
        String gap = at + 1 < tokens.size() ? gapBefore(at + 1) : "";
        String word = tokens.get(at).word();
        boolean thing = cue.assertion() == Assertion.HEDGED
                && THINGS.contains(tokens.get(cue.start()).word())
                && gap.indexOf(',') >= 0;
        if (thing) {
            return true;
        }
        boolean ofOne = ONE.contains(tokens.get(cue.start()).word());
        return breaks(gap.replace(":", ""), isLetter(at)) || BACKWARD_ENDS.contains(word) || ofOne && isAnd(at);
    }

    private boolean isAnd(int at) {
        return at >= 0
                && (tokens.get(at).word().equals("and") || tokens.get(at).word().equals("but"));
    }

    /** A mother who brings the child, or tells of it, says nothing about herself. */
    private boolean isAboutFamily(Cue cue) {
        for (int i = Math.max(0, cue.start() - 2); i < cue.start(); i++) {
            if (NOT_ABOUT_THEM.contains(tokens.get(i).word()) && cue.end() - cue.start() == 1) {
                return false;
            }
        }
        boolean history = tokens.get(cue.start()).word().startsWith("famil");
        return history
                || cues.stream()
                        .noneMatch(other -> other.isReport()
                                && other.start() >= cue.end()
                                && other.start() - cue.end() < FAMILY_VERB_WITHIN);
    }

    /** "?pneumonia", "pneumonia?" and every word of a question. */
    private void markQuestions() {
        boolean question = text.stripTrailing().endsWith("?");
        for (int i = 0; i < tokens.size(); i++) {
            String before = gapBefore(i);
            String after = i + 1 < tokens.size() ? gapBefore(i + 1) : "";
            if (question || before.endsWith("?") || before.endsWith("? ") || after.startsWith("?")) {
                marked.get(Assertion.HEDGED).set(i);
            }
        }
    }

    private static boolean breaks(String gap, boolean abbreviated) {
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            boolean stop = c == '.' && i + 1 < gap.length() && gap.charAt(i + 1) == ' ' && !abbreviated;
            if (stop || c == ';' || c == ':' || c == '\n' || c == '\u2022') {
                return true;
            }
        }
        return false;
    }

    /** The dot after a single letter, or after "etc", ends an abbreviation: "e.g. asthma". */
    private boolean isLetter(int index) {
        return index >= 0
                && (tokens.get(index).end() - tokens.get(index).start() == 1
                        || tokens.get(index).word().equals("etc"));
    }

    private String gapBefore(int index) {
        int from = index == 0 ? 0 : tokens.get(index - 1).end();
        return text.substring(from, tokens.get(index).start());
    }

    private int firstFrom(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
