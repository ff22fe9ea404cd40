package org.jeevan.summarization.narrative.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to make a true sentence false: each answers all sentences that it can make of one. */
enum Mutation {
    A_DIGIT_CHANGED(each("\\d(?![stnr][tdh])", digit -> digit.equals("3") ? "8" : "3")),
    A_DECIMAL_POINT_LOST(each("(?<=\\d)\\.(?=\\d)", point -> "")),
    A_ZERO_ADDED(each("(?<![\\d.,:/-])[1-9]\\d*(?![\\d.,:/-]|st|nd|rd|th)", number -> number + "0")),
    A_DECIMAL_POINT_SET(each(
            "(?<![\\d.,:/-])[1-9]\\d+(?![\\d.,:/-]|st|nd|rd|th)",
            number -> number.charAt(0) + "." + number.substring(1) + "5")),
    A_NUMBER_WORD_CHANGED(
            each("(?i)\\b(two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|once|twice)\\b", word -> Map.of(
                            "two", "five", "once", "twice", "twice", "once")
                    .getOrDefault(word.toLowerCase(Locale.ROOT), "two"))),
    TWO_NUMBERS_SWAPPED(Mutation::swapped),
    A_UNIT_CHANGED(each(
            "(?i)(?<=\\d[ -]?)(mg|mcg|ml|cc|cm|mm|kg|pounds?|lbs?|units?|meq|g|%|days?|weeks?|months?|years?|hours?|minutes?|inch|inches|degrees)\\b",
            Mutation::otherUnit)),
    HOW_OFTEN_CHANGED(each(
            "(?i)\\b(b\\.?i\\.?d|t\\.?i\\.?d|q\\.?i\\.?d|(?<!twice )(?<!once )daily|twice daily|once daily|weekly|twice a day|once a day)\\b",
            word -> word.toLowerCase(Locale.ROOT).replace(".", "").equals("tid") ? "b.i.d" : "t.i.d")),
    SIDE_FLIPPED(each(
            "(?i)\\b(left|right|bilateral|bilaterally|both)\\b",
            side -> side.equalsIgnoreCase("left") ? "right" : side.equalsIgnoreCase("right") ? "left" : "left")),
    NEGATION_REMOVED(Mutation::denialsRemoved),
    NEGATION_INSERTED(Mutation::denialsInserted),
    HEDGE_REMOVED(each(
            "(?i)\\b(possible|possibly|probable|probably|likely|suspected|questionable|presumed|may have|might have|rule out) ",
            hedge -> "")),
    OPPOSITE_SAID(each(
            "(?i)\\b(increased|decreased|improved|worsened|worse|positive|negative|normal|abnormal|before|after|mild|severe|moderate|acute|chronic|upper|lower|anterior|posterior|medial|lateral|proximal|distal|superior|inferior|high|low|benign|malignant|stable|unstable|started|stopped|discontinued|larger|smaller)\\b",
            Mutation::opposite)),
    SEX_CHANGED(each("(?i)\\b(he|she|male|female|man|woman|gentleman|lady)\\b", word -> Map.of(
                    "he",
                    "she",
                    "she",
                    "he",
                    "male",
                    "female",
                    "female",
                    "male",
                    "man",
                    "woman",
                    "woman",
                    "man",
                    "gentleman",
                    "lady",
                    "lady",
                    "gentleman")
            .get(word.toLowerCase(Locale.ROOT)))),
    A_CONDITION_ADDED(
            sentence -> List.of(sentence.replaceFirst("[.]?$", " and sarcoidosis."), "Porphyria. " + sentence)),
    RELATIVE_MADE_THE_PATIENT(each(
            "(?i)^(his|her|the patient's) (mother|father|brother|sister|grandmother|grandfather|son|daughter|uncle|aunt)\\b",
            relative -> "The patient"));

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,:/#-])\\d+(?:\\.\\d+)?(?![\\w.,:/-]*\\d)");

    private final Function<String, List<String>> way;

    Mutation(Function<String, List<String>> way) {
        this.way = way;
    }

    List<String> of(String sentence) {
        return way.apply(sentence).stream()
                .filter(mutant -> !mutant.equals(sentence))
                .toList();
    }

    static List<String> each(String sentence, Pattern pattern, Function<String, String> other) {
        List<String> mutants = new ArrayList<>();
        Matcher matcher = pattern.matcher(sentence);
        while (matcher.find()) {
            mutants.add(sentence.substring(0, matcher.start())
                    + other.apply(matcher.group())
                    + sentence.substring(matcher.end()));
        }
        return mutants;
    }

    private static Function<String, List<String>> each(String regex, Function<String, String> other) {
        Pattern pattern = Pattern.compile(regex);
        return sentence -> each(sentence, pattern, other);
    }

    private static List<String> swapped(String sentence) {
        List<MatchResult> numbers = NUMBER.matcher(sentence).results().toList();
        List<String> mutants = new ArrayList<>();
        for (int i = 0; i + 1 < numbers.size(); i++) {
            MatchResult one = numbers.get(i);
            MatchResult other = numbers.get(i + 1);
            if (itemAfter(sentence, one).equals(itemAfter(sentence, other))) {
                continue; // "64640 times two, 64614 times two": the same list in another order
            }
            mutants.add(sentence.substring(0, one.start())
                    + other.group()
                    + sentence.substring(one.end(), other.start())
                    + one.group()
                    + sentence.substring(other.end()));
        }
        return mutants;
    }

    /** What is said of the number up to the end of its item of a list; its own place in the text where there is no list. */
    private static String itemAfter(String sentence, MatchResult number) {
        Matcher item = Pattern.compile("(?<=[,:] )\\d+( [^,.;]+)(?=[,.;])").matcher(sentence);
        boolean listed = item.find(number.start()) && item.start() == number.start();
        return listed ? item.group(1) : String.valueOf(number.start());
    }

    private static String otherUnit(String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "mg" -> "mcg";
            case "mcg", "g", "units", "unit", "meq", "ml", "cc" -> "mg";
            case "cm" -> "mm";
            case "mm", "inch", "inches" -> "cm";
            case "kg" -> "pounds";
            case "day", "days" -> "weeks";
            case "week", "weeks" -> "months";
            case "month", "months" -> "years";
            case "year", "years" -> "months";
            case "hour", "hours" -> "days";
            case "minute", "minutes" -> "hours";
            case "%", "degrees" -> "cm";
            default -> "kg";
        };
    }

    private static String opposite(String word) {
        List<String> pairs = List.of(
                "increased",
                "decreased",
                "improved",
                "worsened",
                "positive",
                "negative",
                "normal",
                "abnormal",
                "before",
                "after",
                "mild",
                "severe",
                "acute",
                "chronic",
                "upper",
                "lower",
                "anterior",
                "posterior",
                "medial",
                "lateral",
                "proximal",
                "distal",
                "superior",
                "inferior",
                "high",
                "low",
                "benign",
                "malignant",
                "stable",
                "unstable",
                "started",
                "stopped",
                "larger",
                "smaller");
        int at = pairs.indexOf(word.toLowerCase(Locale.ROOT));
        return at >= 0
                ? pairs.get(at ^ 1)
                : Map.of("worse", "better", "moderate", "mild", "discontinued", "started")
                        .get(word.toLowerCase(Locale.ROOT));
    }

    private static List<String> denialsRemoved(String sentence) {
        List<String> mutants = new ArrayList<>();
        mutants.addAll(each(sentence, Pattern.compile("\\b(?:not|never) "), none -> ""));
        mutants.addAll(each(sentence, Pattern.compile("(?<!/)\\bno (?!longer|more|less)"), none -> ""));
        mutants.addAll(each(sentence, Pattern.compile("^No "), none -> ""));
        mutants.addAll(each(sentence, Pattern.compile("\\bwithout\\b"), none -> "with"));
        mutants.addAll(each(sentence, Pattern.compile("(?i)\\bdenie[sd]\\b"), none -> "reports"));
        mutants.addAll(each(sentence, Pattern.compile("\\bno longer "), none -> ""));
        mutants.addAll(each(sentence, Pattern.compile("(?i)\\bnegative for\\b"), none -> "positive for"));
        return mutants;
    }

    private static List<String> denialsInserted(String sentence) {
        List<String> mutants = new ArrayList<>();
        mutants.addAll(
                each(sentence, Pattern.compile("\\b(?:is|was|were|are|did|does)\\b(?! no)"), verb -> verb + " not"));
        mutants.addAll(each(sentence, Pattern.compile("\\b(?:has|had|have)\\b(?! no)"), verb -> verb + " no"));
        mutants.addAll(each(sentence, Pattern.compile("\\bwith\\b"), with -> "without"));
        mutants.addAll(each(
                sentence,
                Pattern.compile("\\b(?:reports|complains of|presents with|complaining of)\\b"),
                verb -> "denies"));
        return mutants;
    }
}
