package org.jeevan.query;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection.Code;

/** Moments as callers write them, such as {@code 2026-11-22T07:00:00Z}; cut to milliseconds, as events are. */
public final class Moments {

    private Moments() {}

    /**
     * Null where the parameter was left out or empty.
     *
     * @throws CommandRejected {@code invalid-field}
     */
    public static Instant parse(String moment, String field) {
        try {
            return moment == null || moment.isEmpty()
                    ? null
                    : Instant.ofEpochMilli(Instant.parse(moment).toEpochMilli());
        } catch (DateTimeParseException | ArithmeticException e) { // the latter: no clock counts that far
            throw new CommandRejected(Code.INVALID_FIELD, "A moment such as 2026-11-22T07:00:00Z", field);
        }
    }
}
