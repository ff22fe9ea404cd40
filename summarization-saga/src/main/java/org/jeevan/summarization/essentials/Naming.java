package org.jeevan.summarization.essentials;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Widens a term to the name that the record gives it: "Right proximal humerus fracture", "melanoma of the back". */
final class Naming {

    private static final Set<String> MODIFIERS = words("modifiers.txt");
    private static final Set<String> PLACES = words("places.txt");
    private static final Set<String> PREPOSITIONS = Words.of("""
            of in at to involving on""");
    private static final Set<String> NEVER_FIRST = Words.of("of in at to involving on stage grade type d b induced");
    private static final Set<String> ARTICLES = Words.of("""
            the his her a both and or""");
    private static final Set<String> SIDES = Words.of(
            "left right both bilateral upper lower anterior posterior medial lateral first second third region aspect distal proximal renal hepatic spinal tympanic vocal lymph");

    private static final Set<String> ADJECTIVES = Words.of("al ar ic ous ary oid ile ative ular eal");

    private static final Set<String> NOT_ADJECTIVES = Words.of("""
            normal hospital clinical medical initial final additional potential several usual general typical surgical
            historical original individual personal social professional serial total arrival interval physical optimal
            minimal particular similar regular previous obvious various serious continuous numerous anxious necessary summary clinic specific topic public basic electronic special equal inferior superior middle mid long little great descending ascending main marginal reveal distal proximal common deep long""");

    private static final int ADJECTIVE_MIN = 6;
    private static final int WORDS_BEFORE_MAX = 5;
    private static final int WORDS_AFTER_MAX = 6;

    private Naming() {}

    static Span widen(Passage passage, int start, int end) {
        return new Span(before(passage, start), after(passage, end));
    }

    static boolean isModifier(String word) {
        return MODIFIERS.contains(word) || isAdjective(word);
    }

    /** "Suprarenal", "intrahepatic", "olfactory": what no list can hold in full. */
    private static boolean isAdjective(String word) {
        return word.length() >= ADJECTIVE_MIN
                && ADJECTIVES.stream().anyMatch(word::endsWith)
                && !NOT_ADJECTIVES.contains(word);
    }

    static boolean isPlace(String word) {
        return PLACES.contains(word);
    }

    private static int before(Passage passage, int start) {
        int index = passage.tokenFrom(start);
        int first = index;
        while (first > 0
                && index - first < WORDS_BEFORE_MAX
                && joins(passage.gapBefore(first))
                && (isModifier(passage.tokens().get(first - 1).word())
                        || isPlace(passage.tokens().get(first - 1).word()))) {
            first--;
        }
        if (wordAt(passage, first).equals("cell")
                && first > 0
                && passage.gapBefore(first).equals("-")) {
            first--; // "T-cell lymphoma"
        }
        while (first < index && NEVER_FIRST.contains(passage.tokens().get(first).word())) {
            first++;
        }
        return first == index ? start : passage.tokens().get(first).start();
    }

    private static String wordAt(Passage passage, int index) {
        return index < passage.tokens().size() ? passage.tokens().get(index).word() : "";
    }

    /** "of the right inferior back", "at the L4-L5 level". */
    private static int after(Passage passage, int end) {
        List<Token> tokens = passage.tokens();
        int index = passage.tokenFrom(end);
        if (index >= tokens.size()
                || !joins(passage.gapBefore(index))
                || !PREPOSITIONS.contains(tokens.get(index).word())) {
            return end;
        }
        int last = -1;
        for (int i = index + 1; i < tokens.size() && i <= index + WORDS_AFTER_MAX && joins(passage.gapBefore(i)); i++) {
            String word = tokens.get(i).word();
            if (PLACES.contains(word)) {
                last = SIDES.contains(word) ? last : i;
            } else if (!ARTICLES.contains(word) && !PREPOSITIONS.contains(word) && !MODIFIERS.contains(word)) {
                break;
            }
        }
        return last < 0 ? end : tokens.get(last).end();
    }

    private static boolean joins(String gap) {
        return gap.equals(" ") || gap.equals("-") || gap.equals("/");
    }

    private static Set<String> words(String resource) {
        Set<String> words = new HashSet<>();
        for (String line : Resources.lines(resource)) {
            Token.of(line).forEach(token -> words.add(token.word()));
        }
        return words;
    }
}
