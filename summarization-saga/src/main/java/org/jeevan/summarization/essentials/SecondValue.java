package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a test measured before, or once more, told behind its value: "creatinine 1.7, down from 2.3", "by me 140/78". */
final class SecondValue {

    private static final Pattern EARLIER = Pattern.compile(
            "(?i),? (?:\\(?(?:which|that|this) (?:is|was|has) (?:a |an )?)?(?:\\(?(?:coming |went |gone )?(?:down|up|decreased|increased|improved|improvement|dropped|risen|increase|decrease) )?(from (?:a |an )?\\d{1,6}(?:[.,]\\d{1,3})*(?:/\\d{2,3})?)(?![\\d/]|\\.\\d| to\\b)");

    private static final Pattern ONCE_MORE = Pattern.compile(
            "(?i),? (?:and )?((?:by me|on repeat|repeat(?:ed)?(?: at| was)?|on recheck|recheck(?:ed)?(?: at)?|standing|sitting|lying|supine|(?:in (?:the )?)?(?:left|right) arm)(?: is| was|,)? \\d{2,3}/\\d{2,3})(?![\\d/])");

    private SecondValue() {}

    /** The values that stand directly behind the first one. */
    static List<String> behind(Passage passage, Span value) {
        List<String> values = new ArrayList<>();
        for (Pattern pattern : List.of(EARLIER, ONCE_MORE)) {
            Matcher second = pattern.matcher(passage.text())
                    .region(value.end(), passage.text().length());
            if (Character.isDigit(value.of(passage.text()).charAt(0)) && second.lookingAt()) {
                values.add(second.group(1));
            }
        }
        return values;
    }
}
