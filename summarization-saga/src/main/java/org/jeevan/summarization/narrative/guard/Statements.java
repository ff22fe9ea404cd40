package org.jeevan.summarization.narrative.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a narrative into its sentences. A cut too few does no harm; a cut inside a sentence could part a fact from its denial. */
final class Statements {

    /** Longer ones are cut between words: what hangs together over the cut is then refused rather than overlooked. */
    static final int CHARACTERS_MAX = 1200;

    private static final Pattern END = Pattern.compile("(?<![\\s.!?])[.!?]++[\"')\\]\\u201D]?+\\s++(?=[^\\s])");
    private static final Pattern LAST_WORD = Pattern.compile("[\\p{L}.]*+$");
    private static final Pattern LIST_NUMBER = Pattern.compile("\\s*\\d{1,2}");
    private static final Set<String> TITLES =
            Set.of("dr", "drs", "mr", "mrs", "ms", "prof", "st", "vs", "no", "approx", "e.g", "i.e");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "h.s", "p.o", "q", "b.i.d", "t.i.d", "q.i.d", "p.r.n", "q.d", "q.h.s", "i.v", "a.m", "p.m", "mg", "ml",
            "mcg", "tab", "cap");

    private Statements() {}

    static List<String> of(String narrative) {
        List<String> statements = new ArrayList<>();
        int start = 0;
        Matcher ends = END.matcher(narrative);
        while (ends.find()) {
            if (isEnd(narrative, start, ends)) {
                add(narrative.substring(start, ends.end()), statements);
                start = ends.end();
            }
        }
        add(narrative.substring(start), statements);
        return statements;
    }

    private static boolean isEnd(String narrative, int start, Matcher end) {
        String before = narrative.substring(Math.max(start, end.start() - 12), end.start());
        Matcher word = LAST_WORD.matcher(before);
        String last = word.find() ? word.group().toLowerCase(Locale.ROOT) : "";
        boolean listNumber = last.isEmpty() && LIST_NUMBER.matcher(before).matches();
        if (TITLES.contains(last) || last.length() == 1 || listNumber) {
            return false;
        }
        return !ABBREVIATIONS.contains(last) || isCapitalized(narrative, end.end());
    }

    private static boolean isCapitalized(String text, int at) {
        return Character.isUpperCase(text.charAt(at))
                && at + 1 < text.length()
                && !Character.isUpperCase(text.charAt(at + 1));
    }

    private static void add(String text, List<String> statements) {
        String rest = text.strip();
        while (rest.length() > CHARACTERS_MAX) {
            int space = rest.lastIndexOf(' ', CHARACTERS_MAX);
            int cut = space > 0 ? space : CHARACTERS_MAX;
            statements.add(rest.substring(0, cut));
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            statements.add(rest);
        }
    }
}
