package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.LooseResults.Loose;
import org.jeevan.summarization.essentials.Vocabulary.Kind;
import org.jeevan.summarization.text.SectionKind;

/** What is positive or negative, staged or scored by its own name: signs, receptors, specimens, scales. */
final class NamedSigns {

    private static final Pattern SIGN = Pattern.compile(
            "(?i)\\b(positive|negative) ((?!for\\b|to\\b)(?:[\\p{L}'\u2019-]{2,20} ){1,4}(?:sign|test|maneuver|manoeuvre))\\b");

    /** "The elbow flexion test was positive." */
    private static final Pattern SIGN_AFTER = Pattern.compile(
            "(?i)\\b((?!(?:the|a|an|his|her|and|this|that)\\b)[\\p{L}'\u2019-]{2,20}(?: (?!(?:the|a|an|his|her|and)\\b)[\\p{L}'\u2019-]{2,20}){0,3} (?:sign|test|maneuver|manoeuvre)) (?:is|was) (?:also )?(positive|negative)\\b");

    /** "Tests of neurovascular compression were negative." */
    private static final Pattern TESTS_OF = Pattern.compile(
            "(?i)\\b((?:tests?|testing|studies|titers?|serolog(?:y|ies)|cultures?|antibod(?:y|ies)|panel) (?:of|for) (?:the )?[\\p{L}][\\p{L} -]{2,40}?) (?:is|are|was|were|came back|returned|remained) (?:all |both |also )?(negative|positive|normal|unremarkable)(?=[,.;)]| (?:and|but|as|in|on|for|today|bilaterally)\\b|$)");

    /** "Reflexes are absent throughout." What is normal is told by its grade. */
    private static final Pattern REFLEXES = Pattern.compile(
            "(?i)\\b((?:deep tendon |ankle |knee |patellar |achilles )?(?:reflexes|DTRs|jerks)) (?:is |are |was |were )?((?:absent|brisk|hyperactive|hypoactive|diminished|decreased|depressed|exaggerated|pathologically brisk)(?: (?:throughout|bilaterally|symmetrically|and symmetric(?:al)?|in (?:the |both )?[\\p{L} ]{4,30}?))?)(?=[,.;]|$| (?:and|but|with)\\b)");

    /** "Passed her hearing screen." */
    private static final Pattern PASSED = Pattern.compile(
            "(?i)\\b(passed|failed) (?:the |his |her |a |an )?((?:newborn |vision |swallow(?:ing)? |bedside |hearing |developmental ){1,2}(?:screen(?:ing)?|test|evaluation|study))\\b");

    /** "Her labs were all within normal limits." */
    private static final Pattern ALL_LABS = Pattern.compile(
            "(?i)\\b(labs?|laborator(?:y|ies)(?: (?:data|studies|values|results|work|tests?|findings))?|lab (?:work|results|values|studies)|blood ?work|chem(?:istry)? panel)(?: (?:is|was|were|are|has been|have been|came back|all|otherwise|also|essentially|grossly|reportedly)){1,4} (normal|unremarkable|within (?:the )?normal (?:limits|range)|negative)(?=[,.;)]| (?:and|but|except|with|other)\\b|$)");

    /** "ER positive, PR positive and HER-2/neu negative." */
    private static final Pattern RECEPTOR = Pattern.compile(
            "\\b(ER|PR|HER-?2(?: ?/ ?neu)?|(?:[Ee]strogen|[Pp]rogesterone)(?: receptors?)?)(?: (?:was|were|is|are))? ([Pp]ositive|[Nn]egative)(?=[,.;)]| and\\b|$)");

    /** "Stool positive for Clostridium difficile." */
    private static final Pattern SPECIMEN = Pattern.compile(
            "(?i)\\b(stools?|urine|sputum|nares|nasal swab|throat swab) (?:(?:was|were|is|are|came back|returned) )?((?:positive|negative) for [\\p{L}\\d .-]{2,50}?)(?=[,;)]|\\.(?: |$)| and\\b|$)");

    /** "Tanner III." */
    private static final Pattern TANNER = Pattern.compile("\\b([Tt]anner(?: [Ss]tage)?) (I{1,3}|IV|V)\\b");

    /** "Scored 26/30 on the MMSE". */
    private static final Pattern SCORED = Pattern.compile(
            "(?i)\\bscor(?:ed|es|ing)(?: an?| a total of)? (\\d{1,3}(?: ?/ ?\\d{1,3}| out of \\d{1,3})?) on (?:the |an? |his |her )?([\\p{L}-]+(?: [\\p{L}-]+){0,4}?)(?= (?:when|with|today|which|and|at|in)\\b|[.,;(]|$)");

    private NamedSigns() {}

    static List<Loose> in(Passage passage) {
        List<Loose> found = new ArrayList<>();
        if (passage.isUnder(SectionKind.EXAMINATION)) {
            addSigns(passage, found);
            addAll(REFLEXES, 1, passage, found);
        }
        if (passage.isUnder(SectionKind.RESULTS)) {
            addAll(SPECIMEN, 1, passage, found);
        }
        addAll(PASSED, 2, passage, found);
        addAll(ALL_LABS, 1, passage, found);
        addAll(TESTS_OF, 1, passage, found);
        addAll(SCORED, 2, passage, found);
        addAll(RECEPTOR, 1, passage, found);
        addAll(TANNER, 1, passage, found);
        return found;
    }

    /** "Positive piano key test", "negative Hawkins sign", "the elbow flexion test was positive". */
    private static void addSigns(Passage passage, List<Loose> found) {
        addAll(SIGN, 2, passage, found);
        Matcher after = SIGN_AFTER.matcher(passage.text());
        while (after.find()) {
            int start = after.start(1);
            int end = after.end(1);
            if (passage.terms(Kind.TEST).stream().noneMatch(term -> term.overlaps(start, end))) {
                found.add(new Loose(after.group(1), after.group(2)));
            }
        }
    }

    /** @param name which group of the two is the name; the other one is the value */
    private static void addAll(Pattern pattern, int name, Passage passage, List<Loose> found) {
        Matcher matcher = pattern.matcher(passage.text());
        while (matcher.find()) {
            found.add(new Loose(matcher.group(name), matcher.group(3 - name)));
        }
    }
}
