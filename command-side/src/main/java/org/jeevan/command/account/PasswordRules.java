package org.jeevan.command.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jeevan.api.identity.Verhoeff;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;

/**
 * What a chosen password must be: 8 to 128 characters, because it is never the only factor, and none that is guessed
 * first (NIST SP 800-63B-4 §3.1.1.2). No rule asks for kinds of characters. Guessed first are a common word or the
 * person's own name and address, also with digits and signs around it and figures for letters; repetitions; runs of
 * the alphabet, of digits, of a keyboard's row; and whatever is an Aadhaar number.
 */
final class PasswordRules {

    private static final int CHARACTERS_MIN = 8;
    private static final int CHARACTERS_MAX = 128;
    private static final int DISTINCT_MIN = 4;
    private static final int OWN_WORD_MIN = 4;
    private static final Set<String> COMMON = common();
    private static final List<String> RUNS = List.of(
            "0123456789012345678901234567890",
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiopasdfghjklzxcvbnm",
            "1qaz2wsx3edc4rfv5tgb");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]");
    private static final String FIGURES = "01345789@$!|+";
    private static final String LETTERS = "oieastbgasilt";

    private PasswordRules() {}

    /**
     * @param own what the person is known by: name, e-mail address, number; null among them is skipped
     * @throws CommandRejected {@code invalid-field}
     */
    static String require(String password, String field, String... own) {
        if (password == null || password.length() < CHARACTERS_MIN || password.length() > CHARACTERS_MAX) {
            throw new CommandRejected(Rejection.Code.INVALID_FIELD, "A password of 8 to 128 characters", field);
        }
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (isSimple(plain) || isNumber(plain) || isAround(COMMON, plain) || isAround(words(own), plain)) {
            throw new CommandRejected(
                    Rejection.Code.INVALID_FIELD, "This password is among the first that are guessed", field);
        }
        return password;
    }

    /** One of the words, whatever stands around it, and with figures for letters: {@code 1ndi@#2026} is {@code india}. */
    private static boolean isAround(Set<String> words, String plain) {
        int first = 0;
        int last = plain.length();
        while (first < last && !Character.isLetter(plain.charAt(first))) {
            first++;
        }
        while (last > first && !Character.isLetter(plain.charAt(last - 1))) {
            last--;
        }
        for (int from = 0; from <= first; from++) {
            for (int to = last; to <= plain.length(); to++) {
                if (from < to && isOne(words, plain.substring(from, to))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOne(Set<String> words, String form) {
        return words.contains(NEITHER_LETTER_NOR_DIGIT.matcher(form).replaceAll(""))
                || words.contains(NO_LETTER.matcher(letters(form)).replaceAll(""));
    }

    private static String letters(String figures) {
        var letters = new StringBuilder(figures);
        for (int i = 0; i < letters.length(); i++) {
            int figure = FIGURES.indexOf(letters.charAt(i));
            if (figure >= 0) {
                letters.setCharAt(i, LETTERS.charAt(figure));
            }
        }
        return letters.toString();
    }

    private static boolean isSimple(String plain) {
        String bare = NEITHER_LETTER_NOR_DIGIT.matcher(plain).replaceAll("");
        return plain.chars().distinct().count() < DISTINCT_MIN
                || isRepetition(plain)
                || RUNS.stream()
                        .anyMatch(run -> !bare.isEmpty()
                                && (run.contains(bare) || reversed(run).contains(bare)));
    }

    /** Of at most half of it, such as {@code abcdabcd}. */
    private static boolean isRepetition(String plain) {
        for (int length = 1; length <= plain.length() / 2; length++) {
            if (plain.equals(plain.substring(0, length)
                    .repeat(plain.length() / length + 1)
                    .substring(0, plain.length()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(String plain) {
        String digits = NEITHER_LETTER_NOR_DIGIT.matcher(plain).replaceAll("");
        return digits.length() == 12 && digits.chars().allMatch(c -> c >= '0' && c <= '9') && Verhoeff.isValid(digits);
    }

    private static Set<String> words(String... own) {
        return Arrays.stream(own)
                .filter(each -> each != null)
                .map(each -> each.toLowerCase(Locale.ROOT))
                .flatMap(each -> Stream.concat(
                        Stream.of(each, each.split("@", 2)[0]), Arrays.stream(each.split("[^\\p{L}\\p{Nd}]+"))))
                .flatMap(each -> Stream.of(
                        NEITHER_LETTER_NOR_DIGIT.matcher(each).replaceAll(""),
                        NO_LETTER.matcher(each).replaceAll("")))
                .filter(each -> each.length() >= OWN_WORD_MIN)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String reversed(String run) {
        return new StringBuilder(run).reverse().toString();
    }

    private static Set<String> common() {
        try (InputStream words = PasswordRules.class.getResourceAsStream("common-words.txt")) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
