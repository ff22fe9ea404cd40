package org.jeevan.summarization.essentials;

import static org.jeevan.summarization.text.SectionKind.COMPLAINT;
import static org.jeevan.summarization.text.SectionKind.DIAGNOSES;
import static org.jeevan.summarization.text.SectionKind.EXAMINATION;
import static org.jeevan.summarization.text.SectionKind.PAST;
import static org.jeevan.summarization.text.SectionKind.PLAN;
import static org.jeevan.summarization.text.SectionKind.REVIEW_OF_SYSTEMS;

import java.util.Set;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** The quality that stands before a test's name: "positive straight leg raise", "low ferritin". */
final class QualityBefore {

    private static final Set<String> FOUND = Set.of("negative", "positive");

    private static final Set<String> QUALITIES =
            Set.of("normal", "unremarkable", "abnormal", "low", "high", "elevated", "decreased", "stable");
    private static final Pattern DIET = Pattern.compile("(?i) (?:[\\p{L},-]+ ){0,3}diet\\b");

    private QualityBefore() {}

    /** Null where no quality stands there. */
    static Span of(Passage passage, Term term) {
        int index = passage.tokenFrom(term.start());
        boolean listed = passage.isUnder(PAST, COMPLAINT, PLAN, REVIEW_OF_SYSTEMS)
                || passage.isUnder(DIAGNOSES) && !StudyName.isStudy(term);
        if (index > 0
                && passage.gapBefore(index).equals(" ")
                && (!term.weak() || passage.isUnder(EXAMINATION))
                && !listed) {
            Token before = passage.tokens().get(index - 1);
            boolean found = FOUND.contains(before.word());
            if (found || QUALITIES.contains(before.word()) && isNoDisease(passage, term)) {
                return new Span(before.start(), before.end());
            }
        }
        return null;
    }

    /** "Abnormal weight gain" is no weight, "low cholesterol diet" no cholesterol. */
    private static boolean isNoDisease(Passage passage, Term term) {
        boolean diet = DIET.matcher(passage.text())
                .region(term.end(), passage.text().length())
                .lookingAt();
        return !diet
                && passage.terms(Kind.CONDITION).stream().noneMatch(other -> other.overlaps(term.start(), term.end()))
                && passage.terms(Kind.COMPLAINT).stream().noneMatch(other -> other.overlaps(term.start(), term.end()));
    }
}
