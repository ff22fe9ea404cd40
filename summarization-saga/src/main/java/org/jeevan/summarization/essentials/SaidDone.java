package org.jeevan.summarization.essentials;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jeevan.summarization.text.SectionKind;

/** Whether a sentence says that an operation was done: "underwent", "status post", "was performed". */
final class SaidDone {

    private static final Set<String> BEFORE = Words.of("previous prior post history past s p h");

    private static final Set<String> DONE = Words.of("""
            post p underwent undergone history had previous prior after following since past received sp
            requiring required undergoing taken performed done hx h o""");

    private static final Set<String> PLANS = Words.of("""
            scheduled schedule plan planned candidate recommend recommended consider considering discuss discussing discussed will
            proceed refer referred offered await awaiting""");

    private static final Set<String> DONE_AFTER = Words.of("done performed completed carried removed undertaken");

    private static final Set<String> ANESTHESIA =
            Words.of("ga sa la general spinal local regional epidural anesthesia anaesthesia sedation");

    private static final int LOOK_BACK = 8;
    private static final int DONE_WITHIN = 4;

    private static final Set<String> UNDERWENT = Words.of("underwent undergone had having");

    private static final Pattern AGO = Pattern.compile(
            "[^.;]{0,50}?\\b(?:in the past|(?:years?|months?|weeks?) (?:ago|back|prior|earlier)|in (?:19|20)\\d{2}|as an? (?:child|teenager|infant)|previously)\\b");

    private static final Pattern CARRIED = Pattern.compile(
            "(?i)\\bhas (?:an? |one |two |three |multiple |had )(?:[\\p{L}-]+ ){0,2}(?:stents?|pacemaker|defibrillator|icd|aicd|shunt)$");

    private static final int CARRIED_LETTERS = 60;

    private SaidDone() {}

    /** It is called a previous one: "prior appendectomy", "underwent sinus surgery in the past". */
    static boolean before(Passage passage, Term term) {
        return isSaid(passage, term, BEFORE)
                || passage.isFirst() && isUnderAnesthesia(passage, term)
                || isSaid(passage, term, UNDERWENT)
                        && AGO.matcher(passage.text())
                                .region(term.end(), passage.text().length())
                                .lookingAt();
    }

    /** Looks back for a word such as "underwent" or "status post", over the other operations of a list. */
    static boolean of(Passage passage, Term term) {
        if (passage.isUnder(SectionKind.PAST_AND_SURGERIES)) {
            return true;
        }
        return AGO.matcher(passage.text())
                        .region(term.end(), passage.text().length())
                        .lookingAt()
                || isCarried(passage, term)
                || isSaidDoneAfter(passage, term)
                || isUnderAnesthesia(passage, term)
                || isSaid(passage, term, DONE);
    }

    /** "He has a stent in his LAD." */
    private static boolean isCarried(Passage passage, Term term) {
        int from = Math.max(0, term.start() - CARRIED_LETTERS);
        return CARRIED.matcher(passage.text().substring(from, term.end())).find();
    }

    /** "Laparoscopic cholecystectomy under GA on 4 January." */
    private static boolean isUnderAnesthesia(Passage passage, Term term) {
        List<Token> tokens = passage.tokens();
        int next = passage.tokenFrom(term.end());
        return next + 1 < tokens.size()
                && tokens.get(next).word().equals("under")
                && ANESTHESIA.contains(tokens.get(next + 1).word());
    }

    private static boolean isSaid(Passage passage, Term term, Set<String> words) {
        int index = passage.tokenFrom(term.start());
        int looked = 0;
        for (int i = index - 1; i >= 0 && looked < LOOK_BACK; i--) {
            String gap = passage.gapBefore(i + 1);
            Token token = passage.tokens().get(i);
            boolean operation = Operations.hasPart(passage, token);
            boolean date = token.startsWithDigit(passage.text());
            boolean parted = gap.indexOf(',') >= 0 && !operation && !date;
            if (gap.indexOf(';') >= 0 || gap.startsWith(". ") || parted) {
                return false;
            }
            if (words.contains(token.word())) {
                return !isPriorTo(passage, i);
            }
            if (PLANS.contains(token.word())) {
                return false;
            }
            looked += operation ? 0 : 1;
        }
        return false;
    }

    /** "Prior to complete excision". */
    private static boolean isPriorTo(Passage passage, int index) {
        return passage.tokens().get(index).word().equals("prior")
                && index + 1 < passage.tokens().size()
                && passage.tokens().get(index + 1).word().equals("to");
    }

    /** "A liver biopsy was done." */
    private static boolean isSaidDoneAfter(Passage passage, Term term) {
        List<Token> tokens = passage.tokens();
        int next = passage.tokenFrom(term.end());
        for (int i = next; i + 1 < tokens.size() && i < next + DONE_WITHIN; i++) {
            boolean was =
                    tokens.get(i).word().equals("was") || tokens.get(i).word().equals("were");
            if (was && DONE_AFTER.contains(tokens.get(i + 1).word())) {
                return true;
            }
        }
        return false;
    }
}
