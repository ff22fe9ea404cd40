package org.jeevan.summarization.essentials;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.LooseResults.Loose;

/** How much blood an operation cost, wherever its report says it. */
final class BloodLoss {

    private static final String AMOUNT =
            "((?:(?:approximately|about|less than|no more than|more than|around|roughly) |[<~] ?)?\\d{1,5}(?: ?(?:-|to) ?\\d{1,5})? ?(?:cc|ml|mL|ML|CC|L|liters?)\\b)";

    private static final Pattern HEADED = Pattern.compile("(?i)(?:" + AMOUNT + "|(minimal|negligible|scant))[ .]*");

    private static final Pattern TOLD = Pattern.compile(
            "(?i)\\b((?:estimated |total |intraoperative )?blood loss|EBL)\\b(?: (?:was|is|of|were|at))?[: ]{1,2}"
                    + AMOUNT);

    /** "There was 600 cc estimated blood loss." */
    private static final Pattern BEFORE =
            Pattern.compile("(?i)\\b" + AMOUNT + " (?:of )?((?:estimated )?blood loss)\\b");

    private static final Pattern HEADING = Pattern.compile("(?:.*\\bBLOOD LOSS|EBL)(?: \\(EBL\\))?");

    private BloodLoss() {}

    /** Null where it says nothing of it, or that there was none to speak of. */
    static Loose of(Passage passage) {
        Matcher headed = HEADED.matcher(passage.text());
        if (passage.isFirst() && HEADING.matcher(passage.heading()).matches() && headed.matches()) {
            return new Loose(passage.heading(), headed.group(1) == null ? headed.group(2) : headed.group(1));
        }
        Matcher told = TOLD.matcher(passage.text());
        if (told.find()) {
            return new Loose(told.group(1), told.group(2));
        }
        Matcher before = BEFORE.matcher(passage.text());
        return before.find() ? new Loose(before.group(2), before.group(1)) : null;
    }
}
