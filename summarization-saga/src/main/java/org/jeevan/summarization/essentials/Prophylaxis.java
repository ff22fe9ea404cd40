package org.jeevan.summarization.essentials;

import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.Negation.Assertion;

/** "DVT prophylaxis, Lovenox 40 mg daily": doubtful is the thrombosis, not the drug. */
final class Prophylaxis {

    private static final Pattern PROPHYLAXIS = Pattern.compile(
            "(?i)(?!.*\\b(?:possible|probable|suspected|if|consider|may|might|could)\\b)[^.;]{0,60}\\bprophyla(?:xis|ctic)[^;]*");

    private static final Pattern PROPHYLAXIS_BY =
            Pattern.compile("(?i)\\bprophylaxis,? (?:is |was )?(?:with|on|using|by|utilizing) (?:[\\p{L}-]+ ){0,2}$");

    private static final int LETTERS_BEFORE = 60;

    private Prophylaxis() {}

    static boolean is(Passage passage, MedicineMention mention) {
        Term term = mention.term();
        boolean by = PROPHYLAXIS_BY
                .matcher(passage.text().substring(Math.max(0, term.start() - LETTERS_BEFORE), term.start()))
                .find();
        return (by || mention.dose() != null)
                && PROPHYLAXIS
                        .matcher(passage.text())
                        .region(0, term.start())
                        .useTransparentBounds(true)
                        .lookingAt()
                && !passage.says(Assertion.NEGATED, term.start(), term.end())
                && !passage.says(Assertion.OF_FAMILY, term.start(), term.end());
    }
}
