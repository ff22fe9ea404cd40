package org.jeevan.summarization.essentials;

import java.util.Locale;

/** Brings the spellings of a word to one: small letters, American for British, singular for plural, no apostrophe. */
final class Spelling {

    private static final int ENDING_FROM = 4;
    private static final int GREEK_FROM = 8;

    private Spelling() {}

    /** Only for comparing words with each other: what comes out need not be a word. */
    static String fold(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        if (small.length() < ENDING_FROM) {
            return small;
        }
        return singular(american(withoutPossessive(small)));
    }

    private static String withoutPossessive(String word) {
        boolean possessive = word.endsWith("'s") || word.endsWith("\u2019s");
        return possessive
                ? word.substring(0, word.length() - 2)
                : word.replace("'", "").replace("\u2019", "");
    }

    /** Oedema, haemoglobin, tumour, fibre, sulpha, ischaemia, oesophagus, diarrhoea. */
    private static String american(String word) {
        String folded = word.replace("ae", "e").replace("oe", "e").replace("sulph", "sulf");
        if (folded.contains("our")) {
            folded =
                    folded.replace("tumour", "tumor").replace("colour", "color").replace("labour", "labor");
        }
        return folded.endsWith("tre") ? folded.substring(0, folded.length() - 2) + "er" : folded;
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > ENDING_FROM + 1) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses")) {
            return word.substring(0, word.length() - 2); // abscesses
        }
        if (word.endsWith("oses")
                && word.length() >= GREEK_FROM
                && !word.endsWith("doses")
                && !word.equals("glucoses")) {
            return word.substring(0, word.length() - 2) + "is"; // thromboses
        }
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        return plural && word.length() >= ENDING_FROM ? word.substring(0, word.length() - 1) : word;
    }
}
