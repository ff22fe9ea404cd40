package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.LooseResults.Loose;

/** One test of many things: "Skin prick tests (mm): peanut 9, cashew 7, histamine 4". */
final class ListedPairs {

    private static final Pattern LABEL = Pattern.compile(
            "(?i)[^:.;]{0,50}\\b(?:tests?|panel|levels?|scores?|titers?|titres?|ige|igg|results?|screen|measurements?)\\b[^:.;]{0,30}:\\s");

    private static final Pattern PAIR = Pattern.compile(
            "(?:and )?(\\p{L}[\\p{L} '()-]{1,30}?) ([<>]?\\d{1,5}(?:\\.\\d{1,3})?(?:\\+| ?\\p{L}{1,4}(?:/\\p{L}{1,3})?)?)");

    private static final int PAIRS_MIN = 3;

    private ListedPairs() {}

    /** Empty where any item is something else. */
    static List<Loose> in(Passage passage) {
        Matcher label = LABEL.matcher(passage.text());
        List<Loose> pairs = new ArrayList<>();
        if (!label.lookingAt()) {
            return pairs;
        }
        for (String item : passage.text().substring(label.end()).split("[,;]|\\.$")) {
            Matcher pair = PAIR.matcher(item.strip());
            if (!pair.matches()) {
                return List.of();
            }
            pairs.add(new Loose(pair.group(1), pair.group(2)));
        }
        return pairs.size() < PAIRS_MIN ? List.of() : pairs;
    }
}
