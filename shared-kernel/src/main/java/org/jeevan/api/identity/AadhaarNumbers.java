package org.jeevan.api.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds Aadhaar numbers in running text and hides all but their last four digits. One of ten other numbers of this shape
 * has the right check digit by chance and is hidden, too: the document itself still shows it.
 */
public final class AadhaarNumbers {

    /** Twelve decimal digits of any script, whole or in groups of four, that are no part of a longer number. */
    private static final Pattern SHAPE = Pattern.compile("(?<!\\p{Nd})(?<!\\p{Nd}[.,/])"
            + "(\\p{Nd}{4})([ \\u00A0\\u2009\\u202F-]?)(\\p{Nd}{4})\\2(\\p{Nd}{4})"
            + "(?!\\p{Nd})(?![.,/]\\p{Nd})");

    private AadhaarNumbers() {}

    public static boolean in(String text) {
        return !masked(text).equals(text);
    }

    /** {@code XXXX XXXX 1234} in the place of each; a text without any comes back as it is. */
    public static String masked(String text) {
        Matcher matcher = SHAPE.matcher(text);
        var masked = new StringBuilder();
        int copied = 0;
        for (int from = 0; matcher.find(from); ) {
            if (isNumber(matcher.group(1) + matcher.group(3) + matcher.group(4))) {
                String gap = matcher.group(2);
                masked.append(text, copied, matcher.start())
                        .append("XXXX")
                        .append(gap)
                        .append("XXXX")
                        .append(gap);
                copied = matcher.start(4);
                from = matcher.end();
            } else {
                from = matcher.start(3); // a number may begin with the second group of what is none
            }
        }
        return masked.append(text, copied, text.length()).toString();
    }

    private static boolean isNumber(String digitsOfAnyScript) {
        var digits = new StringBuilder();
        digitsOfAnyScript.codePoints().forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.charAt(0) >= '2' && Verhoeff.isValid(digits.toString());
    }
}
