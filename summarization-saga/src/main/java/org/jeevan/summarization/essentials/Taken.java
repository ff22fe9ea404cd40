package org.jeevan.summarization.essentials;

import static org.jeevan.summarization.text.SectionKind.MEDICATIONS;
import static org.jeevan.summarization.text.SectionKind.PAST_MEDICATIONS;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.Negation.Assertion;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** Whether a passage says that the patient takes a medicine: a list of medicines, a dose, "continue", "was prescribed". */
final class Taken {

    private static final Set<String> TAKES = Words.of("""
            take taking on continue continued continuing start started starting initiate initiated begin
            began prescribe prescribed prescription placed use using add added increase increased decrease
            decreased resume resumed restart restarted maintained managed controlled medication med medicine
            refill refilled switched switch changed recommend recommended tab cap inj syp tablet capsule
            discharged receiving doing remain sent continuation adjust put rx include including through home
            dose utilize utilizing renew renewed apply applying treat try alternating alternates alternate""");

    private static final Set<String> GIVEN = Words.of("""
            given received administered bolus loaded gave infiltrated injected inject premedicated sedated induced
            treated infused infusion anesthetized er ed intraoperatively applied block prepped infiltration infusing""");

    private static final Set<String> ONLY_TALK =
            Words.of("discussed discuss discussing considering trials trial options");

    private static final Set<String> TALKED_OF = Words.of("discussed considered offered declined refused");

    /** What is given once and what is given to be taken differ by how often. */
    private static final Pattern REGULAR = Pattern.compile(
            "(?i)\\b(?:daily|once a|twice|times|every|b\\.?i\\.?d|t\\.?i\\.?d|q\\.?i\\.?d|q\\.?d|p\\.?r\\.?n|as needed|weekly|at bedtime|nightly|q\\.? ?\\d|a day|per day)");

    private static final Set<String> INJECTED =
            Words.of("injected infiltrated instilled infused infiltration irrigated bolused");

    private static final Set<String> PRESCRIBED = Words.of(
            "prescribed provided started continued resumed restarted increased decreased refilled renewed added");

    /** Once, before the visit: "took ibuprofen 400 mg this AM". */
    private static final Pattern TOOK_ONCE = Pattern.compile(
            "(?i)\\b(?:took|taken|tried|used|had taken)\\b[^.;]{0,80}\\b(?:this (?:am|morning|afternoon|evening)|last (?:night|evening)|yesterday|(?:prior to|before|on) arrival|earlier today|x ?1|once today)\\b");

    /** "KCl 40 mEq PO given." */
    private static final Pattern GIVEN_AFTER = Pattern.compile(
            "(?i)[^.;,]{0,40}?(?<! was)(?<! were)(?<! be) (?:given|administered)(?=[.,;]|$| in (?:the )?e[rd]\\b| by ems\\b)");

    private static final Pattern TREATED_WITH = Pattern.compile(
            "(?i)(?<!\\b(?:was|were|been|being|and|initially|previously|successfully))(?<=[a-z\\])]) (?:treated|controlled|managed) with (?:[\\p{L}.-]+ ){0,2}$");

    private static final Pattern JUST_BEFORE = Pattern.compile(
            "(?i)\\b(?:(?:is|currently|been|still|continues) (?:taking|using|on)|takes|uses|(?:has|carries|keeps) an?|started on|prescribed|prescriptions? for) (?:(?:oral|vaginal|topical|daily|her|his|a|an|the) )?$");

    private static final Set<String> BE = Set.of("be", "also", "then");
    private static final int TREATED_LETTERS = 60;
    private static final int LOOK_BACK = 14;

    private Taken() {}

    static boolean is(Passage passage, MedicineMention mention, boolean inListOfTaken) {
        Term term = mention.term();
        boolean stated = (passage.affirms(term.start(), term.end()) || Prophylaxis.is(passage, mention))
                && !passage.says(Assertion.ALLERGIC, term.start(), term.end());
        if (!stated || Conditional.isLater(passage)) {
            return false;
        }
        if (term.weak() && isLevel(passage, mention)) {
            return false;
        }
        if (passage.isUnder(MEDICATIONS, PAST_MEDICATIONS)) {
            return true;
        }
        if (isSaidAfter(passage, term, INJECTED) || isOnce(passage, mention) || Conditional.is(passage, term)) {
            return false;
        }
        boolean talk = wordBefore(passage, term, ONLY_TALK) || isSaidAfter(passage, term, TALKED_OF);
        if (mention.dose() == null && talk && !passage.isUnder(MEDICATIONS)) {
            return false;
        }
        if (wordBefore(passage, term, GIVEN)
                && !isTreatedWith(passage, term)
                && !isRegular(mention)
                && !wordBefore(passage, term, Set.of("prescription", "prescribed"))) {
            return false;
        }
        boolean says = inListOfTaken
                || wordBefore(passage, term, TAKES)
                || isTreatedWith(passage, term)
                || Prophylaxis.is(passage, mention)
                || isSaidAfter(passage, term, PRESCRIBED)
                || Stopped.isOnlyLeftOut(passage);
        return mention.dose() != null
                || says && !term.weak()
                || isSaidAfter(passage, term, PRESCRIBED)
                || isJustBefore(passage, term);
    }

    /** "It was stopped and Lasix was started." */
    static boolean isStarted(Passage passage, Term term) {
        return isSaidAfter(passage, term, PRESCRIBED);
    }

    private static boolean isOnce(Passage passage, MedicineMention mention) {
        Matcher given = GIVEN_AFTER
                .matcher(passage.text())
                .region(mention.term().end(), passage.text().length());
        boolean before = TOOK_ONCE.matcher(passage.text()).find();
        return !isRegular(mention) && (before || given.lookingAt());
    }

    /** "Potassium 4.4" is a result, "potassium 20 mEq daily" a medicine. */
    private static boolean isLevel(Passage passage, MedicineMention mention) {
        boolean tested = passage.terms(Kind.TEST).stream()
                .anyMatch(test ->
                        test.overlaps(mention.term().start(), mention.term().end()));
        return tested && mention.dose() != null && mention.dose().chars().noneMatch(Character::isLetter)
                || tested && mention.dose() != null && mention.dose().contains("mmol/L");
    }

    /** "Is taking progesterone", "carries an EpiPen". */
    private static boolean isJustBefore(Passage passage, Term term) {
        return JUST_BEFORE
                .matcher(passage.text().substring(Math.max(0, term.start() - TREATED_LETTERS), term.start()))
                .find();
    }

    /** "Hypertension treated with amlodipine", not "was treated with". */
    private static boolean isTreatedWith(Passage passage, Term term) {
        return TREATED_WITH
                .matcher(passage.text().substring(Math.max(0, term.start() - TREATED_LETTERS), term.start()))
                .find();
    }

    /** Looks back within the clause. */
    static boolean wordBefore(Passage passage, Term term, Set<String> words) {
        int index = passage.tokenFrom(term.start());
        for (int i = index - 1; i >= 0 && i >= index - LOOK_BACK; i--) {
            if (passage.partsSentences(i + 1)) {
                return false;
            }
            if (words.contains(passage.tokens().get(i).word())) {
                return true;
            }
        }
        return false;
    }

    /** "A lidocaine solution was provided", "Marcaine was injected through the needle". */
    private static boolean isSaidAfter(Passage passage, Term term, Set<String> words) {
        int index = passage.tokenFrom(term.end());
        for (int i = index; i + 1 < passage.tokens().size() && i < index + LOOK_BACK; i++) {
            if (passage.partsSentences(i)) {
                return false;
            }
            String word = passage.tokens().get(i).word();
            if (word.equals("will")
                    && words == PRESCRIBED
                    && BE.contains(passage.tokens().get(i + 1).word())) {
                return isPrescribed(passage, i + 2);
            }
            if (word.equals("was") || word.equals("were")) {
                return words.contains(passage.tokens().get(i + 1).word());
            }
        }
        return false;
    }

    /** "Will be started", "will also be added". */
    private static boolean isPrescribed(Passage passage, int index) {
        int verb = index < passage.tokens().size()
                        && passage.tokens().get(index).word().equals("be")
                ? index + 1
                : index;
        return verb < passage.tokens().size()
                && PRESCRIBED.contains(passage.tokens().get(verb).word());
    }

    private static boolean isRegular(MedicineMention mention) {
        return mention.dose() != null && REGULAR.matcher(mention.dose()).find();
    }
}
