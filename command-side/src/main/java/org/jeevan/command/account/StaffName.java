package org.jeevan.command.account;

import java.util.Locale;
import org.jeevan.api.identity.HospitalId;

/** The log-in name of a hospital's staff: {@code <hospitalId>/<name>}. */
public final class StaffName {

    private StaffName() {}

    public static String of(HospitalId hospitalId, String name) {
        return hospitalId.value() + '/' + name.toLowerCase(Locale.ROOT);
    }

    /** As typed by a person; what is no such name is left as it is and will not be found. */
    static String parse(String typed) {
        String stripped = typed.strip();
        int slash = stripped.indexOf('/');
        if (slash < 0) {
            return stripped;
        }
        return stripped.substring(0, slash).toUpperCase(Locale.ROOT)
                + '/'
                + stripped.substring(slash + 1).toLowerCase(Locale.ROOT);
    }
}
