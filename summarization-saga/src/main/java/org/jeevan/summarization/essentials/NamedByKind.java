package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.LooseResults.Loose;
import org.jeevan.summarization.essentials.Negation.Assertion;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** Tests that no list has, known by the last word of their name: "hepatitis C core antibody was negative". */
final class NamedByKind {

    private static final String KIND =
            "(?:antibody|antibodies|antigen|IgM|IgG|titers?|serolog(?:y|ies)|cultures?|screen|smear|stain|assay|PCR|toxin|swab|panel|profile|enzymes|markers?|index|ratio|scores?|studies|testing|screening)";

    private static final String OUTCOME =
            "(?:negative|positive|reactive|non-?reactive|normal|unremarkable|within normal limits|elevated|low|high|not detected)";

    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?<=^|[,.;:] |\\band |\\bhis |\\bher |\\bthe )((?!(?:and|her|his|the|all|a|an|his|these|this|other)\\b)[\\p{L}][\\p{L}\\d-]*(?: (?!(?:is|was|were|are|and|for|with|of|a|the|his|her|had)\\b)[\\p{L}\\d-]+){0,4} "
                    + KIND
                    + ")(?: (?:is|was|were|are|came back|has been|have been|have come back|has come back|returned))?(?: all| also)? ("
                    + OUTCOME + ")(?=[,.;)]| (?:and|but|for|on|at|in)\\b|$)");

    /** "A gait score of 6-8/12." */
    private static final Pattern SCORE = Pattern.compile(
            "(?i)\\b((?:(?!(?:a|an|the|his|her|and|with|for|of|was|is|that)\\b)[\\p{L}-]+ ){1,3}scores?) (?:of|was|is) (\\d{1,3}(?:\\.\\d)?(?: ?- ?\\d{1,3})?(?: ?/ ?\\d{1,3}| out of \\d{1,3})?)(?![\\d/])");

    /** "Her sugar is 249", "95% on room air". */
    private static final Pattern SUGAR = Pattern.compile(
            "(?i)\\b((?:blood )?sugars?|finger ?sticks?|accu-?checks?) (?:(?:is|was|were|are|has been|have been|of|in the|at|running|ranging|today|now) ){1,3}((?<![\\d.])\\d{2,3}(?:s|(?: to |-)\\d{2,3}s?)?)(?![\\d.]| (?:mg|g|units?)\\b(?!/))");

    private NamedByKind() {}

    static List<Loose> in(Passage passage) {
        List<Loose> found = new ArrayList<>();
        Matcher sugar = SUGAR.matcher(passage.text());
        while (sugar.find()) {
            found.add(new Loose(sugar.group(1), sugar.group(2)));
        }
        for (Pattern pattern : List.of(NAMED, SCORE)) {
            Matcher named = pattern.matcher(passage.text());
            while (named.find()) {
                if (isFree(passage, named.start(1), named.end(1))) {
                    found.add(new Loose(named.group(1), named.group(2)));
                }
            }
        }
        return found;
    }

    /** What the vocabulary has is read by its name. */
    private static boolean isFree(Passage passage, int start, int end) {
        return passage.terms(Kind.TEST).stream().noneMatch(term -> term.overlaps(start, end))
                && !passage.says(Assertion.OF_FAMILY, start, end);
    }
}
