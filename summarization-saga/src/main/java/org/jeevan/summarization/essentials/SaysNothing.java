package org.jeevan.summarization.essentials;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** Values that tell a doctor nothing that does not stand elsewhere: a stable pulse, a decreased range of motion. */
final class SaysNothing {

    private static final Set<String> VITAL_SIGNS =
            Set.of("vital signs", "blood pressure", "heart rate", "weight", "respiratory rate", "temperature");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** What a study shows of it is listed as the ejection fraction. */
    private static final Pattern EJECTION_FRACTION = Pattern.compile(
            "(?:an? )?(?:(?:mildly|moderately|severely|slightly) )?(?:[a-z]+ )?(?:left ventricular )?ejection fraction (?:of|is|was|at|around|estimated at) [^,;]{0,20}\\d{2} ?%");

    private SaysNothing() {}

    static boolean of(String name, String value) {
        String test = Vocabulary.standard().normalize(Kind.TEST, name);
        return value.endsWith("stable") && VITAL_SIGNS.contains(test)
                || test.equals("range of motion") && !DIGIT.matcher(value).find()
                || EJECTION_FRACTION.matcher(value.toLowerCase(Locale.ROOT)).matches();
    }
}
