package org.jeevan.summarization.essentials;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.LooseResults.Loose;
import org.jeevan.summarization.text.SectionKind;

/**
 * What a study shows of the part that the heading names: "LEFT MAIN CORONARY ARTERY: This vessel is heavily calcified.
 * There is a 60% stenosis in the distal portion."
 */
final class PartHeading {

    private static final Pattern PART = Pattern.compile(
            "(?:[A-Z0-9-]+ ){0,4}(?:(?:CORONARY )?ARTER(?:Y|IES)|LEFT MAIN|LAD|RCA|LCX|CIRCUMFLEX|RAMUS|VENTRICLE|ATRIUM|AORTA|VALVE|VENTRICULOGRAM|AORTOGRAM|SEPTUM|PERICARDIUM|GRAFT|BRANCH)(?: \\([A-Z ]+\\))?");

    /** In the report of an endoscopy: "STOMACH: Normal mucosa." */
    private static final Pattern ORGAN = Pattern.compile("ESOPHAGUS|STOMACH|DUODENUM|COLON|CECUM|RECTUM|ANTRUM|FUNDUS");

    private static final Pattern SHOWN = Pattern.compile(
            "(?i)(?:(?:this|it|the vessel|the artery)(?: vessel| artery| valve)? (?:is|was|has|appears?|arises|gives)(?: also)?(?: seen to be| noted to be| found to be)? |there (?:is|are|was|were) (?:also )?)(?:an? )?");

    private PartHeading() {}

    /** Empty where the heading names no such part, or the sentence tells nothing of it. */
    static List<Loose> in(Passage passage) {
        boolean part = passage.isUnder(SectionKind.RESULTS, SectionKind.OTHER, SectionKind.EXAMINATION)
                && PART.matcher(passage.heading()).matches();
        if (passage.isFirst() && ORGAN.matcher(passage.heading()).matches()) {
            Span seen = Study.spanFrom(passage, 0);
            return seen == null ? List.of() : List.of(new Loose(passage.heading(), seen.of(passage.text())));
        }
        Matcher shown = SHOWN.matcher(passage.text());
        if (!part || !shown.lookingAt()) {
            return List.of();
        }
        int first = passage.tokenFrom(shown.end());
        Span value = first < passage.tokens().size() ? Study.spanFrom(passage, first) : null;
        return value == null ? List.of() : List.of(new Loose(passage.heading(), value.of(passage.text())));
    }
}
