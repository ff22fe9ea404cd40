package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.LooseResults.Loose;

/** How large a lesion is: "a 2 x 3 cm ulcerated lesion", "a mass, 4 cm in diameter". */
final class SizedLesion {

    private static final String NUMBER = "\\d{1,3}(?:\\.\\d{1,2})?";
    private static final String UNIT = "[ -]?(?:cm|mm|centimeters?|millimeters?|inch(?:es)?)\\b";
    private static final String SIZE =
            "(" + NUMBER + "(?:" + UNIT + ")?(?: ?(?:x|X|by) ?" + NUMBER + "(?:" + UNIT + ")?){0,2}" + UNIT + ")";
    private static final String LESION =
            "(?:lesion|wound|ulcer|ulceration|mass|nodule|laceration|abscess|cyst|lipoma|hematoma|nevus|tumor|bruise|papule|plaque)";

    private static final Pattern BEFORE = Pattern.compile("(?i)(?<![\\d.-])" + SIZE
            + "(?: in (?:diameter|size|length),?)? ((?:(?!(?:and|with|the|of|in|incision|from|was|is)\\b)[\\p{L}-]+ ){0,3}"
            + LESION
            + ")\\b");

    private static final Pattern AFTER =
            Pattern.compile("(?i)\\b((?:(?!(?:and|with|the|of|in|a|an|that|this|his|her|is)\\b)[\\p{L}-]+ ){0,2}"
                    + LESION
                    + ")(?: (?:on|of|in|over|at) (?:the |his |her )?[\\p{L}, -]{3,50}?)?(?:,| (?:which |that )?(?:is|was|measures|measured|measuring|of)){1,2}(?: (?:about|approximately|up to|roughly|measuring|at least))* "
                    + SIZE);

    private SizedLesion() {}

    static List<Loose> in(Passage passage) {
        List<Loose> found = new ArrayList<>();
        Matcher before = BEFORE.matcher(passage.text());
        while (before.find()) {
            add(passage, before.group(2), before.start(2), before.group(1), found);
        }
        Matcher after = AFTER.matcher(passage.text());
        while (after.find()) {
            add(passage, after.group(1), after.start(1), after.group(2), found);
        }
        return found;
    }

    private static void add(Passage passage, String name, int start, String size, List<Loose> found) {
        if (passage.affirms(start, start + name.length())) {
            found.add(new Loose(name, size));
        }
    }
}
