package org.jeevan.summarization.essentials;

import static org.jeevan.summarization.text.SectionKind.COMPLAINT;
import static org.jeevan.summarization.text.SectionKind.DIAGNOSES;
import static org.jeevan.summarization.text.SectionKind.EXAMINATION;
import static org.jeevan.summarization.text.SectionKind.PAST;
import static org.jeevan.summarization.text.SectionKind.PLAN;
import static org.jeevan.summarization.text.SectionKind.REVIEW_OF_SYSTEMS;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** The quality that stands before a test's name: "positive straight leg raise", "low ferritin". */
final class QualityBefore {

    private static final Set<String> FOUND = Set.of("negative", "positive");

    private static final Set<String> QUALITIES =
            Set.of("normal", "unremarkable", "abnormal", "low", "high", "elevated", "decreased", "stable");

    private static final Pattern SHOWN = Pattern.compile(
            "(?i)\\b(?:reveal|show|demonstrat|indicat)(?:ed|s|ing)?\\b[^.;:]{0,100}$|\\b(?:found|noted) to have\\b[^.;:]{0,80}$|\\bwith (?:an? )?(?:\\p{L}+ )?$");

    private static final Pattern AND = Pattern.compile(",? (?:and|as well as) ");

    /** Of what is felt or tapped. */
    private static final Set<String> FELT = Set.of("absent", "weak", "diminished", "hyperactive");

    private static final Pattern DIET = Pattern.compile("(?i) (?:[\\p{L},-]+ ){0,3}diet\\b");

    private QualityBefore() {}

    /** Null where no quality stands there; "a normal amylase and lipase" says it of both. */
    static Span of(Passage passage, Term term) {
        Span own = before(passage, term);
        Term other = own == null ? joined(passage, term) : null;
        return other == null || Measure.after(passage, other.end(), true) != null ? own : of(passage, other);
    }

    /** The test before, where nothing but "and" parts them. */
    private static Term joined(Passage passage, Term term) {
        List<Term> terms = passage.terms(Kind.TEST);
        int index = terms.indexOf(term) - 1;
        boolean joined = index >= 0
                && AND.matcher(passage.text())
                        .region(terms.get(index).end(), term.start())
                        .matches();
        return joined ? terms.get(index) : null;
    }

    private static Span before(Passage passage, Term term) {
        int index = passage.tokenFrom(term.start());
        boolean listed = !isShown(passage, term)
                && (passage.isUnder(PAST, COMPLAINT, PLAN, REVIEW_OF_SYSTEMS)
                        || passage.isUnder(DIAGNOSES) && !StudyName.isStudy(term));
        if (index > 0
                && passage.gapBefore(index).equals(" ")
                && (!term.weak() || passage.isUnder(EXAMINATION))
                && !listed) {
            Token before = passage.tokens().get(index - 1);
            boolean found = FOUND.contains(before.word());
            if (found
                    || passage.isUnder(EXAMINATION) && FELT.contains(before.word())
                    || QUALITIES.contains(before.word()) && isNoDisease(passage, term)) {
                return new Span(before.start(), before.end());
            }
        }
        return null;
    }

    /** "Blood work revealed a low hemoglobin and a stable hematocrit." */
    private static boolean isShown(Passage passage, Term term) {
        return SHOWN.matcher(passage.text().substring(0, term.start())).find();
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
