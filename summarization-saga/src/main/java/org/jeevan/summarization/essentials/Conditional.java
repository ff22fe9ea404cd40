package org.jeevan.summarization.essentials;

import java.util.regex.Pattern;

/** Whether a medicine is to be taken only if something happens, or only when something else is over. */
final class Conditional {

    /** Only when something else is over: "After she has recovered from surgery, she will start". */
    private static final Pattern LATER = Pattern.compile(
            "(?i)^\\W*(?:after|once|when|following)\\b.{3,80}\\bwill (?:start|begin|need|receive|get|undergo)\\b");

    /** "If she is positive for strep, I will prescribe amoxicillin." */
    private static final Pattern IF_FIRST = Pattern.compile(
            "(?i)\\bif (?!needed|necessary|tolerated|possible)[^.;]{4,90}(?:,| then)[^.;]{0,60}\\b(?:will|would|could|can|may|should)\\b[^.;]{0,60}$");

    private static final Pattern UNLESS_BETTER = Pattern.compile(
            "(?i)[^.;]{0,50}?\\b(?:if|should|in case) (?:no\\b|not\\b|there (?:is|are)|s?he (?:does|is not|fails|worsens)|symptoms? (?:persist|worsen|do|fail|recur)|(?:the |her |his )?(?:wbc|fever|cultures?|levels?|biopsy|tests?|results?|infection|pain) (?:is|are|does|do|shows?|persists?|worsens?|come|continues?|rises?)|this (?:fails|does)|it (?:fails|does|is not|persists))");

    private Conditional() {}

    /** "Start ciprofloxacin if there is no improvement", not "if needed". */
    static boolean is(Passage passage, Term term) {
        return IF_FIRST.matcher(passage.text()).region(0, term.start()).find()
                || UNLESS_BETTER
                        .matcher(passage.text())
                        .region(term.end(), passage.text().length())
                        .lookingAt();
    }

    static boolean isLater(Passage passage) {
        return LATER.matcher(passage.text()).find();
    }
}
