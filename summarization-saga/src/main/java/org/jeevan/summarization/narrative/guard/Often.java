package org.jeevan.summarization.narrative.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often: "daily", "b.i.d.", "twice", "every other day", and "a day" behind a number.
 *
 * @param unit "/day" and its like, or "time" where only a count is given
 * @param end the piece behind it
 */
record Often(String value, String unit, int end) {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("daily", "1/day"),
            Map.entry("qd", "1/day"),
            Map.entry("everyday", "1/day"),
            Map.entry("bid", "2/day"),
            Map.entry("tid", "3/day"),
            Map.entry("qid", "4/day"),
            Map.entry("qod", "0.5/day"),
            Map.entry("weekly", "1/week"),
            Map.entry("biweekly", "0.5/week"),
            Map.entry("monthly", "1/month"),
            Map.entry("yearly", "1/year"),
            Map.entry("annually", "1/year"),
            Map.entry("hourly", "1/hour"));
    private static final Map<String, String> TIMES = Map.of("once", "1", "twice", "2", "thrice", "3");
    private static final Set<String> PERIODS = Set.of("day", "week", "month", "year");
    private static final Set<String> EACH = Set.of("every", "each");
    private static final Set<String> BEHIND_A_NUMBER = Set.of("a", "per", "q");

    /** What begins at {@code index}, or null. */
    static Often at(List<Piece> pieces, int index, boolean afterNumber, Lexicon lexicon) {
        String word = word(pieces, index);
        if (TIMES.containsKey(word)) {
            return new Often(TIMES.get(word), "time", index + 1);
        }
        if (WORDS.containsKey(word)) {
            String often = WORDS.get(word);
            int slash = often.indexOf('/');
            return new Often(often.substring(0, slash), often.substring(slash), index + 1);
        }
        if (EACH.contains(word) && word(pieces, index + 1).equals("other")) {
            String period = period(pieces, index + 2, lexicon);
            return period == null ? null : new Often("0.5", "/" + period, index + 3);
        }
        boolean counts = EACH.contains(word) || afterNumber && BEHIND_A_NUMBER.contains(word);
        String period = counts ? period(pieces, index + 1, lexicon) : null;
        return period == null ? null : new Often("1", "/" + period, index + 2);
    }

    private static String period(List<Piece> pieces, int index, Lexicon lexicon) {
        String word = word(pieces, index);
        String unit = lexicon.unit(word);
        return unit == null || !PERIODS.contains(unit) || word.endsWith("s") ? null : unit;
    }

    private static String word(List<Piece> pieces, int index) {
        return index < pieces.size() ? pieces.get(index).text() : "";
    }
}
