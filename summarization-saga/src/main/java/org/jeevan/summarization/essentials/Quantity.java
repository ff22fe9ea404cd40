package org.jeevan.summarization.essentials;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number with its bounds and its unit: "less than 0.5 ng/mL", "50% to 55%", "5 feet 4 inches"; a date is none. */
final class Quantity {

    static final Pattern NUMBER = Pattern.compile(
            "[<>~]?=?\\s?\\d{1,7}(?:[.,]\\d{1,4}){0,3}(?:\\s(?:000|[1-9]00)\\b(?! ?mg))?(?:\\s?[/-]\\s?\\d{1,5}(?:\\.\\d{1,3})?){0,2}(?:\\+(?!\\s?\\d))?(?:\\sout of \\d{1,3}|\\s?\\+\\s?\\d)?");

    static final Pattern UNIT = Pattern.compile(
            "\\s?(?:%|percent\\b|m[lL]\\s?/\\s?min(?:\\s?/\\s?1\\.73\\s?m(?:2|\u00b2))?|(?:m|mc|\u00b5|\u03bc)?g\\s?/\\s?m?(?:g|mol)\\b|per cubic millimet(?:re|er)\\b|mm\\s?Hg\\b|mm of mercury|(?:m|mc|u|n|p|\u00b5|\u03bc)?g\\s?/\\s?(?:d|m|D|M)?[lL]\\b|gm?\\s?%"
                    + "|gms?/d[lL]|(?:m|\u00b5|u|n|p)?mol\\s?/\\s?[lL]\\b|mEq\\s?/\\s?[lL]\\b|(?:m|\u00b5|u)?IU\\s?/\\s?m?[lL]\\b|[uU]/[lL]\\b|mcg/d[lL]"
                    + "|units?\\s?/\\s?[lL](?:iter)?\\b|mm\\s?/\\s?(?:hr|h|1st hr|hour)\\b|/\\s?(?:cu\\.?\\s?mm|cumm|mm3|mcL|uL|\u00b5L|hpf|lpf|min(?:ute)?)\\b|cells?\\s?/\\s?\\S{1,6}"
                    + "|lakhs?(?:\\s?/\\s?(?:cu\\.?\\s?mm|cumm)|\\sper cubic millimet(?:re|er)\\b)?|million(?:\\s?/\\s?\\S{1,6})?|thousand\\b|x\\s?10\\S{0,4}|K\\b(?!\\s?[:=\\d-])|fL\\b|pg\\b|ng\\b|ratio\\b"
                    + "|(?:beats|breaths|respirations)?\\s?(?:per|a) min(?:ute)?\\b|bpm\\b|degrees?(?:\\s(?:F|C|Fahrenheit|Celsius|centigrade)\\b)?"
                    + "|\u00b0\\s?[FC]?\\b|[FC]\\b(?!\\w)|pounds?\\b|lbs?\\b|kgs?\\b|kilograms?\\b|kilos\\b|centimet(?:er|re)s?\\b|millimet(?:er|re)s?\\b|kg/m2|kg/m\u00b2|grams?\\b|gms?\\b|ounces?\\b|feet\\b|inch(?:es)?\\b"
                    + "|cms?\\b|mm\\b|meters?\\b|ml\\b|mL\\b|cc\\b|L\\b|liters?\\b|seconds?\\b|sec\\b|msec\\b|ms\\b|minutes?\\b|mins?\\b|hours?\\b|ohms?\\b|millivolts?\\b|milliamp(?:ere)?s?\\b|joules?\\b|mV\\b|volts?\\b"
                    + "|diopters?\\b|decibels?\\b|dB\\b)(?:\\s?on room air|\\s?on RA\\b|\\s?on \\d{1,2}\\s?(?:L|liters)\\b|\\s?at \\d(?:\\.\\d)? milliseconds?)?");

    /** "From 180 to 320" says 320. */
    private static final Pattern INSTEAD =
            Pattern.compile("(?:\\son \\d{1,2}[/-]\\d{1,2}(?:[/-]\\d{2,4})?)?\\sto\\s(?=\\d)");

    private static final Pattern FEET = Pattern.compile(
            "\\d\\s?['\u2019\u2032]\\s?\\d{1,2}(?:\\s?(?:\"|\u201D|\u2033|''))?|\\d (?:feet|foot|ft\\.?),? \\d{1,2}(?:-\\d/\\d|\\.\\d)?(?: (?:inch(?:es)?|in\\b)|(?=[,;]|\\. |\\.?$))"
                    + "|\\d{1,2} (?:pounds?|lbs?\\.?),? (?:and )?\\d{1,2}(?:\\.\\d)? (?:ounces?|oz)\\b|\\d{1,3}-\\d/\\d (?:inch(?:es)?|pounds?)\\b");

    /** "Sixteen centimeters", "two seconds". */
    static final Pattern SPELLED = Pattern.compile(
            "(?i)(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)"
                    + " (?:centimeters?|cm|millimeters?|mm|seconds?|inches|feet|pounds|degrees|percent|liters?)\\b");

    private static final List<String> BOUNDS = List.of(
            "less than or equal to ", "less than ", "greater than ", "higher than ", "more than ", "<", ">", "~");

    private static final Pattern SECOND =
            Pattern.compile("(?:\\s?(to|and)\\s|\\s?[-\u2013]\\s?)(?=\\d)" + NUMBER.pattern());

    /** A span of time or a count of something is no value. */
    private static final Pattern COUNTED = Pattern.compile(
            "[\\s-]?(?:months?|weeks?|days?|years?|yrs?|wks?|extremities|limbs|quadrants|visits|episodes|occasions)\\b");

    /** "Ranging from 115 to 150" says both. */
    private static final Pattern RANGES = Pattern.compile("(?:rang|vary|vari)(?:ing|es|ed|e)? $");

    static final Pattern DATE =
            Pattern.compile("\\b\\d{1,2}([/-])\\d{1,2}\\1(?:\\d{4}|\\d{2})\\b|\\b\\d{1,2}/(?:19|20)\\d{2}\\b");

    /** "25th percentile", "75th to 90th percentile", "50%ile". */
    private static final Pattern PERCENTILE = Pattern.compile(
            "\\d{1,2}(?:\\.\\d)?(?:st|nd|rd|th)?(?:(?: to (?:the )?| ?- ?)\\d{1,2}(?:st|nd|rd|th)?)? ?(?:percentiles?\\b|%-?ile\\b)");

    private static final int PAIR_LETTERS = 5;
    private static final int RANGES_LETTERS = 8;

    private Quantity() {}

    static Span at(String text, int start) {
        Matcher feet = FEET.matcher(text).region(start, text.length());
        if (feet.lookingAt()) {
            return new Span(start, feet.end());
        }
        Matcher percentile = PERCENTILE.matcher(text).region(start, text.length());
        if (percentile.lookingAt()) {
            return new Span(from(text, start), percentile.end());
        }
        Matcher date = DATE.matcher(text).region(start, text.length()).useTransparentBounds(true);
        Matcher number = NUMBER.matcher(text).region(start, text.length()).useTransparentBounds(true);
        if (date.lookingAt() || !number.lookingAt()) {
            return null;
        }
        int end = number.end();
        if (end < text.length() && Character.isLetter(text.charAt(end)) && isOrdinalOrWord(text, end)) {
            return null;
        }
        Matcher instead = INSTEAD.matcher(text).region(end, text.length());
        if (isChange(text, start) && instead.lookingAt()) {
            return at(text, instead.end());
        }
        if (COUNTED.matcher(text).region(end, text.length()).lookingAt()) {
            return null;
        }
        Matcher unit = UNIT.matcher(text).region(end, text.length()).useTransparentBounds(true);
        return new Span(from(text, start), second(text, unit.lookingAt() ? unit.end() : end));
    }

    /** "From 180 to 320", unless it is a range. */
    private static boolean isChange(String text, int start) {
        int from = start - "from ".length();
        return text.startsWith("from ", Math.max(0, from))
                && !RANGES.matcher(text)
                        .region(Math.max(0, from - RANGES_LETTERS), from)
                        .find();
    }

    static Span withBound(String text, int start, int end) {
        return new Span(from(text, start), end);
    }

    /** Where the unit ends that stands there; the place itself where none does. */
    static int unitEnd(String text, int at) {
        Matcher unit = UNIT.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return unit.lookingAt() ? unit.end() : at;
    }

    /** With "<" or "less than" before it. */
    private static int from(String text, int start) {
        for (String before : BOUNDS) {
            if (text.regionMatches(true, start - before.length(), before, 0, before.length())) {
                return start - before.length();
            }
        }
        boolean decimal =
                start > 1 && text.charAt(start - 1) == '.' && !Character.isLetterOrDigit(text.charAt(start - 2));
        return decimal ? start - 1 : start; // "creatinine .5"
    }

    /** "50% to 55%", "25 and 24, right and left": where the second number ends. */
    private static int second(String text, int end) {
        Matcher second = SECOND.matcher(text).region(end, text.length()).useTransparentBounds(true);
        if (!second.lookingAt()) {
            return end;
        }
        Matcher unit = UNIT.matcher(text).region(second.end(), text.length()).useTransparentBounds(true);
        int last = unit.lookingAt() ? unit.end() : second.end();
        boolean and = "and".equals(second.group(1));
        if (and && text.startsWith("%", second.end()) && text.lastIndexOf('/', end) > end - PAIR_LETTERS) {
            return end; // "146/84 and 99% on room air"
        }
        boolean whole = last == text.length()
                || ".,;)".indexOf(text.charAt(last)) >= 0
                || text.startsWith(" respectively", last);
        boolean number = last == text.length() || !Character.isLetterOrDigit(text.charAt(last));
        return number && (whole || !and) ? last : end;
    }

    /** "2nd", "3rd", "10th", "4x". */
    private static boolean isOrdinalOrWord(String text, int end) {
        return text.startsWith("nd", end)
                || text.startsWith("rd", end)
                || text.startsWith("th", end)
                || text.startsWith("st", end)
                || text.startsWith("y", end)
                || text.startsWith("x", end);
    }
}
