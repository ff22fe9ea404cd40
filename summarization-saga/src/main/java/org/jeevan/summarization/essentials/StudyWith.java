package org.jeevan.summarization.essentials;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** What a study showed, told without a verb: "had a colonoscopy five years ago with benign polyps". */
final class StudyWith {

    private static final Pattern HAD = Pattern.compile(
            "(?i)\\b(?:had|has|have|completed|underwent|undergone) (?:an? |the |his |her |recent |previous |prior |repeat |last |normal |another )*$");

    private static final Pattern WITH = Pattern.compile(
            "(?i),? (?:(?:done |performed |obtained )?(?:(?:approximately |about |over |back )?[\\p{L}\\d-]{1,12} (?:years?|months?|weeks?|days?) ago"
                    + "|(?:in|on) [\\p{L}\\d/ ,]{3,20}?|last (?:year|month|week)|yesterday|today|earlier)(?: also)?,? )?with (?=\\p{L})(?!(?:Dr|the|her|his|my|our|me|us|him|contrast|IV|and|or)\\b)");

    private static final Set<String> TELLS = Words.of("""
            finding findings normal abnormal negative positive mild moderate severe benign dilated thickened enlarged
            evidence no nonsignificant insignificant unremarkable stenosis occlusion results""");

    private static final int BEFORE_LETTERS = 60;
    private static final int FINDING_WITHIN = 3;

    private StudyWith() {}

    /** Null where nobody had the study, or what follows is none of its findings. */
    static Span value(Passage passage, Span name) {
        String text = passage.text();
        int from = Math.max(0, name.start() - BEFORE_LETTERS);
        Matcher with = WITH.matcher(text).region(name.end(), text.length()).useTransparentBounds(true);
        boolean had = HAD.matcher(text.substring(from, name.start())).find();
        return had && with.lookingAt() && tells(passage, with.end())
                ? Study.spanFrom(passage, passage.tokenFrom(with.end()))
                : null;
    }

    private static boolean tells(Passage passage, int start) {
        int first = passage.tokenFrom(start);
        int last = Math.min(passage.tokens().size(), first + FINDING_WITHIN);
        for (Token token : passage.tokens().subList(first, last)) {
            if (TELLS.contains(token.word())
                    || passage.terms(Kind.CONDITION).stream()
                            .anyMatch(term -> term.overlaps(token.start(), token.end()))) {
                return true;
            }
        }
        return false;
    }
}
