package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jeevan.api.summary.RecordSummary.Source;
import org.jeevan.summarization.essentials.Results.Result;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** Results once each: a finding of the same study is not told twice, two numbers of tests with like names are two. */
final class ResultList {

    /** No record has more; a text that tells more is an attack on the reader's time. */
    private static final int MAX = 1000;

    private static final Pattern QUALITY = Pattern.compile(
            "(?i)(?:(?:slightly|mildly|borderline) )?(?:low|high|elevated|decreased|increased|abnormal|normal|stable)");

    private static final Set<String> SMALL = Set.of("the", "his", "her", "a", "of");

    private final List<Result> found = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    int size() {
        return found.size();
    }

    List<Result> all() {
        List<Result> all = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (!QUALITY.matcher(found.get(i).value()).matches() || !isMeasured(keys.get(i))) {
                all.add(found.get(i));
            }
        }
        return List.copyOf(all);
    }

    /** "Low hemoglobin", where a number is told elsewhere. */
    private boolean isMeasured(String key) {
        for (int i = 0; i < found.size(); i++) {
            if (keys.get(i).equals(key)
                    && Character.isDigit(found.get(i).value().charAt(0))) {
                return true;
            }
        }
        return false;
    }

    /** "X-ray of his spine" is "X-ray of the spine". */
    private static String key(String name) {
        String normalized = Vocabulary.standard().normalize(Kind.TEST, name);
        return Token.of(normalized).stream()
                .map(Token::word)
                .filter(word -> !SMALL.contains(word))
                .collect(Collectors.joining(" "));
    }

    /** "Chest x-ray: mild pneumonitis", and later "x-rays showed mild pneumonitis". */
    private boolean isToldAgain(String key, String value, Source source) {
        for (int i = 0; i < found.size(); i++) {
            String other = found.get(i).value();
            boolean told = value.indexOf(' ') > 0 && !Character.isDigit(value.charAt(0)) && isWithin(other, value);
            boolean word = Character.isLetter(value.charAt(0)) && other.equalsIgnoreCase(value);
            boolean same = other.equalsIgnoreCase(value) && keys.get(i).equals(key);
            if (same || (told || word) && isWithin(keys.get(i), key) || isPartOf(found.get(i), key, value, source)) {
                return true;
            }
        }
        return false;
    }

    /** "Femoral pulses: 2+ bilaterally" is not told once more as "pulses: 2+". */
    private static boolean isPartOf(Result other, String key, String value, Source source) {
        return value.indexOf('+') >= 0
                && (other.source().equals(source) || other.value().equals(value))
                && other.value().startsWith(value)
                && (key(other.name()).endsWith(" " + key) || key(other.name()).equals(key));
    }

    private static boolean isWithin(String one, String other) {
        String small = one.toLowerCase(Locale.ROOT);
        String others = other.toLowerCase(Locale.ROOT);
        return small.contains(others) || others.contains(small);
    }

    void add(String name, String written, Passage passage) {
        String value = written.strip();
        if (value.isEmpty() || value.endsWith(":") || found.size() == MAX) {
            return;
        }
        String key = key(name);
        Result result = new Result(name, value, passage.source(value));
        for (int i = 0; i < found.size(); i++) {
            Result part = found.get(i);
            if (isPartOf(result, keys.get(i), part.value(), part.source())) {
                keys.set(i, key);
                found.set(i, result);
                return;
            }
        }
        if (!isToldAgain(key, value, result.source())) {
            keys.add(key);
            found.add(result);
        }
    }
}
