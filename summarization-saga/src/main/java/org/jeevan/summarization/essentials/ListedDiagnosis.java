package org.jeevan.summarization.essentials;

import static org.jeevan.summarization.text.SectionKind.COMPLAINT;
import static org.jeevan.summarization.text.SectionKind.DIAGNOSES;
import static org.jeevan.summarization.text.SectionKind.INDICATION;
import static org.jeevan.summarization.text.SectionKind.MEDICATIONS;
import static org.jeevan.summarization.text.SectionKind.PLAN;
import static org.jeevan.summarization.text.SectionKind.REVIEW_OF_SYSTEMS;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** Whether the record lists a complaint or a doubtful name as what the patient has, rather than only telling of it. */
final class ListedDiagnosis {

    private static final Set<String> HISTORY = Words.of("""
            history diagnosis diagnosed hx h diagnose""");

    private static final Pattern PRESENTED = Pattern.compile(
            "(?i)(?:year|month|week|day)s?[ -]old\\b[^.;,]{0,80}\\b(?:present(?:s|ed|ing)?|admitted|seen|comes in|coming in|here|woman|man|male|female|lady|gentleman|boy|girl|child|infant)(?: today| to the clinic| here)? with (?:an? |some )?$");

    /** What the patient tells among the diagnoses is the reason for one, not one. */
    private static final Pattern REPORTED = Pattern.compile(
            "(?i)\\b(?:reports|reported|exhibits|complains of|endorses|describes|experiences|experienced|experiencing|complaints of|complaining of)\\b");

    private static final Pattern WITH =
            Pattern.compile(" (?:with|causing|manifested by) (?:[\\p{L}-]+,? (?:and )?){0,5}");

    /** "For her headaches we increase the dose." */
    private static final Pattern TREATED = Pattern.compile("(?:For|Regarding|Concerning)(?: (?:her|his|the))? ");

    private static final int QUALITIES_MAX = 3;
    private static final int HISTORY_WITHIN = 5;

    private static final int BEFORE_LETTERS_MAX = 300;

    private ListedDiagnosis() {}

    /** Named as what the patient has: an item of a list of diagnoses, "history of", or what a medicine is for. */
    static boolean is(Passage passage, Term term, boolean list) {
        if (passage.isUnder(REVIEW_OF_SYSTEMS, PLAN) || passage.isUnder(COMPLAINT) && !list) {
            return false;
        }
        if (passage.isUnder(INDICATION)) {
            Span name = Naming.widen(passage, term.start(), term.end());
            return !name.of(passage.text()).equalsIgnoreCase("pain"); // "the purpose is to relieve the pain"
        }
        if (term.kind() == Kind.COMPLAINT && isSymptomOfOther(passage, term)) {
            return false;
        }
        boolean told = passage.isUnder(DIAGNOSES)
                && REPORTED.matcher(before(passage, term.start())).find();
        if (list && !told && (isItem(passage, term) || opens(passage, term) || isAdmittedWith(passage, term))) {
            return true;
        }
        boolean complaint = term.kind() == Kind.COMPLAINT;
        if (passage.isUnder(MEDICATIONS)) {
            return !complaint && wordBefore(passage, term, 1).equals("for");
        }
        return (!complaint || list) && isHistory(passage, term);
    }

    /** "Diarrhea secondary to the above", "neck and back pain of unclear cause". */
    static boolean opens(Passage passage, Term term) {
        int first = passage.tokenFrom(
                Naming.widen(passage, term.start(), term.end()).start());
        boolean treated = first < passage.tokens().size()
                && TREATED.matcher(passage.text())
                        .region(0, passage.tokens().get(first).start())
                        .matches();
        return passage.isUnder(DIAGNOSES)
                && (treated
                        || passage.tokens().subList(0, first).stream()
                                .map(Token::word)
                                .allMatch(
                                        word -> word.equals("and") || Naming.isPlace(word) || Naming.isModifier(word)));
    }

    /** "This is a 48-year-old woman presenting with painless rectal bleeding": a diagnosis where no other follows. */
    static boolean isPresentedWith(Passage passage, Term term) {
        int start = Naming.widen(passage, term.start(), term.end()).start();
        int index = passage.tokenFrom(start);
        for (int words = 0;
                words < QUALITIES_MAX
                        && index > 0
                        && !passage.tokens().get(index - 1).word().equals("with");
                words++) {
            index--;
        }
        return passage.isUnder(DIAGNOSES)
                && index > 0
                && PRESENTED
                        .matcher(before(passage, passage.tokens().get(index).start()))
                        .find();
    }

    /** "Gastroenteritis with nausea and vomiting" is one disease. */
    private static boolean isSymptomOfOther(Passage passage, Term term) {
        return passage.terms(Kind.CONDITION).stream()
                .filter(disease -> !disease.weak() && disease.end() < term.start())
                .anyMatch(disease -> WITH.matcher(passage.text())
                        .region(disease.end(), term.start())
                        .matches());
    }

    private static boolean isAdmittedWith(Passage passage, Term term) {
        return isPresentedWith(passage, term) && before(passage, term.start()).contains("admitted with");
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
        List<Span> items = Span.items(passage.text());
        boolean story = term.kind() == Kind.COMPLAINT
                && passage.isUnder(DIAGNOSES, COMPLAINT)
                && items.size() > 2
                && !UnknownConditions.isName(passage, items.getFirst());
        return !story
                && items.stream()
                        .filter(item -> term.overlaps(item.start(), item.end()))
                        .anyMatch(item -> UnknownConditions.isName(passage, item));
    }
}
