package org.jeevan.summarization.narrative.guard;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to change a sentence that leave it true. */
enum Edit {
    NONE(sentence -> sentence),
    LAST_CLAUSE_CUT(sentence -> cut(
            sentence,
            ",? (?:and|which|who|but|with|for|because|while|after|secondary to|due to) [^,]*[.]?$|, [^,]*[.]?$")),
    CUT_AT_THE_LAST_COMMA(sentence -> cut(sentence, ", [^,]*$")),
    IN_SMALL_LETTERS(sentence -> sentence.toLowerCase(Locale.ROOT)),
    IN_CAPITALS(sentence -> sentence.toUpperCase(Locale.ROOT)),
    WITHOUT_ITS_FULL_STOP(sentence -> sentence.replaceFirst("[.]$", "")),
    WITHOUT_ITS_LABEL(sentence -> sentence.replaceFirst("^[A-Z][A-Za-z /]{1,25}: ", "")),
    SHORTER(sentence ->
            sentence.replaceFirst("^(?:The|This) patient ", "Patient ").replaceAll("[- ]year[- ]old", " y/o"));

    private final UnaryOperator<String> way;

    Edit(UnaryOperator<String> way) {
        this.way = way;
    }

    String of(String sentence) {
        return way.apply(sentence);
    }

    /** Both sentences in one, by a conjunction or a semicolon. */
    static String joined(String first, String second, String by) {
        String small = second.substring(0, 1).toLowerCase(Locale.ROOT) + second.substring(1);
        return WITHOUT_ITS_FULL_STOP.of(first) + by + small;
    }

    private static String cut(String sentence, String end) {
        Matcher matcher = Pattern.compile(end).matcher(sentence);
        return matcher.find() && matcher.start() > sentence.length() / 3
                ? sentence.substring(0, matcher.start()) + "."
                : sentence;
    }
}
