package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.LooseResults.Loose;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** A urinalysis told value first: "2+ leukocyte esterase, positive nitrites, 10-20 RBCs, and trace bacteria". */
final class ListedBefore {

    private static final Pattern ITEM = Pattern.compile(
            "(?i)(?<![\\p{L}\\d+/.-])([1-4]\\+|trace|positive|negative|moderate|large|small|few|many"
                    + "|(?:greater|more|less) than \\d{1,4}|\\d{1,3}(?: ?- ?| to )\\d{1,3})"
                    + " (?!for\\b|to\\b|per\\b)((?:of )?[\\p{L}'\u2019-]{2,20}(?: [\\p{L}'\u2019-]{2,20}){0,2})(?=,|\\.|;|$| and\\b)");

    private static final int ITEMS_MIN = 3;

    private ListedBefore() {}

    /** Empty where the sentence is no such list. */
    static List<Loose> in(Passage passage) {
        boolean urine = passage.terms(Kind.TEST).stream()
                .anyMatch(term -> term.normalized().equals("urinalysis"));
        List<Loose> items = new ArrayList<>();
        Matcher item = ITEM.matcher(passage.text());
        while (urine && item.find()) {
            items.add(new Loose(item.group(2).replaceFirst("^of ", ""), item.group(1)));
        }
        return items.size() < ITEMS_MIN ? List.of() : items;
    }
}
