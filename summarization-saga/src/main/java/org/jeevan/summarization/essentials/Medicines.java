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

    private static final Set<String> TAKES = Words.of("""
            take taking on continue continued continuing start started starting initiate initiated begin
            began prescribe prescribed prescription placed use using add added increase increased decrease
            decreased resume resumed restart restarted maintained managed controlled medication med medicine
            refill refilled switched switch changed recommend recommended tab cap inj syp tablet capsule
            discharged receiving doing remain sent continuation adjust put rx include including through home
            dose utilize utilizing renew renewed apply applying treat try""");

    private static final Set<String> GIVEN = Words.of("""
            given received administered bolus loaded gave infiltrated injected inject premedicated sedated induced
            treated infused infusion anesthetized er ed intraoperatively applied block prepped infiltration infusing""");

    private static final Set<String> ONLY_TALK =
            Words.of("discussed discuss discussing considering trials trial options");

    /** What is given once and what is given to be taken differ by how often. */
    private static final Pattern REGULAR = Pattern.compile(
            "(?i)\\b(?:daily|once a|twice|times|every|b\\.?i\\.?d|t\\.?i\\.?d|q\\.?i\\.?d|q\\.?d|p\\.?r\\.?n|as needed|weekly|at bedtime|nightly|q\\.? ?\\d|a day|per day)");

    private static final Pattern STOPPED_ITEM = Pattern.compile(
            "(?i)[,(-]\\s?(?:which (?:was|is|has been) )?(?:currently |now |recently |presently )?(?:stopped|discontinued|on hold|held|not taking)\\s?(?:[,.;)]|$|and\\b)");

    private static final Pattern NOT_TAKEN = Pattern.compile(
            "(?i)\\b(?:not (?:had|taken|been taking|been on|taking|using|been using) any|is not taking|has not taken|no longer (?:takes|taking|on)|not been taking)\\b");

    /** Said of all that the sentence names. */
    private static final Pattern OF_THE_PAST = Pattern.compile("(?i)(?:in the past|previously|formerly)\\b");

    /** Dictated operations end with what the patient takes home. */
    private static final Pattern GOING_HOME = Pattern.compile(
            "(?i)\\b(?:discharged?|sent home|go home|going home)\\b[^.;]{0,60}\\b(?:on|with)\\b|\\bprescriptions?\\b");

    /** Only when something else is over: "After she has recovered from surgery, she will start". */
    private static final Pattern LATER = Pattern.compile(
            "(?i)^\\W*(?:after|once|when|following)\\b.{3,80}\\bwill (?:start|begin|need|receive|get|undergo)\\b");

    private static final Set<String> INJECTED =
            Words.of("injected infiltrated instilled infused infiltration irrigated bolused");

    private static final Set<String> PRESCRIBED = Words.of(
            "prescribed provided started continued resumed restarted increased decreased refilled renewed added");

    private static final Set<String> STOP =
            Words.of("discontinue discontinued discontinuing stop stopped stopping instead changed switched replaced");

    /** What is only to be left out before an operation is still taken. */
    private static final Pattern BEFORE_SURGERY = Pattern.compile(
            "(?i)\\b(plans? to|will|should|hold|asked to)\\b.{0,80}\\b(before|prior to)\\b.{0,30}\\b(surgery|procedure|operation|replacement)");

    private static final Set<String> MEASURED = Words.of("level toxicity overdose abuse dependence");

    private static final Set<String> BEFORE_FORMS =
            Words.of("takes take taking uses use using some also and or with of on");

    private static final int STOPPED_WITHIN = 4;
    private static final int LOOK_BACK = 14;

    private final MedicineList current = new MedicineList();
    private final MedicineList past = new MedicineList();

    void read(Passage passage) {
        boolean goingHome =
                passage.isUnder(TECHNIQUE) && GOING_HOME.matcher(passage.text()).find();
        if (ELSEWHERE.contains(passage.kind()) && !goingHome || LabRow.of(passage.text()) != null) {
            return;
        }
        List<Term> terms = passage.terms(Kind.MEDICINE);
        boolean takes = false;
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (i > 0 && isSameAgain(passage, terms.get(i - 1), term)
                    || isMeasured(passage, term)
                    || isFormOfNamed(passage, term)) {
                continue;
            }
            MedicineMention mention = MedicineMention.of(passage, terms, i);
            if (NOT_TAKEN.matcher(passage.text()).find() && passage.says(Assertion.NEGATED, term.start(), term.end())) {
                current.remove(mention.normalized());
            }
            takes = isTaken(passage, mention, takes && follows(passage, terms.get(i - 1), term));
            if (takes) {
                listFor(passage, term).add(mention);
            }
            if (isOver(passage, term)) {
                past.add(mention);
                if (wordBefore(passage, term, STOP) || isStoppedAfter(passage, term)) {
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
        boolean over = passage.isUnder(PAST_MEDICATIONS) || isOver(passage, term) || isMarkedStopped(passage, term);
        return over ? past : current;
    }

    /** In a list of medicines a word such as "stopped" is said of its item only. */
    private static boolean isOver(Passage passage, Term term) {
        boolean alone = !passage.isUnder(MEDICATIONS)
                || passage.text().lastIndexOf(',', term.start()) < 0
                || OF_THE_PAST.matcher(passage.text()).lookingAt();
        return alone
                && !BEFORE_SURGERY.matcher(passage.text()).find()
                && passage.says(Assertion.STOPPED, term.start(), term.end())
                && passage.affirms(term.start(), term.end());
    }

    private static boolean isTaken(Passage passage, MedicineMention mention, boolean inListOfTaken) {
        Term term = mention.term();
        boolean stated = passage.affirms(term.start(), term.end())
                && !passage.says(Assertion.ALLERGIC, term.start(), term.end());
        if (!stated || LATER.matcher(passage.text()).find()) {
            return false;
        }
        if (term.weak() && isLevel(passage, mention)) {
            return false;
        }
        if (passage.isUnder(MEDICATIONS, PAST_MEDICATIONS)) {
            return true;
        }
        if (isSaidAfter(passage, term, INJECTED)) {
            return false;
        }
        if (mention.dose() == null && wordBefore(passage, term, ONLY_TALK) && !passage.isUnder(MEDICATIONS)) {
            return false;
        }
        if (wordBefore(passage, term, GIVEN)
                && !isRegular(mention)
                && !wordBefore(passage, term, Set.of("prescription", "prescribed"))) {
            return false;
        }
        boolean says = inListOfTaken
                || wordBefore(passage, term, TAKES)
                || isSaidAfter(passage, term, PRESCRIBED)
                || BEFORE_SURGERY.matcher(passage.text()).find();
        return mention.dose() != null || says && !term.weak() || isSaidAfter(passage, term, PRESCRIBED);
    }

    /** "Potassium 4.4" is a result, "potassium 20 mEq daily" a medicine. */
    private static boolean isLevel(Passage passage, MedicineMention mention) {
        boolean tested = passage.terms(Kind.TEST).stream()
                .anyMatch(test ->
                        test.overlaps(mention.term().start(), mention.term().end()));
        return tested && mention.dose() != null && mention.dose().chars().noneMatch(Character::isLetter)
                || tested && mention.dose() != null && mention.dose().contains("mmol/L");
    }

    /** Looks back within the clause. */
    private static boolean wordBefore(Passage passage, Term term, Set<String> words) {
        int index = passage.tokenFrom(term.start());
        for (int i = index - 1; i >= 0 && i >= index - LOOK_BACK; i--) {
            String gap = passage.gapBefore(i + 1);
            if (gap.indexOf(';') >= 0 || gap.startsWith(". ")) {
                return false;
            }
            if (words.contains(passage.tokens().get(i).word())) {
                return true;
            }
        }
        return false;
    }

    /** "Aspirin 500 mg daily, currently stopped, vitamin D": said of one item of a list. */
    private static boolean isMarkedStopped(Passage passage, Term term) {
        int next = passage.terms(Kind.MEDICINE).stream()
                .mapToInt(Term::start)
                .filter(start -> start > term.start())
                .min()
                .orElse(passage.text().length());
        return STOPPED_ITEM.matcher(passage.text()).region(term.end(), next).find();
    }

    /** "Reglan, which was discontinued today". */
    private static boolean isStoppedAfter(Passage passage, Term term) {
        int index = passage.tokenFrom(term.end());
        return passage.tokens().stream()
                .skip(index)
                .limit(STOPPED_WITHIN)
                .anyMatch(token -> STOP.contains(token.word()));
    }

    /** "A lidocaine solution was provided", "Marcaine was injected through the needle". */
    private static boolean isSaidAfter(Passage passage, Term term, Set<String> words) {
        int index = passage.tokenFrom(term.end());
        for (int i = index; i + 1 < passage.tokens().size() && i < index + LOOK_BACK; i++) {
            String gap = passage.gapBefore(i);
            if (gap.indexOf(';') >= 0 || gap.startsWith(". ")) {
                return false;
            }
            String word = passage.tokens().get(i).word();
            if (word.equals("will")
                    && words == PRESCRIBED
                    && passage.tokens().get(i + 1).word().equals("be")) {
                return i + 2 < passage.tokens().size()
                        && PRESCRIBED.contains(passage.tokens().get(i + 2).word());
            }
            if (word.equals("was") || word.equals("were")) {
                return words.contains(passage.tokens().get(i + 1).word());
            }
        }
        return false;
    }

    private static boolean isRegular(MedicineMention mention) {
        return mention.dose() != null && REGULAR.matcher(mention.dose()).find();
    }

    private static boolean follows(Passage passage, Term last, Term term) {
        String between = passage.text().substring(last.end(), term.start());
        return between.length() < 60 && between.indexOf(';') < 0;
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
