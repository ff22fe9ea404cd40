package org.jeevan.summarization.essentials;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jeevan.summarization.essentials.Negation.Assertion;

/** How far a cue reaches: to the end of its clause, forward or backward. */
final class Scope {

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

    private static final Set<String> AFTER_END =
            Words.of("by on in at due because secondary for after this last and as");

    private static final Set<String> ABBREVIATED = Words.of("etc inj tab cap syp syr vs");

    private static final Set<String> EXCEPT = Set.of("except", "but", "apart", "aside");

    private static final int RELATIVE_WITHIN = 4;

    private final String text;
    private final List<Token> tokens;
    private final BitSet ends = new BitSet();
    private final BitSet subjects = new BitSet();
    private final BitSet stoppedEnds = new BitSet();

    Scope(String text, List<Token> tokens, List<Cue> cues) {
        this.text = text;
        this.tokens = tokens;
        cues.stream().filter(Cue::endsOthers).forEach(cue -> ends.set(cue.start()));
        cues.stream().filter(Cue::endsUnlessHedged).forEach(cue -> subjects.set(cue.start()));
        cues.stream().filter(Cue::endsStopped).forEach(cue -> stoppedEnds.set(cue.start()));
    }

    /** "Atrial fibrillation and no anticoagulation", "asthma, no wheezes" say nothing of what stands before. */
    boolean isOfNextPart(Cue cue) {
        boolean no = isNo(cue);
        boolean parted = gapBefore(cue.start()).indexOf(',') >= 0 || isAnd(cue.start() - 1);
        return no && parted && goesOnAfter(cue);
    }

    boolean goesOnAfter(Cue cue) {
        boolean more = cue.end() < tokens.size();
        return more
                && gapBefore(cue.end()).isBlank()
                && !AFTER_END.contains(tokens.get(cue.end()).word());
    }

    boolean endsForward(Cue cue, int at) {
        boolean first = at == cue.end();
        String gap = gapBefore(at);
        if (first && isNo(cue) && gap.indexOf(',') >= 0) {
            return true; // "lisinopril - no, codeine"
        }
        if (breaks(gap, isLetter(at - 1))) {
            return !(first && gap.indexOf('\n') < 0 && gap.indexOf(';') < 0 && gap.indexOf('.') < 0);
        }
        if (first) {
            return ends.get(at) && EXCEPT.contains(tokens.get(at).word()); // "none except tonsillectomy"
        }
        if (gap.indexOf(',') >= 0 && cue.assertion() == Assertion.NEGATED && isInRelativeClause(cue)) {
            return true;
        }
        if (tokens.get(at).word().equals("positive") && !isFollowedBy(at, "for") && isDenial(cue)) {
            return false; // "denies asthma, positive liver disease, heart disease"
        }
        boolean newPart = gap.indexOf(',') >= 0 || gap.indexOf('(') >= 0 || isAnd(at - 1);
        if (cue.assertion() == Assertion.OF_FAMILY) {
            return newPart && PATIENT.contains(tokens.get(at).word());
        }
        return newPart && CLAUSE_STARTS.contains(tokens.get(at).word())
                || ends.get(at)
                || cue.assertion() != Assertion.HEDGED && subjects.get(at) && !isInfinitive(at)
                || cue.assertion() == Assertion.STOPPED && stoppedEnds.get(at);
    }

    boolean endsBackward(Cue cue, int at) {
        String gap = at + 1 < tokens.size() ? gapBefore(at + 1) : "";
        String word = tokens.get(at).word();
        boolean thing = cue.assertion() == Assertion.HEDGED
                && THINGS.contains(tokens.get(cue.start()).word())
                && gap.indexOf(',') >= 0;
        boolean item = isNo(cue) && gap.indexOf(',') >= 0 && at + 1 < cue.start();
        if (thing || item) {
            return true;
        }
        boolean ofOne = ONE.contains(tokens.get(cue.start()).word());
        return breaks(gap.replace(":", ""), isLetter(at)) || BACKWARD_ENDS.contains(word) || ofOne && isAnd(at);
    }

    /** "Omeprazole, which he does not take, aspirin": the comma ends what is said of the first. */
    private boolean isInRelativeClause(Cue cue) {
        for (int i = Math.max(0, cue.start() - RELATIVE_WITHIN); i < cue.start(); i++) {
            if (tokens.get(i).word().equals("which")) {
                return true;
            }
        }
        return false;
    }

    private boolean isDenial(Cue cue) {
        return tokens.get(cue.start()).word().startsWith("deni")
                || tokens.get(cue.start()).word().equals("deny");
    }

    private boolean isFollowedBy(int at, String word) {
        return at + 1 < tokens.size() && tokens.get(at + 1).word().equals(word);
    }

    /** "Told not to take ibuprofen", where "she takes" would begin something else. */
    private boolean isInfinitive(int at) {
        return at > 0 && tokens.get(at - 1).word().equals("to");
    }

    private boolean isNo(Cue cue) {
        return tokens.get(cue.start()).word().equals("no") && cue.end() - cue.start() == 1;
    }

    private boolean isAnd(int at) {
        return at >= 0
                && (tokens.get(at).word().equals("and") || tokens.get(at).word().equals("but"));
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

    /** The dot after a single letter, or after "etc" or "Inj", ends an abbreviation: "e.g. asthma". */
    private boolean isLetter(int index) {
        return index >= 0
                && (tokens.get(index).end() - tokens.get(index).start() == 1
                        || ABBREVIATED.contains(tokens.get(index).word()));
    }

    String gapBefore(int index) {
        int from = index == 0 ? 0 : tokens.get(index - 1).end();
        return text.substring(from, tokens.get(index).start());
    }
}
