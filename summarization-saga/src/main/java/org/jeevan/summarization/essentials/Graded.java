package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.LooseResults.Loose;
import org.jeevan.summarization.text.SectionKind;

/** What an examination grades: "2+ pitting edema", "strength is 5/5", "reflexes 2+ and symmetric". */
final class Graded {

    private static final String GRADE =
            "(?:trace to )?(?:\\+[0-5](?:/[0-6])?|[0-4](?:\\.5)?\\+?(?: ?(?:-|to) ?[1-5]\\+?)?(?:/[0-6]\\+?|\\+| plus\\b(?: (?:out of|over) 5)?)|[0-5][+-]?(?:/| out of )5[+-]?)";

    private static final Pattern GRADES = Pattern.compile("(?<![\\d/.+-])" + GRADE + "(?![\\d/]|\\.\\d)");

    private static final Pattern EVEN =
            Pattern.compile("(?<![\\d/.+-])[0-4](?= (?:and )?(?:symmetric|equal|bilateral|throughout))");

    private static final Set<String> GRADED = Words.of("""
            edema pulse pulses reflex reflexes dtr dtrs strength power motor cyanosis clubbing effusion crepitus
            crepitation tenderness laxity spasm adema oedema hyperinflation tonsil tonsils carotid carotids jerk jerks grip erythema swelling
            pulsation pulsations popliteal popliteals pedis tibialis tibial femoral femorals radial radials brachial patellar patellae achilles biceps triceps brachioradialis varicosity prolapse cystocele rectocele enlarged hypertrophy""");

    /** Between a name and its grade. */
    private static final Set<String> BETWEEN = Words.of("""
            is are was were of at graded grade rated a about approximately bilaterally bilateral and symmetric
            throughout in all four the upper lower extremities right left both also equal extremity intact full active present
            exam examination testing strength tone normal deep tendon measured measuring out muscle""");

    private static final Set<String> LINKS = Set.of("and", "in", "on", "at", "to", "with", "of", "for", "the");

    private static final Pattern ON =
            Pattern.compile("(?: (?!(?:with|without|but|no|he|she|normal|sensation)\\b)[\\p{L}-]{1,20}){1,10}");

    private static final Pattern ANY = Pattern.compile(
            " ((?:[a-z-]{3,20} ){0,2}([a-z-]{5,20}))(?=[.,;)]|$| (?:of|to|in|on|at|and|over|with|bilaterally)\\b)");

    private static final int BETWEEN_MAX = 8;
    private static final int NAME_AFTER_MAX = 6;

    private Graded() {}

    static List<Loose> in(Passage passage) {
        List<Loose> found = new ArrayList<>();
        for (Pattern pattern : List.of(GRADES, EVEN)) {
            Matcher grade = pattern.matcher(passage.text());
            while (grade.find()) {
                Loose result = result(passage, grade.start(), grade.end());
                if (result != null) {
                    found.add(result);
                }
            }
        }
        return found;
    }

    private static Loose result(Passage passage, int start, int end) {
        Span before = nameBefore(passage, start);
        Span after = before == null ? nameAfter(passage, end) : before;
        Span name = after == null ? anyNameAfter(passage, end) : after;
        if (name == null || passage.says(Negation.Assertion.NEGATED, name.start(), name.end())) {
            return null;
        }
        Matcher on = ON.matcher(passage.text()).region(end, passage.text().length());
        int last = before != null && on.lookingAt() ? on.end() : end;
        return new Loose(
                name.of(passage.text()), passage.text().substring(start, last).replaceFirst(" and$", ""));
    }

    private static Span nameBefore(Passage passage, int start) {
        int index = passage.tokenFrom(start) - 1;
        for (int i = index; i >= 0 && index - i < BETWEEN_MAX && joins(passage.gapBefore(i + 1)); i--) {
            Token token = passage.tokens().get(i);
            if (GRADED.contains(token.word())) {
                return Naming.widen(passage, token.start(), token.end());
            }
            if (!BETWEEN.contains(token.word())) {
                return null;
            }
        }
        return null;
    }

    private static Span nameAfter(Passage passage, int end) {
        int index = passage.tokenFrom(end);
        for (int i = index; i < passage.tokens().size() && i < index + NAME_AFTER_MAX; i++) {
            Token token = passage.tokens().get(i);
            if (!passage.gapBefore(i).strip().isEmpty() && i > index) {
                return null;
            }
            if (GRADED.contains(token.word())) {
                boolean named = !LINKS.contains(passage.tokens().get(index).word());
                return new Span(named ? passage.tokens().get(index).start() : token.start(), token.end());
            }
        }
        return null;
    }

    /** "1+ hyperinflation", "2+ presacral fullness": in an examination whatever the grade is of. */
    private static Span anyNameAfter(Passage passage, int end) {
        Matcher name = ANY.matcher(passage.text()).region(end, passage.text().length());
        boolean plus = passage.text().charAt(end - 1) == '+' && passage.isUnder(SectionKind.EXAMINATION);
        return plus && name.lookingAt() && !BETWEEN.contains(name.group(2))
                ? new Span(name.start(1), name.end(1))
                : null;
    }

    private static boolean joins(String gap) {
        String bare = gap.strip();
        return bare.isEmpty() || bare.equals(":") || bare.equals(",") || bare.equals("-") || bare.equals("+");
    }
}
