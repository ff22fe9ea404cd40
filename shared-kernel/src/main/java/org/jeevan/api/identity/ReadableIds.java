package org.jeevan.api.identity;

import java.util.UUID;
import java.util.regex.Pattern;

/** Identifiers that people read out and type: {@code H-7K3M-9QXT}, 40 bits in Crockford's base 32 (no I, L, O, U). */
final class ReadableIds {

    private static final String ALPHABET = CheckLetter.ALPHABET;
    private static final Pattern FORM = Pattern.compile("[A-Z]-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");

    private ReadableIds() {}

    static String derived(String prefix, AccountId who, String idempotencyKey) {
        long bits =
                UUID.fromString(RandomIds.derived(prefix, who, idempotencyKey)).getLeastSignificantBits();
        var letters = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            letters.append(ALPHABET.charAt((int) (bits >>> 5 * i) & 31));
        }
        return "%s-%s-%s".formatted(prefix, letters.substring(0, 4), letters.substring(4));
    }

    /** @throws IllegalArgumentException naming the kind, never the value: it came from outside. */
    static String require(String prefix, String value, String kind) {
        if (!FORM.matcher(value).matches() || !value.startsWith(prefix)) {
            throw new IllegalArgumentException("Not a " + kind);
        }
        return value;
    }
}
