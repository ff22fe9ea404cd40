package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.LooseResults.Loose;
import org.jeevan.summarization.essentials.Negation.Assertion;

/** What a study shows of each part, told in sentences: "The left atrium is mildly dilated", "Left sural response is absent". */
final class ShownParts {

    private static final Set<String> BE =
            Set.of("is", "are", "was", "were", "appear", "appeared", "measure", "measured");

    /** With one of these a finding begins; what else may follow "is" is a story. */
    private static final Set<String> FINDINGS = Words.of("""
            normal abnormal absent present prolonged elevated enlarged dilated intact unremarkable patent mild mildly
            moderate moderately severe severely slightly slight markedly minimally negative positive within clear
            thickened thick decreased increased diminished reduced depressed hypokinetic akinetic dyskinetic preserved
            borderline trace small large widely completely totally occluded stenotic calcified sclerotic structurally
            grossly essentially unchanged stable atrophic hypertrophied hypertrophic displaced tortuous distended
            collapsed narrowed irregular smooth symmetric symmetrical asymmetric hyperdynamic low high top upper
            slowed attenuated blunted inverted nonspecific estimated approximately free well significantly mid diffusely
            globally concentrically heterogeneous homogeneous echogenic hypoechoic ectatic aneurysmal aligned anatomically well-aligned anatomic concentric degenerative""");

    private static final Set<String> NO_NAMES = Words.of("""
            patient he she it this that these those they there we i you who which what everything everyone
            procedure anesthesia risk benefit consent result finding study exam examination test scan image
            impression all other rest remainder etiology plan disease symptom vital""");

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    /** "Normal triceps and biceps tendon insertions." */
    private static final Pattern NORMAL = Pattern.compile(
            "(Normal|Unremarkable) ((?!study|exam|examination|test|sinus|variant|for)[a-z-]{4,20}(?: [a-z-]{3,20}){0,6})\\.?");

    /** "There is inflammation with mild laxity of the medial ligament." */
    private static final Pattern THERE_IS_OF = Pattern.compile(
            "There (?:is|are) (?:an? )?((?!no |not |possible|probable|suggestion|suspicion|question|concern)[\\p{L}-]+(?: [\\p{L}-]+){0,6}?)"
                    + " (?:of|along|involving|extending along) the ([\\p{L}-]+(?: (?!without|extending|which|that|the\\b)[\\p{L}-]+){0,5}?)"
                    + "(?= (?:consistent|within|with|adjacent|but|and|at|in)\\b|[.,;]|$)");

    /** "The left main is a moderate-caliber vessel free of disease." */
    private static final Pattern VESSEL = Pattern.compile(
            "(?i) an? (?:[\\p{L},-]+ ){0,6}(?:vessel|artery)\\b[^.;]{0,80}(?:disease|stenos|lesion|occlu|patent|calcif|atheroma|plaque|normal)");

    private static final int NAME_WORDS_MAX = 8;

    private ShownParts() {}

    static List<Loose> in(Passage passage) {
        List<Loose> found = new ArrayList<>();
        Matcher normal = NORMAL.matcher(passage.text());
        boolean findings = passage.heading().contains("FINDING");
        if (findings && normal.matches()) {
            found.add(new Loose(normal.group(2), normal.group(1)));
            return found;
        }
        Matcher of = THERE_IS_OF.matcher(passage.text());
        if (findings && of.lookingAt()) {
            found.add(new Loose(of.group(2), of.group(1)));
            return found;
        }
        List<Token> tokens = passage.tokens();
        int verb = 0;
        while (verb < tokens.size()
                && verb <= NAME_WORDS_MAX + 1
                && !BE.contains(tokens.get(verb).word())) {
            verb++;
        }
        if (verb == 0
                || verb >= tokens.size() - 1
                || !BE.contains(tokens.get(verb).word())) {
            return found;
        }
        Matcher vessel = VESSEL.matcher(passage.text())
                .region(tokens.get(verb).end(), passage.text().length());
        String first = vessel.lookingAt() ? "normal" : tokens.get(verb + 1).word();
        boolean number = tokens.get(verb + 1).startsWithDigit(passage.text());
        Span name = name(passage, verb);
        if (name == null || !number && !FINDINGS.contains(first)) {
            return found;
        }
        boolean disease = first.equals("present")
                && passage.terms(Vocabulary.Kind.CONDITION).stream()
                        .anyMatch(term -> term.overlaps(name.start(), name.end())); // that it is there is no result
        boolean hedged = disease || passage.says(Assertion.HEDGED, name.start(), name.end());
        Span value = hedged ? null : Study.spanFrom(passage, verb + 1);
        if (value != null) {
            found.add(new Loose(name.of(passage.text()), value.of(passage.text())));
        }
        return found;
    }

    private static Span name(Passage passage, int verb) {
        List<Token> tokens = passage.tokens();
        int first = ARTICLES.contains(tokens.getFirst().word()) ? 1 : 0;
        if (first == verb) {
            return null;
        }
        for (int i = first; i < verb; i++) {
            boolean word = i == 0 || Set.of(" ", "-", ", ").contains(passage.gapBefore(i));
            boolean another = i > first
                    && FINDINGS.contains(tokens.get(i).word())
                    && passage.gapBefore(i + 1).contains(",");
            if (!word || another || NO_NAMES.contains(tokens.get(i).word())) {
                return null;
            }
        }
        return new Span(tokens.get(first).start(), tokens.get(verb - 1).end());
    }
}
