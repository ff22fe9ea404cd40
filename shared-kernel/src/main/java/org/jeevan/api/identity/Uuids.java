package org.jeevan.api.identity;

import java.util.regex.Pattern;

/** The one textual form of an identifier: 8-4-4-4-12 lower-case hexadecimal digits (RFC 9562 §4). */
final class Uuids {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Uuids() {}

    /** @throws IllegalArgumentException naming the kind, never the value: it came from outside. */
    static String requireUuid(String value, String kind) {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a " + kind);
        }
        return value;
    }
}
