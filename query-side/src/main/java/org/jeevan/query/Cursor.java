package org.jeevan.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection.Code;

/** Where the next page of a list begins. Opaque to the outside, and made of clear columns only. */
public final class Cursor {

    private static final String SEPARATOR = "~";

    private Cursor() {}

    /** @param parts none of which holds a tilde */
    public static String of(Object... parts) {
        var text = new StringBuilder();
        for (Object part : parts) {
            text.append(text.isEmpty() ? "" : SEPARATOR).append(part);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** @throws CommandRejected {@code invalid-field} if it has not so many parts */
    public static List<String> parts(String cursor, int count) {
        try {
            byte[] text = Base64.getUrlDecoder().decode(cursor);
            List<String> parts = List.of(new String(text, StandardCharsets.UTF_8).split(SEPARATOR, -1));
            if (parts.size() == count) {
                return parts;
            }
        } catch (IllegalArgumentException e) {
            throw invalid(e);
        }
        throw invalid(null);
    }

    /** @throws CommandRejected {@code invalid-field} */
    public static long number(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw invalid(e);
        }
    }

    private static CommandRejected invalid(Throwable cause) {
        var rejected = new CommandRejected(Code.INVALID_FIELD, "A nextCursor of this list", "cursor");
        if (cause != null) {
            rejected.addSuppressed(cause);
        }
        return rejected;
    }
}
