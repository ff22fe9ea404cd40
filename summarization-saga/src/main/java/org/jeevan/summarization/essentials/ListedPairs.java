package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.LooseResults.Loose;

/** One test of many things: "Skin prick tests (mm): peanut 9, cashew 7, histamine 4". */
final class ListedPairs {

    private static final Pattern LABEL = Pattern.compile(
            "(?i)[^:.;]{0,50}\\b(?:tests?|panel|levels?|scores?|titers?|titres?|ige|igg|results?|screen|measurements?)\\b[^:.;]{0,30}:\\s");

    private static final Pattern PAIR = Pattern.compile(
            "(?:and )?(\\p{L}[\\p{L} '()-]{1,30}?) ([<>]?\\d{1,5}(?:\\.\\d{1,3})?(?:\\+| ?\\p{L}{1,4}(?:/\\p{L}{1,3})?)?)");

    /** "Impedance 518 ohms, P-wave sensing 2.2 millivolts": each with its unit, so that no label is needed. */
    private static final Pattern WITH_UNIT = Pattern.compile(
            "(?:and )?(\\p{L}[\\p{L} '()-]{1,40}?)(?: (?:was|is|of|at))? (\\d{1,5}(?:\\.\\d{1,3})? ?(\\p{L}{1,12}(?:/\\p{L}{1,3})?))");

    private static final Set<String> DEVICE_UNITS = Set.of(
            "ohms",
            "ohm",
            "millivolts",
            "mV",
            "volts",
            "volt",
            "V",
            "milliamps",
            "mA",
            "milliseconds",
            "msec",
            "ms",
            "mmHg",
            "cm",
            "mm",
            "joules",
            "J",
            "bpm");

    private static final int PAIRS_MIN = 3;

    private ListedPairs() {}

    /** Empty where any item is something else. */
    static List<Loose> in(Passage passage) {
        Matcher label = LABEL.matcher(passage.text());
        List<Loose> pairs = new ArrayList<>();
        if (!label.lookingAt()) {
            return withUnits(passage);
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

    private static List<Loose> withUnits(Passage passage) {
        List<Loose> pairs = new ArrayList<>();
        String text = passage.text();
        for (String item : text.substring(text.indexOf(':') + 1).split("[,;]|\\.$")) {
            Matcher pair = WITH_UNIT.matcher(item.strip());
            if (pair.matches()
                    && DEVICE_UNITS.contains(pair.group(3))
                    && Vocabulary.standard()
                            .find(Vocabulary.Kind.TEST, pair.group(1))
                            .isEmpty()) {
                pairs.add(new Loose(pair.group(1), pair.group(2)));
            }
        }
        return pairs.size() < PAIRS_MIN ? List.of() : pairs;
    }
}
