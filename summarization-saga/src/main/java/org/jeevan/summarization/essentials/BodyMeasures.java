package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.LooseResults.Loose;

/** Height, weight and saturation told the other way round: "is 52 kg in weight", "6 feet 1", "saturating 98%". */
final class BodyMeasures {

    private static final Pattern TALL = Pattern.compile(
            "(?i)\\b(?:is|stands|height:?|tall:?|at|measures)\\s(\\d ?(?:feet|foot|ft\\.?|['\u2019\u2032])(?:,? ?(?:and )?\\d{1,2}(?:-\\d/\\d|\\.\\d)?(?: ?inch(?:es)?| ?in\\b| ?\"|''|\u201D|\u2033)?)?)");

    private static final Pattern BEFORE = Pattern.compile(
            "(?i)(?<![\\d.,/-])(?<!(?:feet|foot|ft\\.?),? )(\\d{1,3}(?:\\.\\d{1,2})?(?:-\\d/\\d)?[ -]?"
                    + "(?:kgs?|kilograms?|kilos|pounds|lbs?\\.?|cms?|centimeters|inch(?:es)?)) (?:in (weight|height)|(tall)|(height)(?=[.,;]|$))");

    private static final Pattern SATURATING = Pattern.compile(
            "(?i)\\b(saturating|satting|saturates)(?: (?:well|at|is|in|of|between|the))* (\\d{2,3}(?: ?(?:-|to) ?\\d{2,3})? ?%(?: on room air)?)");

    private static final Pattern SATURATION =
            Pattern.compile("(?i)(?<![\\d.,/-])(\\d{2,3} ?%) ((?:(?:O2|oxygen) )?sat(?:uration)?s?)\\b");

    private BodyMeasures() {}

    static List<Loose> in(String text) {
        List<Loose> found = new ArrayList<>();
        Matcher tall = TALL.matcher(text);
        if (tall.find()) {
            found.add(new Loose("height", tall.group(1)));
        }
        Matcher before = BEFORE.matcher(text);
        while (before.find()) {
            boolean weight = "weight".equalsIgnoreCase(before.group(2));
            found.add(new Loose(weight ? "weight" : "height", before.group(1)));
        }
        Matcher saturating = SATURATING.matcher(text);
        if (saturating.find()) {
            found.add(new Loose(saturating.group(1), saturating.group(2)));
        }
        Matcher saturation = SATURATION.matcher(text);
        if (saturation.find()) {
            found.add(new Loose(saturation.group(2), saturation.group(1)));
        }
        return found;
    }
}
