package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.LooseResults.Loose;
import org.jeevan.summarization.essentials.Vocabulary.Kind;
import org.jeevan.summarization.text.SectionKind;

/** The strength of each muscle or movement of an examination, of five: "hip flexion 3/5, knee extension 5/5". */
final class MuscleStrength {

    private static final Pattern OF_FIVE = Pattern.compile(
            "(?<=^|[,.;:(] |\\b(?:and|had|has|have|with|shows|showed|demonstrates|demonstrated) )(?:(?:and|the|his|her|with|significant) )*((?!(?:and|the|he|she|there|patient|his|her)\\b)\\p{L}[\\p{L}/'-]*(?: (?!(?:had|has|have|is|was|are|were|at|graded|about|approximately|of)\\b)[\\p{L}/'-]+){0,4}?)"
                    + "(?: (?:is|was|are|were|at|graded|about|approximately|of|a)|:){0,3} ?((?<![\\d-])[0-5](?:[+-]|(?: ?- ?[0-5]))?/5)(?!\\d)((?: (?:on the |bilaterally|in the )?(?:right|left|both sides|bilaterally)?)?)");

    /** Read as graded, or no muscle. */
    private static final Set<String> OTHERS = Words.of("""
            strength power motor reflex reflexes pulse pulses pain edema visit grade side patient pt he she scale
            only exception otherwise except severity cycle cycles dose day days week part questions items recall words objects""");

    private MuscleStrength() {}

    /** Empty outside an examination. */
    static List<Loose> in(Passage passage) {
        List<Loose> found = new ArrayList<>();
        Matcher strength = OF_FIVE.matcher(passage.text());
        while (passage.isUnder(SectionKind.EXAMINATION) && strength.find()) {
            if (isMuscle(passage, strength.start(1), strength.end(1))) {
                found.add(new Loose(strength.group(1), (strength.group(2) + strength.group(3)).strip()));
            }
        }
        return found;
    }

    private static boolean isMuscle(Passage passage, int start, int end) {
        return passage.terms(Kind.TEST).stream().noneMatch(term -> term.overlaps(start, end))
                && passage.tokens().stream()
                        .filter(token -> token.start() >= start && token.end() <= end)
                        .noneMatch(token -> OTHERS.contains(token.word()));
    }
}
