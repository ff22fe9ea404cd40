package org.jeevan.launcher.hostile;

import java.util.List;
import java.util.Random;

/** What somebody may put where an id belongs in a path; each value holds {@link #MARK}, which no answer and log may repeat. */
final class HostileIds {

    static final String MARK = "zqxv7";

    private static final String ID = "0192f0c1-2345-7abc-8def-0123456789ab";

    /** As they go over the wire: percent-encoded, or raw where a careless client would not encode. */
    private static final List<String> FORMS = List.of(
            "../%s",
            "..%%2f..%%2f%s",
            "%%2e%%2e/%s",
            "..%%252f%s",
            "..\\%s",
            "%%c0%%ae%%c0%%ae%%c0%%af%s",
            "....//%s",
            "%s%%00.pdf",
            "%s%%0d%%0aSet-Cookie:%%20a=b",
            "%s%%0aX-Injected:%%201",
            "%s;jsessionid=1",
            "%%zz%s",
            "%s%%",
            "%s%%e2%%80%%ae",
            "%%d0%%b00192f0c1%s", // a Cyrillic letter that looks Latin
            "%%ef%%bc%%90192f0c1-%s", // a full-width digit
            "%%f0%%9f%%92%%89%s",
            "%%ed%%a0%%80%s", // half of a surrogate pair
            "%s'%%20OR%%20'1'='1",
            "%s'--",
            "1;DROP%%20TABLE%%20records;%s",
            "$%%7Bjndi:ldap:%%2F%%2F%s%%7D",
            "%%7B%%7B7*7%%7D%%7D%s",
            "%%23%%7BT(java.lang.Runtime)%%7D%s",
            "<script>%s</script>",
            "%s%%3Cimg%%20src%%3Dx%%3E",
            "*%s",
            ID + "%s",
            "%%7B" + ID + "%%7D%s",
            "1-1-1-1-1%s",
            "H-0000-0000%s",
            "-1%s",
            "NaN%s",
            "null%s",
            "%s\u00e9\u00ff");

    private final Random random;

    HostileIds(long seed) {
        random = new Random(seed);
    }

    /** One of the forms, an overlong value, or bytes by chance. */
    String next() {
        int choice = random.nextInt(FORMS.size() + 4);
        if (choice < FORMS.size()) {
            return FORMS.get(choice).formatted(MARK);
        }
        return choice == FORMS.size() ? MARK.repeat(1_000) : bytes();
    }

    private String bytes() {
        var value = new StringBuilder(MARK);
        for (int i = random.nextInt(40); i >= 0; i--) {
            value.append("%%%02x".formatted(random.nextInt(256)));
        }
        return value.toString();
    }
}
