package org.jeevan.summarization.essentials;

import static org.jeevan.summarization.text.SectionKind.ALLERGIES;
import static org.jeevan.summarization.text.SectionKind.COMPLAINT;
import static org.jeevan.summarization.text.SectionKind.DIAGNOSES;
import static org.jeevan.summarization.text.SectionKind.DIFFERENTIAL;
import static org.jeevan.summarization.text.SectionKind.EXAMINATION;
import static org.jeevan.summarization.text.SectionKind.FAMILY;
import static org.jeevan.summarization.text.SectionKind.IMMUNIZATIONS;
import static org.jeevan.summarization.text.SectionKind.INDICATION;
import static org.jeevan.summarization.text.SectionKind.MEDICATIONS;
import static org.jeevan.summarization.text.SectionKind.OPERATIVE;
import static org.jeevan.summarization.text.SectionKind.PAST;
import static org.jeevan.summarization.text.SectionKind.PAST_AND_SURGERIES;
import static org.jeevan.summarization.text.SectionKind.PLAN;
import static org.jeevan.summarization.text.SectionKind.RESULTS;
import static org.jeevan.summarization.text.SectionKind.REVIEW_OF_SYSTEMS;
import static org.jeevan.summarization.text.SectionKind.TECHNIQUE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.Negation.Assertion;
import org.jeevan.summarization.essentials.Vocabulary.Kind;
import org.jeevan.summarization.text.SectionKind;

/** What the patient has or had: diseases wherever the record states them, complaints and unknown names where it lists diagnoses. */
final class Conditions {

    private static final Set<SectionKind> ELSEWHERE =
            Set.of(ALLERGIES, DIFFERENTIAL, FAMILY, IMMUNIZATIONS, OPERATIVE, TECHNIQUE);

    private static final Set<SectionKind> LISTS = Set.of(DIAGNOSES, PAST, PAST_AND_SURGERIES);

    private static final Set<String> HISTORY = Words.of("""
            history diagnosis diagnosed hx h diagnose""");

    /** "MD, DM (Cardiology)" is a doctor. */
    private static final Set<String> DEGREES = Set.of("md", "mbbs", "dnb", "frcs");

    /** What the patient was told of an operation's risks. */
    private static final Pattern RISKS = Pattern.compile(
            "(?i)\\b(?:risks?|complications|benefits)\\b[^.]{0,80}\\b(?:includ|such as|not limited|benefits|alternatives|explained|discussed)");

    private static final Pattern RULED_OUT = Pattern.compile("(?i)\\bruled out\\b|\\bnot consistent with\\b");

    private static final Pattern PERSON = Pattern.compile(
            "(?:['\u2019]s\\b| (?:reports|states|denies|complains|lives|was (?:born|raised)|is an? \\d|has had|presents))");

    private static final Pattern PRESENTED = Pattern.compile(
            "(?i)(?:year|month|week|day)s?[ -]old\\b[^.;,]{0,40}\\b(?:present(?:s|ed|ing)?|admitted|seen|comes in|coming in|here|woman|man|male|female|lady|gentleman|boy|girl|child|infant) with (?:an? |some )?$");

    /** What the patient tells among the diagnoses is the reason for one, not one. */
    private static final Pattern REPORTED = Pattern.compile(
            "(?i)\\b(?:reports|reported|exhibits|complains of|endorses|describes|experiences|experiencing)\\b");

    private static final int HISTORY_WITHIN = 5;
    private static final int INITIALS_MAX = 3;
    private static final int BEFORE_LETTERS_MAX = 300;

    private final FindingList found = new FindingList();
    private final Set<String> listed = new HashSet<>();
    private final Set<String> ruledOut = new HashSet<>();
    private final boolean undiagnosed;

    /** @param undiagnosed the record lists no diagnoses, so that the complaint is all there is */
    Conditions(boolean undiagnosed) {
        this.undiagnosed = undiagnosed;
    }

    void read(Passage passage) {
        if (ELSEWHERE.contains(passage.kind()) || RISKS.matcher(passage.text()).find()) {
            return;
        }
        boolean complaint = undiagnosed && passage.isUnder(COMPLAINT);
        boolean unknown = LISTS.contains(passage.kind());
        boolean list = unknown || complaint || passage.isUnder(INDICATION);
        List<Span> spans = new ArrayList<>();
        readRuledOut(passage);
        for (Term term : passage.terms(Kind.CONDITION)) {
            boolean pain = term.normalized().endsWith(" pain")
                    && passage.isUnder(COMPLAINT, REVIEW_OF_SYSTEMS, EXAMINATION)
                    && !complaint;
            boolean seen = term.normalized().endsWith(" mass") && passage.isUnder(EXAMINATION, RESULTS);
            boolean counts = !term.weak() && !pain && !seen || isListed(passage, term, list);
            if (counts && isStated(passage, term) && !isPartOfOther(passage, term)) {
                add(passage, term, true, spans);
            }
        }
        for (Term term : ConditionHeads.in(passage)) {
            if (isFree(term, spans) && isStated(passage, term) && !isPartOfOther(passage, term)) {
                add(passage, term, false, spans);
            }
        }
        for (Term term : passage.terms(Kind.COMPLAINT)) {
            boolean own = isFree(term, spans) && !isPartOfOther(passage, term);
            if (own && isListed(passage, term, list) && isStated(passage, term)) {
                add(passage, term, true, spans);
            }
        }
        if (unknown) {
            UnknownConditions.in(passage, spans).forEach(item -> add(passage, item, false, spans));
        }
    }

    List<FindingList.Named> all() {
        found.removeIf(named -> ruledOut.contains(named.normalized()) && !listed.contains(named.normalized()));
        return found.all();
    }

    /** What a story tells of and the diagnoses deny is not there: "1. Suspected mastoiditis, ruled out." */
    private void readRuledOut(Passage passage) {
        boolean says =
                passage.isUnder(DIAGNOSES) || RULED_OUT.matcher(passage.text()).find();
        for (Term term : says ? passage.terms(Kind.CONDITION) : List.<Term>of()) {
            if (passage.says(Assertion.NEGATED, term.start(), term.end())) {
                ruledOut.add(term.normalized());
            }
        }
    }

    private void add(Passage passage, Term term, boolean known, List<Span> spans) {
        Span name = Naming.widen(passage, term.start(), term.end());
        spans.add(name);
        String written = name.of(passage.text());
        found.add(new FindingList.Named(written, term.normalized(), passage.source(written)), known);
        if (LISTS.contains(passage.kind())) {
            listed.add(term.normalized());
        }
    }

    private static boolean isStated(Passage passage, Term term) {
        return passage.affirms(term.start(), term.end());
    }

    private static boolean isFree(Term term, List<Span> spans) {
        return spans.stream().noneMatch(span -> term.overlaps(span.start(), span.end()));
    }

    /** Named as what the patient has: an item of a list of diagnoses, "history of", or what a medicine is for. */
    private static boolean isListed(Passage passage, Term term, boolean list) {
        if (passage.isUnder(REVIEW_OF_SYSTEMS, PLAN) || passage.isUnder(COMPLAINT) && !list) {
            return false;
        }
        boolean told = passage.isUnder(DIAGNOSES)
                && REPORTED.matcher(before(passage, term.start())).find();
        if (list && !told && (isItem(passage, term) || opens(passage, term) || isPresentedWith(passage, term))) {
            return true;
        }
        boolean complaint = term.kind() == Kind.COMPLAINT;
        if (passage.isUnder(MEDICATIONS)) {
            return !complaint && wordBefore(passage, term, 1).equals("for");
        }
        return (!complaint || list) && isHistory(passage, term);
    }

    /** "Diarrhea secondary to the above." */
    private static boolean opens(Passage passage, Term term) {
        int start = Naming.widen(passage, term.start(), term.end()).start();
        return passage.isUnder(DIAGNOSES) && passage.tokenFrom(start) == 0;
    }

    /** "This is a 48-year-old woman presenting with painless rectal bleeding." */
    private static boolean isPresentedWith(Passage passage, Term term) {
        int start = Naming.widen(passage, term.start(), term.end()).start();
        int index = passage.tokenFrom(start);
        if (index > 0 && !passage.tokens().get(index - 1).word().equals("with")) {
            index--;
        }
        return passage.isUnder(DIAGNOSES)
                && index > 0
                && PRESENTED
                        .matcher(before(passage, passage.tokens().get(index).start()))
                        .find();
    }

    /** Not all of it, so that time grows with the text only. */
    private static String before(Passage passage, int end) {
        return passage.text().substring(Math.max(0, end - BEFORE_LETTERS_MAX), end);
    }

    private static boolean isHistory(Passage passage, Term term) {
        for (int i = 2; i <= HISTORY_WITHIN; i++) {
            boolean of = Set.of("of", "with", "o").contains(wordBefore(passage, term, i - 1));
            if (of && HISTORY.contains(wordBefore(passage, term, i))) {
                return true;
            }
        }
        return false;
    }

    /** Empty where the text does not go back so far. */
    private static String wordBefore(Passage passage, Term term, int words) {
        int index = passage.tokenFrom(term.start()) - words;
        return index < 0 ? "" : passage.tokens().get(index).word();
    }

    /** The item consists of the name, or little else. */
    private static boolean isItem(Passage passage, Term term) {
        return Span.items(passage.text()).stream()
                .filter(item -> term.overlaps(item.start(), item.end()))
                .anyMatch(item -> UnknownConditions.isName(passage, item));
    }

    /** "AF reports pain", "AF's history": letters that stand for the patient's name. */
    private static boolean isInitials(Passage passage, Term term) {
        boolean letters = term.end() - term.start() <= INITIALS_MAX
                && passage.text().substring(term.start(), term.end()).chars().allMatch(Character::isUpperCase);
        boolean tail = term.start() > 0 && passage.text().charAt(term.start() - 1) == '-'; // "CIVI-CAD"
        return letters
                && (tail
                        || PERSON.matcher(passage.text())
                                .region(term.end(), passage.text().length())
                                .lookingAt()
                        || passage.text().startsWith("Patient ", Math.max(0, term.start() - "Patient ".length())));
    }

    /** "Diabetes education", "cancer screening", "tularemia and leptospirosis serologies": a part of another name. */
    private static boolean isPartOfOther(Passage passage, Term term) {
        int next = passage.tokenFrom(term.end());
        int after = passage.terms(Kind.CONDITION).indexOf(term) + 1;
        if (after > 0 && after < passage.terms(Kind.CONDITION).size()) {
            Term other = passage.terms(Kind.CONDITION).get(after);
            boolean paired = passage.text().substring(term.end(), other.start()).equals(" and ");
            next = paired ? passage.tokenFrom(other.end()) : next;
        }
        int index = passage.tokenFrom(term.start());
        if (index > 0 && DEGREES.contains(passage.tokens().get(index - 1).word()) || isInitials(passage, term)) {
            return true;
        }
        if (next >= passage.tokens().size()
                || !passage.gapBefore(next).equals(" ")
                || passage.text().startsWith(" status post", term.end())) {
            return false;
        }
        return Words.of("""
            medication medicine education screening clinic vaccine vaccination immunization pandemic shot booster specialist precaution
            prophylaxis repair surgery management test testing center association risk panel culture control
            nurse educator diet drug scale inventory questionnaire assessment score index work serology serologies titer titers antibody antibodies tenderness stain counseling protocol pathway unit ward lead wire workup status toxin assay network institute foundation society electrocautery cautery forceps registry""").contains(passage.tokens().get(next).word());
    }
}
