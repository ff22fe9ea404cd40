package org.jeevan.summarization.narrative.guard;

import java.util.List;
import java.util.Locale;

/** Small letters, one spelling for two countries, and without the endings that English puts on words. */
final class Stem {

    private static final List<String> ENDINGS = List.of("ings", "ing", "edly", "ed", "es", "s", "e");

    private Stem() {}

    static String of(String word) {
        String stem = spelling(word.toLowerCase(Locale.ROOT));
        if (stem.endsWith("ies") && stem.length() > 5) {
            return stem.substring(0, stem.length() - 3) + "y";
        }
        for (String ending : ENDINGS) {
            if (stem.endsWith(ending) && leavesAWord(stem, ending)) {
                return undoubled(stem.substring(0, stem.length() - ending.length()));
            }
        }
        return stem;
    }

    private static String spelling(String word) {
        return word.length() < 6
                ? word
                : word.replace("ae", "e").replace("oe", "e").replace("our", "or");
    }

    private static boolean leavesAWord(String word, String ending) {
        int left = word.length() - ending.length();
        if (ending.equals("s")) {
            return left >= 3 && "suia".indexOf(word.charAt(left - 1)) < 0;
        }
        return left >= (ending.equals("e") ? 3 : 4);
    }

    /** "stopped" and "stop", but not "fell" and "fel". */
    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        boolean twice = last > 3 && stem.charAt(last) == stem.charAt(last - 1) && "lsz".indexOf(stem.charAt(last)) < 0;
        return twice ? stem.substring(0, last) : stem;
    }
}
