package org.jeevan.api.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A number that others gave a person, in its one normalized form. It may lie in the vault and pass through memory: never
 * in a message, URL, log, metric or error, so that its text forms show at most the last four digits.
 */
public record Identifier(Scheme scheme, String value) {

    /** @throws InvalidIdentifierException which says what is wrong, but not with what */
    public Identifier {
        value = scheme.normalize(value);
    }

    public static Identifier aadhaar(String typed) {
        return new Identifier(Scheme.AADHAAR, typed);
    }

    /** {@code XXXX XXXX 1234}. */
    @JsonValue
    public String masked() {
        return "XXXX XXXX " + value.substring(value.length() - 4);
    }

    @Override
    public String toString() {
        return scheme.storedName() + " number";
    }

    /** Who gave the number, and what it has to look like. */
    public enum Scheme {
        /** 12 digits, the first not 0 or 1, the last a Verhoeff check digit; people write spaces or hyphens between them. */
        AADHAAR {
            @Override
            String normalize(String typed) {
                String digits = typed == null ? "" : typed.strip().replaceAll("[ -]", "");
                if (!digits.matches("[2-9][0-9]{11}")) {
                    throw new InvalidIdentifierException(InvalidIdentifierException.Problem.MALFORMED);
                }
                if (!Verhoeff.isValid(digits)) {
                    throw new InvalidIdentifierException(InvalidIdentifierException.Problem.CHECKSUM);
                }
                return digits;
            }
        };

        abstract String normalize(String typed);

        /** Part of what is stored for ever. */
        public String storedName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
