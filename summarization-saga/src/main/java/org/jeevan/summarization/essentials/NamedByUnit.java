package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.LooseResults.Loose;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** A value whose unit only a laboratory uses, so that what stands before it is a test: "Ara h 2 24.6 kUA/L". */
final class NamedByUnit {

    private static final Pattern VALUE = Pattern.compile(
            "(?:(?<=^|[,;.:(] |\\band ))((?!and\\b)\\p{L}[\\p{L}\\d'-]*(?: (?!(?:and|was|is|of|with)\\b)[\\p{L}\\d'-]+){0,3}?)(?: (?:was|is|of|at)|:| -)? "
                    + "([<>]? ?\\d{1,6}(?:[.,]\\d{1,3})?) ?(kUA?/L|(?:[num\u00b5]|mc)g/(?:L|dL)|[num\u00b5p]mol/L|[m\u00b5u]?IU/m?L|U/L|[np]g/mL|ppb|mEq/L|[um\u00b5]U/m?L)(?![\\p{L}/])");

    private NamedByUnit() {}

    static List<Loose> in(Passage passage) {
        List<Loose> found = new ArrayList<>();
        Matcher value = VALUE.matcher(passage.text());
        while (value.find()) {
            if (isFree(passage, value.start(1), value.end(1))) {
                found.add(new Loose(value.group(1), passage.text().substring(value.start(2), value.end(3))));
            }
        }
        return found;
    }

    /** What the vocabulary has is read by its name. */
    private static boolean isFree(Passage passage, int start, int end) {
        return passage.terms(Kind.TEST).stream().noneMatch(term -> term.overlaps(start, end))
                && passage.terms(Kind.MEDICINE).stream().noneMatch(term -> term.overlaps(start, end))
                && passage.affirms(start, end);
    }
}
