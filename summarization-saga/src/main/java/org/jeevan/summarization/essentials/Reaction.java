package org.jeevan.summarization.essentials;

import java.util.List;
import java.util.Set;

/** How an allergy shows: the words for reactions between a substance and the next one. */
final class Reaction {

    private static final Set<String> WORDS = Words.of("""
            rash rashes hives urticaria itching itchiness pruritus swelling angioedema angioneurotic
            anaphylaxis anaphylactic anaphylactoid nausea vomiting diarrhea wheezing wheeze bronchospasm
            dyspnea cough hypotension headache headaches dizziness syncope flushing redness palpitation
            confusion hallucination seizure seizures blister blistering welt sneezing cramp cramping upset
            stevens johnson tachycardia shock fever myalgia edema collapse rhabdomyolysis photosensitivity
            breathlessness eruption dermatitis puffiness tightness itch pruritic wheals""");

    private static final Set<String> AROUND = Words.of("""
            severe mild skin facial throat lip tongue face of the and or with gi stomach gastrointestinal
            diffuse generalized bad breath shortness difficulty breathing trouble muscle pain aches reaction
            red itchy eye eyes abdominal to his her a closing drug syndrome intractable lips fixed widespread generalised contact mouth hand feet body whole extreme""");

    private static final Set<String> FROM = Set.of("with", "from", "after", "to");

    private Reaction() {}

    static boolean isWord(String word) {
        return WORDS.contains(word) || AROUND.contains(word);
    }

    /** Null where none is told. */
    static String near(Passage passage, Term term, List<Term> all) {
        int limit = all.stream()
                .mapToInt(Term::start)
                .filter(start -> start > term.start())
                .min()
                .orElse(passage.text().length());
        String after = phrase(passage, passage.tokenFrom(term.end()), limit);
        return after == null ? before(passage, term) : after;
    }

    /** "Develops hives with ibuprofen." */
    private static String before(Passage passage, Term term) {
        int index = passage.tokenFrom(term.start()) - 2;
        boolean from = index >= 0
                && FROM.contains(passage.tokens().get(index + 1).word())
                && passage.gapBefore(index + 1).equals(" ")
                && WORDS.contains(passage.tokens().get(index).word());
        return from
                ? passage.text()
                        .substring(
                                passage.tokens().get(index).start(),
                                passage.tokens().get(index).end())
                : null;
    }

    private static String phrase(Passage passage, int from, int limit) {
        List<Token> tokens = passage.tokens();
        int first = -1;
        int last = -1;
        for (int i = from; i < tokens.size() && tokens.get(i).start() < limit; i++) {
            String word = tokens.get(i).word();
            if (first >= 0 && passage.gapBefore(i).indexOf('.') >= 0) {
                break;
            }
            if (WORDS.contains(word) || word.equals("breath") && first >= 0 || word.equals("breathing")) {
                first = first < 0 ? widen(passage, i, from) : first;
                last = i;
            } else if (last >= 0 && !AROUND.contains(word)) {
                break;
            }
        }
        return last < 0
                ? null
                : passage.text()
                        .substring(tokens.get(first).start(), tokens.get(last).end());
    }

    private static int widen(Passage passage, int index, int from) {
        int first = index;
        while (first > from
                && AROUND.contains(passage.tokens().get(first - 1).word())
                && passage.gapBefore(first).equals(" ")) {
            first--;
        }
        while (first < index
                && Words.of("""
            of the and or with to a his her reaction""").contains(passage.tokens().get(first).word())) {
            first++;
        }
        return first;
    }
}
