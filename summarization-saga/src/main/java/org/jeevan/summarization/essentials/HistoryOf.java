package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** What somebody is said to have a history of, and no vocabulary has: "a history of right rotator cuff issues". */
final class HistoryOf {

    private static final Pattern HISTORY = Pattern.compile(
            "(?i)\\b(?:has|had|with|have|is a|carries) (?:an? )?(?:(?:known|past|prior|remote|long|longstanding|long-standing|significant|strong|medical|personal|previous) ){0,3}history (?:significant |notable |remarkable |positive )?(?:of|for) (?:an? |the |his |her |some )?([^,.;:()]{4,60}?)(?=[,.;(]| (?:which|who|that|with|since|in|from|on|but|and|status|diagnosed|treated|for|at|as|after|when|is|was)\\b|$)");

    /** Not diseases: how somebody lives, what was done. */
    private static final Set<String> OTHERS = Words.of("""
            smoking smoke tobacco cigarette cigarettes alcohol drinking drug drugs substance use exposure travel trauma
            injury injuries fall falls accident surgery surgeries surgical operation operations procedure procedures
            radiation chemotherapy treatment therapy transfusion admission admissions hospitalization hospitalizations
            pregnancy pregnancies delivery deliveries birth medication medications being having getting noncompliance
            symptoms complaints problems similar same above multiple several illness illnesses disease diseases
            condition conditions allergies allergy placement removal repair replacement bypass stent stenting biopsy
            working abnormal chest weight present presenting progressive increasing worsening recent good poor""");

    private static final Pattern DOING = Pattern.compile("(?i)\\p{L}+ing\\b.*");

    private static final int WORDS_MIN = 2;

    private HistoryOf() {}

    static List<Term> in(Passage passage, List<Span> taken) {
        List<Term> found = new ArrayList<>();
        Matcher history = HISTORY.matcher(passage.text());
        while (history.find()) {
            Span name = new Span(history.start(1), history.end(1));
            boolean free = taken.stream().noneMatch(span -> span.start() < name.end() && name.start() < span.end());
            if (free && isDisease(passage, name)) {
                String text = name.of(passage.text());
                found.add(
                        new Term(Kind.CONDITION, name.start(), name.end(), text, text.toLowerCase(Locale.ROOT), true));
            }
        }
        return found;
    }

    private static boolean isDisease(Passage passage, Span name) {
        List<Token> words = passage.tokens().stream()
                .filter(token -> token.start() >= name.start() && token.end() <= name.end())
                .toList();
        return words.size() >= WORDS_MIN
                && !passage.text().startsWith(" and", name.end())
                && !DOING.matcher(name.of(passage.text())).matches()
                && words.stream().noneMatch(token -> OTHERS.contains(token.word()))
                && UnknownConditions.isCondition(passage, name)
                && UnknownConditions.isName(passage, name);
    }
}
