package org.jeevan.summarization.essentials;

import java.util.List;
import java.util.Set;
import org.jeevan.api.summary.RecordSummary.Source;
import org.jeevan.summarization.text.WordSet;

/**
 * One place where a record names a medicine.
 *
 * @param dose as it stands there, or null
 * @param changed it says that the dose is a new one
 */
record MedicineMention(Term term, String name, String dose, boolean changed, Source source) {

    private static final Set<String> PART_OF_NAME = WordSet.of("""
            xl xr sr cr er la cd ds es hct hfa insulin ec dosepak plus flexpen solostar diskus respimat
            forte mr od""");

    private static final Set<String> CHANGES = WordSet.of("""
            increase increased increasing decrease decreased titrate adjust change""");

    private static final int CHANGE_WITHIN = 5;

    /** The mention at one of a passage's terms. */
    static MedicineMention of(Passage passage, List<Term> terms, int index) {
        Term term = terms.get(index);
        int end = nameEnd(passage, term.end());
        int limit = index + 1 < terms.size()
                ? limit(passage, term, terms.get(index + 1))
                : passage.text().length();
        int floor = index == 0 ? 0 : terms.get(index - 1).end();
        Span dose = Dose.after(passage, afterGeneric(passage, term, terms, index, end), limit);
        if (dose == null) {
            dose = Dose.before(passage, term.start(), floor);
        }
        String name = passage.text().substring(term.start(), end);
        String written = dose == null ? null : dose.of(passage.text());
        return new MedicineMention(term, name, written, isChange(passage, term), passage.source(name));
    }

    String normalized() {
        return term.normalized();
    }

    /** The generic name in brackets after a brand's is no end of what belongs to it. */
    private static int limit(Passage passage, Term term, Term next) {
        boolean same = next.normalized().equals(term.normalized());
        return same ? passage.text().length() : next.start();
    }

    private static int afterGeneric(Passage passage, Term term, List<Term> terms, int index, int end) {
        if (index + 1 < terms.size()) {
            Term next = terms.get(index + 1);
            boolean bracket =
                    passage.text().substring(term.end(), next.start()).strip().equals("(");
            if (bracket && next.normalized().equals(term.normalized())) {
                return next.end();
            }
        }
        return end;
    }

    private static int nameEnd(Passage passage, int end) {
        int index = passage.tokenFrom(end);
        int last = end;
        while (index < passage.tokens().size()
                && (passage.gapBefore(index).equals(" ")
                        || passage.gapBefore(index).equals("-"))
                && PART_OF_NAME.contains(passage.tokens().get(index).word())) {
            last = passage.tokens().get(index).end();
            index++;
        }
        return last;
    }

    private static boolean isChange(Passage passage, Term term) {
        int index = passage.tokenFrom(term.start());
        for (int i = Math.max(0, index - CHANGE_WITHIN); i < index; i++) {
            if (CHANGES.contains(passage.tokens().get(i).word())) {
                return true;
            }
        }
        return false;
    }
}
