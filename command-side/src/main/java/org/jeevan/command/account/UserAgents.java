package org.jeevan.command.account;

import java.util.List;

/** What kind of browser and system a request comes from: enough for a person to know a device again, and no more. */
final class UserAgents {

    /** Looked for in this order: most browsers also name those they descend from. */
    private static final List<String[]> BROWSERS = List.of(
            new String[] {"Edg", "Edge"},
            new String[] {"OPR/", "Opera"},
            new String[] {"Firefox/", "Firefox"},
            new String[] {"Chrome/", "Chrome"},
            new String[] {"Safari/", "Safari"});

    private static final List<String[]> SYSTEMS = List.of(
            new String[] {"Android", "Android"},
            new String[] {"iPhone", "iPhone"},
            new String[] {"iPad", "iPad"},
            new String[] {"Windows", "Windows"},
            new String[] {"Mac OS X", "macOS"},
            new String[] {"CrOS", "ChromeOS"},
            new String[] {"Linux", "Linux"});

    private static final String UNKNOWN = "Unknown";

    private UserAgents() {}

    /** @param header may be null or anything at all: it came from outside, and none of it comes back */
    static String coarse(String header) {
        String browser = find(BROWSERS, header);
        String system = find(SYSTEMS, header);
        return system.equals(UNKNOWN) ? browser : browser + ", " + system;
    }

    private static String find(List<String[]> known, String header) {
        return known.stream()
                .filter(each -> header != null && header.contains(each[0]))
                .map(each -> each[1])
                .findFirst()
                .orElse(UNKNOWN);
    }
}
