package org.jeevan.summarization.essentials;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.LooseResults.Loose;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** An oxygen saturation without its name: "she is 95% on room air", "saturating 93% on 2 liters". */
final class OnAir {

    private static final Pattern SATURATION = Pattern.compile(
            "(?i)(?<![\\d./-])((?:[6-9]\\d|100)(?:(?: ?- ?| to )(?:[6-9]\\d|100))? ?(?:%|percent) on (?:room air|RA\\b|\\d{1,2}(?:\\.5)? ?(?:L|liters?)\\b|(?:nasal cannula|oxygen|O2)\\b))");

    private OnAir() {}

    /** Empty where the saturation is named, and read by its name. */
    static List<Loose> in(Passage passage) {
        Matcher saturation = SATURATION.matcher(passage.text());
        boolean named = passage.terms(Kind.TEST).stream()
                .anyMatch(term -> term.normalized().equals("oxygen saturation")
                        || term.normalized().equals("oximetry"));
        return !named && saturation.find() ? List.of(new Loose("oxygen saturation", saturation.group(1))) : List.of();
    }
}
