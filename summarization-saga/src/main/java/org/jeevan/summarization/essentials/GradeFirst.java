package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.LooseResults.Loose;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** What urine holds, the grade first: "3+ ketones, 2+ protein and trace blood". */
final class GradeFirst {

    private static final String SUBSTANCE =
            "(?:(?:leukocyte )?esterase|leukocytes?|ketones?|protein|glucose|blood|nitrites?|bilirubin|urobilinogen|bacteria|white cells|red cells|WBCs?|RBCs?)";

    private static final Pattern GRADED =
            Pattern.compile("(?i)(?<![\\d.+])([1-4]\\+|\\+[1-4]) (" + SUBSTANCE + ")\\b(?! (?:pressure|cultures?)\\b)");

    /** "Ketones 3+ protein 2+": there each grade belongs to what stands before it. */
    private static final Pattern AFTER = Pattern.compile("(?i)\\b" + SUBSTANCE + "(?:| is| was|:) $");

    private static final int BEFORE_LETTERS = 24;

    private GradeFirst() {}

    static List<Loose> in(Passage passage) {
        List<Loose> found = new ArrayList<>();
        Matcher graded = GRADED.matcher(passage.text());
        while (graded.find()) {
            if (isFirst(passage.text(), graded.start())) {
                found.add(new Loose(graded.group(2), graded.group(1)));
            }
        }
        return found;
    }

    /** The tests whose grade stands before them. */
    static List<Term> terms(Passage passage) {
        List<Term> terms = new ArrayList<>();
        Matcher graded = GRADED.matcher(passage.text());
        while (graded.find()) {
            int start = graded.start(2);
            int end = graded.end(2);
            passage.terms(Kind.TEST).stream()
                    .filter(term -> term.overlaps(start, end) && isFirst(passage.text(), graded.start()))
                    .forEach(terms::add);
        }
        return terms;
    }

    private static boolean isFirst(String text, int grade) {
        return !AFTER.matcher(text.substring(Math.max(0, grade - BEFORE_LETTERS), grade))
                .find();
    }
}
