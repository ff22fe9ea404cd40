package org.jeevan.summarization.essentials;

import static org.jeevan.summarization.text.SectionKind.ALLERGIES;
import static org.jeevan.summarization.text.SectionKind.COMPLAINT;
import static org.jeevan.summarization.text.SectionKind.DIAGNOSES;
import static org.jeevan.summarization.text.SectionKind.DIFFERENTIAL;
import static org.jeevan.summarization.text.SectionKind.FAMILY;
import static org.jeevan.summarization.text.SectionKind.IMMUNIZATIONS;
import static org.jeevan.summarization.text.SectionKind.OPERATIVE;
import static org.jeevan.summarization.text.SectionKind.PAST;
import static org.jeevan.summarization.text.SectionKind.PAST_AND_SURGERIES;
import static org.jeevan.summarization.text.SectionKind.PLAN;
import static org.jeevan.summarization.text.SectionKind.REVIEW_OF_SYSTEMS;
import static org.jeevan.summarization.text.SectionKind.TECHNIQUE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jeevan.summarization.essentials.Vocabulary.Kind;
import org.jeevan.summarization.text.SectionKind;

/** What the patient has or had: diseases wherever the record states them, complaints and unknown names where it lists diagnoses. */
final class Conditions {

    private static final Set<SectionKind> ELSEWHERE =
            Set.of(ALLERGIES, DIFFERENTIAL, FAMILY, IMMUNIZATIONS, OPERATIVE, TECHNIQUE);

    private static final Set<SectionKind> LISTS = Set.of(DIAGNOSES, PAST, PAST_AND_SURGERIES);

    private static final Set<String> HISTORY = WordSet.of("""
            history diagnosis diagnosed hx h diagnose""");

    private final FindingList found = new FindingList();

    void read(Passage passage) {
        if (ELSEWHERE.contains(passage.kind())) {
            return;
        }
        boolean list = LISTS.contains(passage.kind());
        List<Span> spans = new ArrayList<>();
        for (Term term : passage.terms(Kind.CONDITION)) {
            boolean counts = !term.weak() || isListed(passage, term, list);
            if (counts && isStated(passage, term) && !isPartOfOther(passage, term)) {
                add(passage, term, spans);
            }
        }
        for (Term term : ConditionHeads.in(passage)) {
            if (isFree(term, spans) && isStated(passage, term) && !isPartOfOther(passage, term)) {
                add(passage, term, spans);
            }
        }
        for (Term term : passage.terms(Kind.COMPLAINT)) {
            if (isFree(term, spans) && isListed(passage, term, list) && isStated(passage, term)) {
                add(passage, term, spans);
            }
        }
        if (list) {
            UnknownConditions.in(passage, spans).forEach(item -> add(passage, item, spans));
        }
    }

    List<FindingList.Named> all() {
        return found.all();
    }

    private void add(Passage passage, Term term, List<Span> spans) {
        Span name = Naming.widen(passage, term.start(), term.end());
        spans.add(name);
        found.add(name.of(passage.text()), term.normalized(), passage.source());
    }

    private static boolean isStated(Passage passage, Term term) {
        return passage.affirms(term.start(), term.end());
    }

    private static boolean isFree(Term term, List<Span> spans) {
        return spans.stream().noneMatch(span -> term.overlaps(span.start(), span.end()));
    }

    /** Named as what the patient has: an item of a list of diagnoses, or "history of". */
    private static boolean isListed(Passage passage, Term term, boolean list) {
        if (passage.isUnder(REVIEW_OF_SYSTEMS, PLAN, COMPLAINT)) {
            return false;
        }
        if (list && isItem(passage, term)) {
            return true;
        }
        int index = passage.tokenFrom(term.start());
        for (int i = Math.max(0, index - 4); i < index; i++) {
            String word = passage.tokens().get(i).word();
            if (HISTORY.contains(word) && Set.of("of", "with", "o").contains(passage.tokens().get(i + 1).word())) {
                return true;
            }
        }
        return false;
    }

    /** The item consists of the name, or little else. */
    private static boolean isItem(Passage passage, Term term) {
        return Span.items(passage.text()).stream()
                .filter(item -> term.overlaps(item.start(), item.end()))
                .anyMatch(item -> UnknownConditions.isName(passage, item));
    }

    /** "Diabetes education", "blood pressure medication", "cancer screening", "gallstone ileus" as another's part. */
    private static boolean isPartOfOther(Passage passage, Term term) {
        int next = passage.tokenFrom(term.end());
        if (next >= passage.tokens().size() || !passage.gapBefore(next).equals(" ")) {
            return false;
        }
        return WordSet.of("""
            medication medicine education screening clinic vaccine vaccination specialist precaution
            prophylaxis repair surgery management test testing center association risk panel culture control
            nurse educator diet drug scale inventory questionnaire assessment score index work""")
                .contains(passage.tokens().get(next).word());
    }
}
