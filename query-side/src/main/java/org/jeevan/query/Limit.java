package org.jeevan.query;

import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection.Code;

/** How many items a page has: 50, or 1 to 200 as the caller says. */
public final class Limit {

    public static final int DEFAULT = 50;
    public static final int MAX = 200;

    private Limit() {}

    /** @throws CommandRejected {@code invalid-field} */
    public static int of(String limit) {
        if (limit == null || limit.isEmpty()) {
            return DEFAULT;
        }
        if (!limit.matches("[0-9]{1,3}")) {
            throw refused();
        }
        return require(Integer.parseInt(limit));
    }

    /** @throws CommandRejected {@code invalid-field} */
    public static int require(int limit) {
        if (limit < 1 || limit > MAX) {
            throw refused();
        }
        return limit;
    }

    private static CommandRejected refused() {
        return new CommandRejected(Code.INVALID_FIELD, "Between 1 and %d".formatted(MAX), "limit");
    }
}
