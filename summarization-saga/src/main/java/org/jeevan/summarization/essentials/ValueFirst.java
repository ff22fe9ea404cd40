package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.LooseResults.Loose;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** A value told before what it is of: "15.7 for WBC", "108/70 is his blood pressure", "afebrile at 97.4 degrees". */
final class ValueFirst {

    private static final Pattern BEFORE = Pattern.compile(
            "(?<![\\d.,/-])(\\d{1,5}(?:\\.\\d{1,2})?(?:/\\d{2,3})? ?%?) (?:for|is|was|on) (?:the |his |her )?$");

    /** A number already told: "pulse 80 and 120/80 is". */
    private static final Pattern NAMED = Pattern.compile("(?i)(?:of|at|was|is) ?$");

    private static final Pattern AIM = Pattern.compile("(?i)\\b(?:aim|goal|target|keep)\\b[^.;]{0,30}$");

    private static final Pattern FEVER = Pattern.compile(
            "(?i)\\b(afebrile|febrile|fevers?)(?: (?:at|to|of|up|as|high|with|a|temperature|max|curve|that|was|spiked|was)){1,4} "
                    + "((?:9[5-9]|10[0-7])(?:\\.\\d)?(?:(?: to | ?- ?)(?:9[5-9]|10[0-7])(?:\\.\\d)?)?(?: degrees(?: (?:Fahrenheit|Celsius|F|C))?| ?F)?)(?!\\d|/)");

    private static final int BEFORE_LETTERS = 24;

    private ValueFirst() {}

    static List<Loose> in(Passage passage) {
        List<Loose> found = new ArrayList<>();
        for (Term term : passage.terms(Kind.TEST)) {
            Span value = of(passage, term);
            if (value != null) {
                found.add(new Loose(term.text(), value.of(passage.text())));
            }
        }
        Matcher fever = FEVER.matcher(passage.text());
        while (fever.find()) {
            if (!passage.affirms(fever.start(1), fever.end(1))) {
                continue;
            }
            boolean measured = !fever.group(1).toLowerCase(Locale.ROOT).startsWith("fever");
            found.add(new Loose(measured ? "temperature" : fever.group(1), fever.group(2)));
        }
        return found;
    }

    /** The tests whose value stands before them. */
    static List<Term> terms(Passage passage) {
        return passage.terms(Kind.TEST).stream()
                .filter(term -> of(passage, term) != null)
                .toList();
    }

    private static Span of(Passage passage, Term term) {
        int from = Math.max(0, term.start() - BEFORE_LETTERS);
        Matcher before =
                BEFORE.matcher(passage.text()).region(from, term.start()).useTransparentBounds(true);
        boolean value = !term.weak() && !StudyName.isStudy(term) && before.find();
        if (!value
                || !passage.affirms(term.start(), term.end())
                || AIM.matcher(passage.text().substring(0, before.start())).find()
                || NAMED.matcher(passage.text().substring(0, before.start())).find()) {
            return null;
        }
        return new Span(before.start(1), before.end(1));
    }
}
