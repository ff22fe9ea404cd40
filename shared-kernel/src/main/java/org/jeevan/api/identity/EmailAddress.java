package org.jeevan.api.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;

/**
 * What counts as an e-mail address: the dot-string form of RFC 5321 §4.1.2 in ASCII, at most 254 characters. Quoted
 * local parts, address literals and RFC 6531 addresses are refused, and so is anything that could end a header line.
 */
public final class EmailAddress {

    private static final int CHARACTERS_MAX = 254;
    private static final int LOCAL_PART_MAX = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile(
            "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

    private EmailAddress() {}

    /**
     * @return the address without surrounding blanks, its domain in lower case (RFC 5321 §2.4: only the domain may be)
     * @throws CommandRejected naming the field
     */
    public static String require(String address, String field) {
        String stripped = address == null ? "" : address.strip();
        int at = stripped.lastIndexOf('@');
        if (stripped.length() > CHARACTERS_MAX || !isLocalPart(stripped, at) || !isDomain(stripped, at)) {
            throw new CommandRejected(Rejection.Code.INVALID_FIELD, "An e-mail address such as a@example.org", field);
        }
        return stripped.substring(0, at) + stripped.substring(at).toLowerCase(Locale.ROOT);
    }

    private static boolean isLocalPart(String address, int at) {
        return at > 0
                && at <= LOCAL_PART_MAX
                && LOCAL_PART.matcher(address.substring(0, at)).matches();
    }

    private static boolean isDomain(String address, int at) {
        return DOMAIN.matcher(address.substring(at + 1)).matches();
    }
}
