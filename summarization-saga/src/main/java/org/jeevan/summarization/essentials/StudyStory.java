package org.jeevan.summarization.essentials;

import static org.jeevan.summarization.text.SectionKind.RESULTS;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.LooseResults.Loose;
import org.jeevan.summarization.essentials.Negation.Assertion;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** What later sentences tell of a study that an earlier one named: "X-rays were obtained. These reveal no fracture." */
final class StudyStory {

    private static final Pattern GOES_ON = Pattern.compile(
            "(?i)(?:these|they|this|it|(?:the|this|these) (?:scan|study|studies|images?|films?|x-?rays?|results?|test|findings?|report))\\s");

    /** "Mild mitral regurgitation."; what is normal as well says nothing new. */
    private static final Pattern FRAGMENT = Pattern.compile(
            "(?:Mild|Mildly|Moderate|Moderately|Severe|Severely|Trace|Trivial|Small|Large|Minimal|Significant|Multiple|Extensive|Diffuse|Bilateral|Dilated|Enlarged)\\b(?![^.]* (?:is|are|was|were|has|had|shows?|reveals?|will)\\b)[^:]{3,160}");

    /** "4 views of the right knee were taken. These reveal no fracture." */
    private static final Pattern VIEWS = Pattern.compile(
            "(?i)((?:\\d|two|three|four|five|multiple) views? of (?:the |his |her )?[\\p{L} ]{3,40}?) (?:were|was) (?:taken|obtained|ordered|performed|reviewed)\\b");

    private static final Pattern THERE_IS = Pattern.compile(
            "(?i)(?:(?:by|on|in) my (?:reading|review|view|interpretation|opinion),? )?there (?:is|are|was|were|appears? to be) (?:also )?(?:(?:the )?presence of )?(?:an? )?");

    private static final Pattern PRONOUN =
            Pattern.compile("(?i)(?:these|they|this|it)\\s(?!scan|stud|image|film|x-?ray|result|test|finding|report)");

    /** The study of the last sentence, if that did not say what it shows. */
    private String told;

    /** The study that the paragraph of results is about. */
    private String shown;

    /** @param study null where the test named is none */
    void named(String study, boolean weak, boolean hasValue) {
        shown = weak ? null : study;
        told = hasValue ? null : study == null ? told : study;
    }

    /** "X-rays were reviewed. These reveal no fracture." */
    List<Loose> goOn(Passage passage, boolean ofReport) {
        List<Loose> found = new ArrayList<>();
        if (told != null && GOES_ON.matcher(passage.text()).lookingAt()) {
            boolean pronoun = PRONOUN.matcher(passage.text()).lookingAt();
            boolean tells = !pronoun
                    || ToldStudy.isTold(passage, passage.tokens().getFirst().end());
            Span value = tells ? Study.value(passage, 0, passage.text().length()) : null;
            if (value != null) {
                found.add(new Loose(told, value.of(passage.text())));
            }
        }
        addThereIs(passage, ofReport, found);
        Matcher views = VIEWS.matcher(passage.text());
        told = views.lookingAt() ? views.group(1) : null;
        shown = told == null ? shown : told;
        return found;
    }

    /** "X-rays of the knee were obtained. These reveal well-kept spaces. There is no evidence of arthritis." */
    private void addThereIs(Passage passage, boolean ofReport, List<Loose> found) {
        Matcher there = THERE_IS.matcher(passage.text());
        boolean fragment =
                passage.isUnder(RESULTS) && FRAGMENT.matcher(passage.text()).matches();
        boolean goesOn =
                there.lookingAt() || fragment || GOES_ON.matcher(passage.text()).lookingAt();
        shown = goesOn && passage.isUnder(RESULTS) ? shown : null;
        if (shown == null
                || ofReport
                || !(fragment || there.lookingAt())
                || passage.terms(Kind.TEST).stream().anyMatch(StudyName::isStudy)) {
            return;
        }
        int index = fragment ? 0 : passage.tokenFrom(there.end());
        Span value = index < passage.tokens().size() ? Study.spanFrom(passage, index) : null;
        if (value != null && !passage.says(Assertion.HEDGED, value.start(), value.end())) {
            found.add(new Loose(shown, value.of(passage.text())));
        }
    }
}
