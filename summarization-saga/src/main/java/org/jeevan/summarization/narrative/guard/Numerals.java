package org.jeevan.summarization.narrative.guard;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One way of writing for each number: "forty", "40" and "40.0" are one, ".4" and "4" are not. */
final class Numerals {

    private static final int DIGITS_MAX = 30;
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?");
    private static final Pattern ROMAN = Pattern.compile("x{0,3}(?:ix|iv|v?i{0,3})");
    private static final Map<String, Integer> WORDS = words();
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");
    private static final Map<Character, Integer> ROMAN_DIGITS = Map.of('i', 1, 'v', 5, 'x', 10);

    private Numerals() {}

    /** Of digits with points, commas or a sign, or of one character such as a half. */
    static String canonical(String number) {
        char first = number.charAt(0);
        if (first >= '\u00BC' && first <= '\u00BE') {
            return plain(new BigDecimal(first - '\u00BC' + 1).multiply(QUARTER));
        }
        if (Character.getType(number.codePointAt(0)) == Character.OTHER_NUMBER) {
            return "^" + number; // an exponent or the like, which is compared as it is written
        }
        String sign = first == '+' || first == '-' ? number.substring(0, 1) : "";
        String digits = number.substring(sign.length());
        String plain = THOUSANDS.matcher(digits).matches() ? digits.replace(",", "") : digits.replace(',', '.');
        boolean one = plain.indexOf('.') == plain.lastIndexOf('.') && plain.length() <= DIGITS_MAX;
        return sign + (one ? plain(new BigDecimal(plain)) : plain);
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** The value of a number word, or null. */
    static Integer value(String word) {
        return WORDS.get(word);
    }

    /** "#3" for "third", or null. */
    static String ordinal(String word) {
        int index = ORDINALS.indexOf(word);
        return index < 0 ? null : "#" + (index + 1);
    }

    /** The value of a Roman number up to 39 in small letters, or 0. */
    static int roman(String word) {
        if (word.isEmpty() || word.length() > 7 || !ROMAN.matcher(word).matches()) {
            return 0;
        }
        int sum = 0;
        for (int i = 0; i < word.length(); i++) {
            int digit = ROMAN_DIGITS.get(word.charAt(i));
            boolean before = i + 1 < word.length() && ROMAN_DIGITS.get(word.charAt(i + 1)) > digit;
            sum += before ? -digit : digit;
        }
        return sum;
    }

    private static Map<String, Integer> words() {
        List<String> small = List.of(
                "zero",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen");
        List<String> tens = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
        Map<String, Integer> words = new HashMap<>();
        for (int i = 0; i < small.size(); i++) {
            words.put(small.get(i), i);
        }
        for (int i = 0; i < tens.size(); i++) {
            words.put(tens.get(i), 10 * (i + 2));
        }
        words.put("dozen", 12);
        words.put("hundred", 100);
        words.put("thousand", 1000);
        return words;
    }
}
