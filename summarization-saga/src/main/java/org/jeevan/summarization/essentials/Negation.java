package org.jeevan.summarization.essentials;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Set<String> NOT_ABOUT_THEM = Words.of("""
            by with to from told and for than""");

    /** Who is neither the patient nor of the family. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?i)\\b(?:husband|wife|spouse|partner|boyfriend|girlfriend|room-?mate|friends?(?: of (?:his|hers|theirs))?|neighbou?r|colleague|co-?worker|caregiver|carer|fianc\\p{L}{1,2}|classmates?|contact),?"
                    + "(?: (?!(?:she|he|they|who|that|patient|reports?|reported|states?|stated|says|said|notes?|noted|noticed|feels|thinks|brought|called|is|was|with|and)\\b)[\\p{L}'-]+){0,3}(?: and|,)?"
                    + " (?:who |that |whom )?(?:also |recently |already )?(?:has|had|have|takes|suffers|died)\\b(?! (?:noted|noticed|reported|stated|said|brought|told|observed|been (?:concerned|worried|giving)))"
                    + "|\\b(?:husband|wife|spouse|partner|friend),? (?:who|that) (?:was|is)\\b"
                    + "|\\b(?:mom|mother|mum)\\b(?: [\\p{L}]+){0,3}? (?:had|has|developed|was|received)\\b(?=[^.;]{0,80}\\b(?:pregnan|deliver|labou?r|gestation|prenatal))");

    /** Said of patients as such: "Patients with diabetes should check their feet." */
    private static final Pattern OF_ALL = Pattern.compile("\\b[Pp]atients with\\b");

    /** "No complaints, such as abdominal pain or back pain." */
    private static final Pattern NONE_SUCH_AS = Pattern.compile(
            "(?i)\\b(?:no|not any|denies any|without) (?:[a-z-]+ ){0,3}(?:complaints?|symptoms?|problems?|issues|signs|findings),? (?:such as|including|like)\\b");

    /** "(+) asthma, (-) angina" of a form. */
    private static final Pattern MINUS = Pattern.compile("\\([-\u2013]\\) ?(?=\\p{L})");

    private static final Pattern PART_ENDS = Pattern.compile("[.:(;]");

    private static final Set<String> WAS = Set.of("was", "were", "is", "been");
    private static final Set<String> TO_HAVE = Set.of("to", "with", "as");
    private static final Set<String> JOINS = Set.of("and", "with", "but", "on", "in");

    private static final int ALLERGEN_WORDS = 4;
    private static final int FAMILY_VERB_WITHIN = 6;

    private final String text;
    private final List<Token> tokens;
    private final List<Cue> cues;
    private final Scope scope;
    private final Map<Assertion, BitSet> marked = new EnumMap<>(Assertion.class);

    private Negation(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
        this.cues = Cue.all(text, tokens);
        this.scope = new Scope(text, tokens, cues);
        for (Assertion assertion : Assertion.values()) {
            marked.put(assertion, new BitSet(tokens.size()));
        }
        cues.stream().filter(cue -> cue.assertion() != null).forEach(this::mark);
        markOthers();
        markAfter(NONE_SUCH_AS, Assertion.NEGATED);
        markAfter(OF_ALL, Assertion.HEDGED);
        markMinus();
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
        boolean next = !cue.forward() && scope.isOfNextPart(cue);
        if (others || next || cue.onlyAtEnd() && scope.goesOnAfter(cue)) {
            return;
        }
        mark(cue, cue.forward());
        String last = tokens.get(cue.end() - 1).word();
        if (!cue.forward() && last.equals("negative") && scope.goesOnAfter(cue)) {
            mark(cue, true); // "is negative any fevers or rashes"
        }
    }

    private void mark(Cue cue, boolean forward) {
        int at = forward ? cue.end() : cue.start() - 1;
        int left = cue.assertion() == Assertion.ALLERGIC && !forward ? ALLERGEN_WORDS : tokens.size();
        while (at >= 0
                && at < tokens.size()
                && left > 0
                && !(forward ? scope.endsForward(cue, at) : scope.endsBackward(cue, at))) {
            marked.get(cue.assertion()).set(at);
            at += forward ? 1 : -1;
            left--;
        }
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
                                && !isPassive(other)
                                && other.start() >= cue.end()
                                && other.start() - cue.end() < FAMILY_VERB_WITHIN);
    }

    /** "Mom was noted to have gestational diabetes" tells of her, not what she noted. */
    private boolean isPassive(Cue report) {
        boolean was = report.start() > 0
                && WAS.contains(tokens.get(report.start() - 1).word());
        boolean to = report.end() < tokens.size()
                && TO_HAVE.contains(tokens.get(report.end()).word());
        return was && to;
    }

    /** "Her husband, who has Parkinson's disease, came along." */
    private void markOthers() {
        Matcher other = OTHERS.matcher(text);
        while (other.find()) {
            int first = firstFrom(other.end());
            for (int i = first;
                    i < tokens.size()
                            && (i == first
                                    || scope.gapBefore(i).isBlank()
                                    || scope.gapBefore(i).equals("-"));
                    i++) {
                marked.get(Assertion.OF_FAMILY).set(i);
            }
        }
    }

    /** To the end of the sentence or clause after what the pattern finds. */
    private void markAfter(Pattern said, Assertion assertion) {
        Matcher found = said.matcher(text);
        while (found.find()) {
            int first = firstFrom(found.end());
            for (int i = first;
                    i < tokens.size() && (i == first || !scope.gapBefore(i).contains("."));
                    i++) {
                marked.get(assertion).set(i);
            }
        }
    }

    /** To the next sign or label. */
    private void markMinus() {
        Matcher minus = MINUS.matcher(text);
        while (minus.find()) {
            int first = firstFrom(minus.end());
            for (int i = first;
                    i < tokens.size()
                            && (i == first
                                    || !PART_ENDS.matcher(scope.gapBefore(i)).find());
                    i++) {
                marked.get(Assertion.NEGATED).set(i);
            }
        }
    }

    /** "?pulmonary embolism", "pneumonia?" and every word of a question. */
    private void markQuestions() {
        boolean question = text.stripTrailing().endsWith("?");
        boolean asked = false;
        for (int i = 0; i < tokens.size(); i++) {
            String before = scope.gapBefore(i);
            String word = tokens.get(i).word();
            String after = i + 1 < tokens.size() ? scope.gapBefore(i + 1) : "";
            asked = before.endsWith("?")
                    || before.endsWith("? ")
                    || asked && before.equals(" ") && !JOINS.contains(word);
            if (question || asked || after.startsWith("?")) {
                marked.get(Assertion.HEDGED).set(i);
            }
        }
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
