package org.jeevan.command;

import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jeevan.api.rejection.CommandRejected;

/** The client's name for one request, so that a retry is known as such (IETF draft-ietf-httpapi-idempotency-key-header). */
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,128}");

    private IdempotencyKey() {}

    /** A request without a key is never a retry. */
    public static String orRandom(String header) {
        if (header == null) {
            return UUID.randomUUID().toString();
        }
        return require(header);
    }

    /** @throws CommandRejected if it is not 1 to 128 visible ASCII characters */
    public static String require(String header) {
        if (!FORM.matcher(header).matches()) {
            throw new CommandRejected(INVALID_FIELD, "1 to 128 visible ASCII characters", HEADER);
        }
        return header;
    }
}
