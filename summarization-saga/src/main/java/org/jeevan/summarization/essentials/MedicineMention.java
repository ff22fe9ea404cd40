package org.jeevan.summarization.essentials;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jeevan.api.summary.RecordSummary.Source;

/**
 * One place where a record names a medicine.
 *
 * @param dose as it stands there, or null
 * @param changed it says that the dose is a new one
 */
record MedicineMention(Term term, String name, String dose, boolean changed, Source source) {

    private static final Set<String> PART_OF_NAME = Words.of("""
            xl xr sr cr er la cd ds es hct hfa insulin ec dosepak plus flexpen solostar diskus respimat
            forte mr succ succinate tartrate tart hcl hydrochloride besylate maleate fumarate mesylate odt""");

    private static final Set<String> CHANGES = Words.of("""
            increase increased increasing decrease decreased titrate adjust change""");

    private static final Set<String> UNITS = Words.of("mg mcg ml g gm units iu");

    private static final int CHANGE_WITHIN = 5;

    private static final Pattern SALT_UNIT = Pattern.compile("(?i)\\bmEq\\b");
    private static final Set<String> SALTS = Set.of(
            "potassium",
            "sodium",
            "citrate",
            "bicarb",
            "phosph",
            "magnesium",
            "calcium",
            "chloride",
            "lithium",
            "acetate");

    /** The mention at one of a passage's terms. */
    static MedicineMention of(Passage passage, List<Term> terms, int index) {
        Term term = terms.get(index);
        int end = nameEnd(passage, withoutStrength(passage, term));
        int limit = index + 1 < terms.size()
                ? limit(passage, term, terms.get(index + 1))
                : passage.text().length();
        int floor = index == 0 ? 0 : doseEnd(passage, terms.get(index - 1), term.start());
        Span dose = Dose.after(passage, afterGeneric(passage, term, terms, index, end), limit);
        if (dose == null) {
            dose = DoseBefore.of(passage, term.start(), floor);
        }
        String name = passage.text().substring(term.start(), end);
        String written = dose == null || isOfSalt(passage, term, dose) ? null : dose.of(passage.text());
        return new MedicineMention(term, name, written, isChange(passage, term), passage.source(name));
    }

    /** "One K-Tab with her dose of Lasix (10 to 20 mEq)": milliequivalents are of the salt. */
    private static boolean isOfSalt(Passage passage, Term term, Span dose) {
        return SALT_UNIT.matcher(dose.of(passage.text())).find()
                && SALTS.stream().noneMatch(salt -> term.normalized().contains(salt));
    }

    /** Where the medicine before has its dose, which is not told of this one as well. */
    private static int doseEnd(Passage passage, Term before, int limit) {
        Span dose = Dose.after(passage, nameEnd(passage, withoutStrength(passage, before)), limit);
        return dose == null ? before.end() : Math.max(before.end(), dose.end());
    }

    String normalized() {
        return term.normalized();
    }

    /** "Dolo 650 mg" is Dolo, its strength a part of the dose. */
    private static int withoutStrength(Passage passage, Term term) {
        int next = passage.tokenFrom(term.end());
        boolean strength = next > 1
                && next < passage.tokens().size()
                && passage.tokens().get(next - 1).startsWithDigit(passage.text())
                && passage.tokens().get(next - 1).start() > term.start()
                && UNITS.contains(passage.tokens().get(next).word());
        return strength ? passage.tokens().get(next - 2).end() : term.end();
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
                && (PART_OF_NAME.contains(passage.tokens().get(index).word()) || isSuffix(passage, index))
                && !passage.text()
                        .startsWith("plus", passage.tokens().get(index).start())) { // "Lortab plus amoxicillin"
            last = passage.tokens().get(index).end();
            index++;
        }
        return last;
    }

    /** "Pregabalin M 75": the letter tells one combination from another. */
    private static boolean isSuffix(Passage passage, int index) {
        Token token = passage.tokens().get(index);
        return token.end() - token.start() == 1
                && Character.isUpperCase(passage.text().charAt(token.start()))
                && index + 1 < passage.tokens().size()
                && passage.gapBefore(index + 1).equals(" ")
                && passage.tokens().get(index + 1).startsWithDigit(passage.text());
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
