package org.jeevan.summarization.essentials;

import java.util.Set;
import java.util.regex.Pattern;

/** Whether a sentence tells what a study showed, so that even a weak name ("pathology", "cultures") is one of a study. */
final class ToldStudy {

    private static final Set<String> SHOWS =
            Words.of("show showed shown reveal revealed demonstrate demonstrated confirmed report reported result");

    private static final Set<String> WHICH = Set.of("that", "which", "also", "then", "has", "have");
    private static final Set<String> BE = Set.of("is", "was", "are", "were", "be", "been");

    /** "Cultures of the wound were reported positive", "have grown". */
    private static final Pattern REPORTED = Pattern.compile("[^.;:,]{0,30}? (?:came (?:back|out)|returned) "
            + "|[^.;:]{0,60}? (?:was|were|is|are|been|has|have) (?:\\p{L}+ly )?(?:reported|read|returned|come back|came back|came out|grown|noted (?:for|to)|consistent with)\\b(?! by\\b)"
            + "|[^.;:,]{0,40}? (?:showed|shows|revealed|demonstrated)\\b"
            + "|[^.;:]{0,40}?, which (?:was|is|were|are) ");

    private ToldStudy() {}

    /** Whether the next word is one of showing, so that even a weak name is one of a study: "pathology revealed". */
    static boolean isShown(Passage passage, int nameEnd) {
        int next = passage.tokenFrom(nameEnd);
        while (next + 1 < passage.tokens().size()
                && WHICH.contains(passage.tokens().get(next).word())) {
            next++;
        }
        return next < passage.tokens().size()
                && (Study.isColon(passage.gapBefore(next))
                        || SHOWS.contains(passage.tokens().get(next).word()));
    }

    /** As well "these are normal", "it was negative", where the study was named before. */
    static boolean isTold(Passage passage, int nameEnd) {
        int next = passage.tokenFrom(nameEnd);
        boolean be = next + 1 < passage.tokens().size()
                && BE.contains(passage.tokens().get(next).word());
        return isShown(passage, nameEnd)
                || REPORTED.matcher(passage.text())
                        .region(nameEnd, passage.text().length())
                        .lookingAt()
                || be
                        && Measure.at(
                                        passage.text(),
                                        passage.tokens().get(next + 1).start())
                                != null;
    }
}
