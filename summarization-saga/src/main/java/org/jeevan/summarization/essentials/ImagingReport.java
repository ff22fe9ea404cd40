package org.jeevan.summarization.essentials;

import static org.jeevan.summarization.essentials.Negation.Assertion.NEGATED;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.LooseResults.Loose;
import org.jeevan.summarization.essentials.Vocabulary.Kind;
import org.jeevan.summarization.text.SectionKind;

/** A record that is one study's report ("EXAM: MRI LEFT KNEE"): what it found and its impression are that study's results. */
final class ImagingReport {

    private static final Pattern NAMES = Pattern.compile(
            "EXAM|EXAMINATION|STUDY|STUDIES|(?:TYPE|NAME) OF (?:EXAM|STUDY)|EXAM PERFORMED|STUDY PERFORMED|TEST");

    private static final Pattern THERE_IS = Pattern.compile(
            "(?i)(?:there|these|this)? ?(?:is|are|was|were|reveals?|shows?|demonstrates?) (?!no\\b|not\\b)(?:a |an |the |also |evidence of )*");

    private static final int NAME_MAX = 60;

    /** Null until the record names its study. */
    private String study;

    boolean hasStudy() {
        return study != null;
    }

    /** Empty where the sentence is not one of such a report. */
    List<Loose> read(Passage passage) {
        if (NAMES.matcher(passage.heading()).matches()) {
            name(passage);
            return List.of();
        }
        if (study == null) {
            return List.of();
        }
        if (passage.isUnder(SectionKind.DIAGNOSES)) {
            return passage.says(NEGATED, 0, passage.text().length()) ? List.of() : shown(passage, 0);
        }
        Matcher there = THERE_IS.matcher(passage.text());
        boolean found = passage.isUnder(SectionKind.RESULTS) && there.lookingAt();
        return found && passage.affirms(there.end(), passage.text().length()) ? shown(passage, there.end()) : List.of();
    }

    private void name(Passage passage) {
        List<Term> terms = passage.terms(Kind.TEST);
        boolean names = study == null
                && passage.text().length() <= NAME_MAX
                && !terms.isEmpty()
                && StudyName.isStudy(terms.getFirst());
        study = names ? passage.text().replaceAll("[.,;\\s]+$", "") : study;
    }

    private List<Loose> shown(Passage passage, int from) {
        int index = passage.tokenFrom(from);
        Span value = index < passage.tokens().size() ? Study.spanFrom(passage, index) : null;
        return value == null ? List.of() : List.of(new Loose(study, value.of(passage.text())));
    }
}
