package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.LooseResults.Loose;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** White cells counted apart, the number first: "40% neutrophils, 2 bands, and 58% lymphocytes". */
final class Differential {

    private static final Pattern COUNT = Pattern.compile(
            "(?i)(?<![\\d.,/-])(\\d{1,2}(?:\\.\\d)? ?%?) "
                    + "((?:segmented )?(?:neutrophils?|segs?|polys?|pmns?|bands?|lymphs?|lymphocytes?|monos?|monocytes?|eos|eosinophils?|basos?|basophils?|metamyelocytes?|blasts?))\\b");

    private static final int CELLS_MIN = 2;

    private Differential() {}

    /** Empty where the sentence is no such list. */
    static List<Loose> in(Passage passage) {
        List<Loose> cells = new ArrayList<>();
        Matcher count = COUNT.matcher(passage.text());
        while (count.find()) {
            cells.add(new Loose(count.group(2), count.group(1)));
        }
        boolean share = cells.stream().anyMatch(cell -> cell.value().endsWith("%"));
        return cells.size() < CELLS_MIN && !share ? List.of() : cells;
    }

    /** The tests whose value stands before them. */
    static List<Term> terms(Passage passage) {
        List<Term> terms = new ArrayList<>();
        Matcher count = COUNT.matcher(passage.text());
        while (!in(passage).isEmpty() && count.find()) {
            int start = count.start(2);
            int end = count.end(2);
            passage.terms(Kind.TEST).stream()
                    .filter(term -> term.overlaps(start, end))
                    .forEach(terms::add);
        }
        return terms;
    }
}
