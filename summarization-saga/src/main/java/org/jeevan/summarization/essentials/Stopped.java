package org.jeevan.summarization.essentials;

import static org.jeevan.summarization.text.SectionKind.MEDICATIONS;

import java.util.Set;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.Negation.Assertion;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** Whether a passage says that a medicine is over, or only left out for a while. */
final class Stopped {

    private static final Pattern STOPPED_ITEM = Pattern.compile(
            "(?i)[,(-]\\s?(?:which (?:was|is|has been) |but (?:s?he )?(?:has )?(?:since )?)?(?:currently |now |recently |presently )?(?:stopped|discontinued|on hold|held|withheld|not taking)\\s?(?:[,.;)]|$|(?:this|it|and|since|for|due|because|until|pending|in|on)\\b)|^[^,;.]{0,40}, which (?:s?he|the patient|patient) (?:does not take|is not taking|no longer takes|never took|stopped|has stopped|discontinued)\\b|^(?:[^,;.()]{0,25} )?(?:stopped|discontinued|withheld|ceased|on hold)\\s?(?:[,.;)]|$|(?:approximately|about|over|\\d|in|on|since|last|due|because|by|after|secondary|yesterday|today|several|a few|two|three|four|five|six|ten|recently)\\b)");

    /** Said of all that the sentence names. */
    private static final Pattern OF_THE_PAST = Pattern.compile("(?i)(?:in the past|previously|formerly)\\b");

    private static final Pattern STOP_FIRST = Pattern.compile(
            "(?i)\\W*(?:(?:the patient|patient|s?he|has|have|was|were|to|please|also) )*(?:stop(?:ped|ping)?|discontinued?|held|hold|d/c(?:'?e?d)?|off|no longer (?:taking|on|takes)|used to (?:be on|take|use)|was on|finished|completed)\\b");

    private static final Set<String> STOP = Words.of(
            "discontinue discontinued discontinuing stop stopped stopping instead changed switched replaced off held withheld");

    /** What is only to be left out before an operation is still taken. */
    private static final Pattern BEFORE_SURGERY = Pattern.compile(
            "(?i)\\b(plans? to|will|should|hold|asked to)\\b.{0,80}\\b(before|prior to)\\b.{0,30}\\b(surgery|procedure|operation|replacement)");

    private static final int STOPPED_WITHIN = 4;

    private Stopped() {}

    /** In a list of medicines a word such as "stopped" is said of its item only. */
    static boolean isOver(Passage passage, Term term) {
        boolean alone = !passage.isUnder(MEDICATIONS)
                || passage.terms(Kind.MEDICINE).size() < 2
                || STOP_FIRST.matcher(passage.text()).lookingAt()
                || OF_THE_PAST.matcher(passage.text()).lookingAt();
        return alone
                && !isOnlyLeftOut(passage)
                && !Taken.isStarted(passage, term)
                && passage.says(Assertion.STOPPED, term.start(), term.end())
                && passage.affirms(term.start(), term.end());
    }

    /** "Aspirin 500 mg daily, currently stopped, vitamin D": said of one item of a list. */
    static boolean isMarked(Passage passage, Term term) {
        int next = passage.terms(Kind.MEDICINE).stream()
                .mapToInt(Term::start)
                .filter(start -> start > term.start())
                .min()
                .orElse(passage.text().length());
        return STOPPED_ITEM.matcher(passage.text()).region(term.end(), next).find();
    }

    /** "Stop metformin", "Reglan, which was discontinued today". */
    static boolean isNow(Passage passage, Term term) {
        return Taken.wordBefore(passage, term, STOP) || isStoppedAfter(passage, term);
    }

    static boolean isOnlyLeftOut(Passage passage) {
        return BEFORE_SURGERY.matcher(passage.text()).find();
    }

    /** "Reglan, which was discontinued today". */
    private static boolean isStoppedAfter(Passage passage, Term term) {
        int index = passage.tokenFrom(term.end());
        return passage.tokens().stream()
                .skip(index)
                .limit(STOPPED_WITHIN)
                .anyMatch(token -> STOP.contains(token.word()));
    }
}
