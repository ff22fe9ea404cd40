package org.jeevan.summarization.essentials;

import static org.jeevan.summarization.text.SectionKind.ALLERGIES;
import static org.jeevan.summarization.text.SectionKind.EXAMINATION;
import static org.jeevan.summarization.text.SectionKind.FAMILY;
import static org.jeevan.summarization.text.SectionKind.IMMUNIZATIONS;
import static org.jeevan.summarization.text.SectionKind.MEDICATIONS;
import static org.jeevan.summarization.text.SectionKind.OPERATIVE;
import static org.jeevan.summarization.text.SectionKind.PAST_MEDICATIONS;
import static org.jeevan.summarization.text.SectionKind.RESULTS;
import static org.jeevan.summarization.text.SectionKind.SOCIAL;
import static org.jeevan.summarization.text.SectionKind.SURGERIES;
import static org.jeevan.summarization.text.SectionKind.TECHNIQUE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.Negation.Assertion;
import org.jeevan.summarization.essentials.Vocabulary.Kind;
import org.jeevan.summarization.text.SectionKind;

/** Medicines that the patient takes now, and those that are over: from lists of medicines, and from prose that says so. */
final class Medicines {

    /** Nothing under these headings is a medicine that the patient takes. */
    private static final Set<SectionKind> ELSEWHERE =
            Set.of(ALLERGIES, EXAMINATION, FAMILY, IMMUNIZATIONS, OPERATIVE, RESULTS, SOCIAL, SURGERIES, TECHNIQUE);

    private static final Pattern NOT_TAKEN = Pattern.compile(
            "(?i)\\b(?:not (?:had|taken|been taking|been on|taking|using|been using) any|is not taking|has not taken|no longer (?:takes|taking|on)|not been taking)\\b");

    /** Dictated operations end with what the patient takes home. */
    private static final Pattern GOING_HOME = Pattern.compile(
            "(?i)\\b(?:discharged?|sent home|go home|going home)\\b[^.;]{0,60}\\b(?:on|with)\\b|\\bprescriptions?\\b");

    private static final Set<String> MEASURED = Words.of("machine level toxicity overdose abuse dependence");

    /** "Potassium of 4.5 mEq/L", "calcium 8.0 mg%": so much of it is in the blood. */
    private static final Pattern CONCENTRATION = Pattern.compile(
            "(?i)(?: level)?(?:,? (?:is|was|of|at)|:)? ?[\\d.,]+ ?(?:(?:(?:m|u|n|p)?mol|meq|m?iu|u|units?) ?/ ?m?l\\b|(?:n|p)g ?/ ?ml\\b|(?:m|mc|n|p|u)?g(?: ?/ ?dl\\b| ?%))");

    private static final Set<String> BEFORE_FORMS =
            Words.of("takes take taking uses use using some also and or with of on");

    private final MedicineList current = new MedicineList();
    private final MedicineList past = new MedicineList();

    void read(Passage passage) {
        boolean goingHome =
                passage.isUnder(TECHNIQUE) && GOING_HOME.matcher(passage.text()).find();
        if (ELSEWHERE.contains(passage.kind()) && !goingHome || LabRow.of(passage.text()) != null) {
            return;
        }
        List<Term> terms = passage.terms(Kind.MEDICINE).stream()
                .filter(term -> !isFormOfNamed(passage, term))
                .toList();
        boolean takes = false;
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (i > 0 && isSameAgain(passage, terms.get(i - 1), term) || isMeasured(passage, term)) {
                continue;
            }
            MedicineMention mention = MedicineMention.of(passage, terms, i);
            if (NOT_TAKEN.matcher(passage.text()).find() && passage.says(Assertion.NEGATED, term.start(), term.end())) {
                current.remove(mention.normalized());
            }
            takes = Taken.is(passage, mention, takes && follows(passage, terms.get(i - 1), term));
            if (takes) {
                listFor(passage, term).add(mention);
            }
            if (Stopped.isOver(passage, term)) {
                past.add(mention);
                if (Stopped.isNow(passage, term)) {
                    current.remove(mention.normalized());
                }
            }
        }
        if (passage.isUnder(MEDICATIONS, PAST_MEDICATIONS)) {
            UnknownMedicines.in(passage, terms).forEach((passage.isUnder(MEDICATIONS) ? current : past)::add);
        }
    }

    List<MedicineMention> current() {
        return current.all();
    }

    /** Without those that are taken after all. */
    List<MedicineMention> past() {
        List<MedicineMention> all = new ArrayList<>(past.all());
        all.removeIf(mention -> current.has(mention.normalized()));
        return all;
    }

    private MedicineList listFor(Passage passage, Term term) {
        boolean over =
                passage.isUnder(PAST_MEDICATIONS) || Stopped.isOver(passage, term) || Stopped.isMarked(passage, term);
        return over ? past : current;
    }

    private static boolean follows(Passage passage, Term last, Term term) {
        String between = passage.text().substring(last.end(), term.start());
        return between.length() < 60 && (between.indexOf(';') < 0 || between.endsWith("; "));
    }

    /** "Miacalcin nasal spray", not "takes eye drops". */
    private static boolean isFormOfNamed(Passage passage, Term term) {
        int index = passage.tokenFrom(term.start());
        boolean form =
                term.normalized().equals("eye drops") || term.normalized().equals("nasal spray");
        return form
                && index > 0
                && passage.gapBefore(index).equals(" ")
                && !BEFORE_FORMS.contains(passage.tokens().get(index - 1).word());
    }

    /** "A low potassium level". */
    private static boolean isMeasured(Passage passage, Term term) {
        if (CONCENTRATION
                .matcher(passage.text())
                .region(term.end(), passage.text().length())
                .lookingAt()) {
            return true;
        }
        int next = passage.tokenFrom(term.end());
        return next < passage.tokens().size()
                && passage.gapBefore(next).equals(" ")
                && MEASURED.contains(passage.tokens().get(next).word());
    }

    /** "Lasix (furosemide)". */
    private static boolean isSameAgain(Passage passage, Term last, Term term) {
        String between = passage.text().substring(last.end(), term.start());
        return last.normalized().equals(term.normalized()) && between.strip().equals("(");
    }
}
