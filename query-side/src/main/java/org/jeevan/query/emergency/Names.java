package org.jeevan.query.emergency;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two records mean the same thing: names are compared without case, punctuation and blanks, and nothing is guessed. */
final class Names {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}%]+");
    private static final Pattern AROUND_ALLERGEN =
            Pattern.compile("^(allergy|allergic|sensitivity) to | (allergy|allergies|drug|drugs|medicine|medicines)$");
    private static final int PLURAL_MIN = 5;

    private Names() {}

    /** {@code normalized} counts where there is one. */
    static String key(String normalized, String name) {
        return key(normalized == null || normalized.isBlank() ? name : normalized);
    }

    static String key(String name) {
        String folded = Normalizer.normalize(name, Form.NFKC).toLowerCase(Locale.ROOT);
        String words = BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip();
        return words.isEmpty() ? folded.strip() : words;
    }

    /** "Penicillins", "penicillin allergy" and "Penicillin" are one, also where nobody normalized them. */
    static String allergenKey(String normalized, String substance) {
        return allergenKey(normalized == null || normalized.isBlank() ? substance : normalized);
    }

    static String allergenKey(String name) {
        String bare = AROUND_ALLERGEN.matcher(key(name)).replaceAll("");
        boolean plural = bare.length() >= PLURAL_MIN && bare.endsWith("s") && !bare.matches(".*(ss|us|is)$");
        return plural ? bare.substring(0, bare.length() - 1) : bare;
    }
}
