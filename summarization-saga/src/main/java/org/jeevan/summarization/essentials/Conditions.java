package org.jeevan.summarization.essentials;

import static org.jeevan.summarization.text.SectionKind.ALLERGIES;
import static org.jeevan.summarization.text.SectionKind.COMPLAINT;
import static org.jeevan.summarization.text.SectionKind.DIAGNOSES;
import static org.jeevan.summarization.text.SectionKind.DIFFERENTIAL;
import static org.jeevan.summarization.text.SectionKind.EXAMINATION;
import static org.jeevan.summarization.text.SectionKind.FAMILY;
import static org.jeevan.summarization.text.SectionKind.IMMUNIZATIONS;
import static org.jeevan.summarization.text.SectionKind.INDICATION;
import static org.jeevan.summarization.text.SectionKind.OPERATIVE;
import static org.jeevan.summarization.text.SectionKind.PAST;
import static org.jeevan.summarization.text.SectionKind.PAST_AND_SURGERIES;
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

    /** What the patient was told of an operation's risks. */
    private static final Pattern RISKS = Pattern.compile(
            "(?i)\\b(?:risks?(?! (?:for|factors?)\\b)|complications?|benefits|toxicit(?:y|ies)|side effects)\\b[^.]{0,80}\\b(?:includ|such as|not limited|benefits|alternatives|explained|discussed)");

    /** What somebody saw or felt before it had a name. */
    private static final Pattern UNEXPLAINED = Pattern.compile("(?i)\\b(?:mass|nodule|lesion)(?:es|s)?$");

    private static final Pattern RULED_OUT = Pattern.compile("(?i)\\bruled out\\b|\\bnot consistent with\\b");

    private final FindingList found = new FindingList();
    private final Set<String> listed = new HashSet<>();
    private final Set<String> ruledOut = new HashSet<>();
    private final List<FindingList.Named> reasons = new ArrayList<>();
    private final boolean undiagnosed;
    private boolean diagnosed;

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
            boolean counts = !term.weak() && !pain && !seen || ListedDiagnosis.is(passage, term, list);
            if (!counts || !isStated(passage, term) || PartOfOther.is(passage, term)) {
                continue;
            }
            if (!unknown && !complaint && term.normalized().endsWith(" mass")) {
                spans.add(Naming.widen(passage, term.start(), term.end()));
                reasons.add(named(passage, term));
            } else {
                add(passage, term, true, spans);
            }
        }
        for (Term term : ConditionHeads.in(passage)) {
            if (!isFree(term, spans) || !isStated(passage, term) || PartOfOther.is(passage, term)) {
                continue;
            }
            if (!unknown
                    && !complaint
                    && (passage.isUnder(COMPLAINT)
                            || UNEXPLAINED.matcher(term.text()).find())) {
                reasons.add(named(passage, term));
            } else {
                add(passage, term, false, spans);
            }
        }
        for (Term term : passage.terms(Kind.COMPLAINT)) {
            boolean own = isFree(term, spans) && !PartOfOther.is(passage, term) && isStated(passage, term);
            if (own && ListedDiagnosis.is(passage, term, list)) {
                add(passage, term, true, spans);
            } else if (own && ListedDiagnosis.isPresentedWith(passage, term)) {
                reasons.add(named(passage, term));
            }
        }
        if (unknown) {
            UnknownConditions.in(passage, spans).forEach(item -> add(passage, item, false, spans));
        }
        HistoryOf.in(passage, spans).forEach(item -> add(passage, item, false, spans));
    }

    List<FindingList.Named> all() {
        if (!diagnosed) {
            reasons.forEach(reason -> found.add(reason, true));
        }
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

    private static FindingList.Named named(Passage passage, Term term) {
        String written = Naming.widen(passage, term.start(), term.end()).of(passage.text());
        return new FindingList.Named(written, term.normalized(), passage.source(written));
    }

    private void add(Passage passage, Term term, boolean known, List<Span> spans) {
        spans.add(Naming.widen(passage, term.start(), term.end()));
        boolean opens = ListedDiagnosis.opens(passage, term);
        found.add(named(passage, term), known, opens);
        diagnosed |= opens;
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
}
