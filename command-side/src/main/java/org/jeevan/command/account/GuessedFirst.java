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

/**
 * What a guesser of this country, of these hospitals and of this person tries first: a common word or the person's own name
 * and address, also with digits and signs around it and figures for letters; repetitions; runs of the alphabet, of
 * digits, of a keyboard's row; and whatever is an Aadhaar number, or has the person's own in it.
 */
final class GuessedFirst {

    private static final int DISTINCT_MIN = 4;
    private static final int OWN_WORD_MIN = 4;
    private static final Set<String> COMMON = Set.copyOf(common());
    private static final List<String> RUNS = List.of(
            "0123456789012345678901234567890",
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiopasdfghjklzxcvbnm",
            "1qaz2wsx3edc4rfv5tgb");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{12}");
    private static final String FIGURES = "01345789@$!|+";
    private static final String LETTERS = "oieastbgasilt";

    private GuessedFirst() {}

    /** @param own what the person is known by: name, e-mail address, number */
    static boolean is(String password, List<String> own) {
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return isSimple(plain)
                || isNumber(plain)
                || hasNumber(plain, own)
                || isAround(COMMON, plain)
                || isAround(words(own), plain);
    }

    /** The words of this list, the likeliest first. */
    static List<String> common() {
        try (InputStream words = GuessedFirst.class.getResourceAsStream("common-words.txt")) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        String bare = NEITHER_LETTER_NOR_DIGIT.matcher(plain).replaceAll("");
        return DIGITS.matcher(bare).matches() && Verhoeff.isValid(bare);
    }

    private static boolean hasNumber(String plain, List<String> own) {
        String bare = NEITHER_LETTER_NOR_DIGIT.matcher(plain).replaceAll("");
        return own.stream().anyMatch(each -> DIGITS.matcher(each).matches() && bare.contains(each));
    }

    private static Set<String> words(List<String> own) {
        return own.stream()
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
}
