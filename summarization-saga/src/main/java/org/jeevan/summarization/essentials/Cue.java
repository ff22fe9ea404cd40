package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jeevan.summarization.essentials.Negation.Assertion;

/**
 * A phrase that changes what its neighbours mean, or ends such a change: tokens {@code start} to before {@code end}.
 *
 * @param kind a name of {@code cues.txt}
 */
record Cue(String kind, int start, int end) {

    private static final String AT_END = "_AT_END";
    private static final String RESOURCE = "cues.txt";
    private static final Phrases PHRASES = load();

    /** In their order, the longest at each place. */
    static List<Cue> all(String text, List<Token> tokens) {
        List<Cue> cues = new ArrayList<>();
        int index = 0;
        while (index < tokens.size()) {
            Phrases.Match match = PHRASES.longestAt(text, tokens, index);
            if (match != null && !isNumberSign(text, tokens, index)) {
                for (String kind : match.normalized().split(" ")) {
                    cues.add(new Cue(kind, index, index + match.tokens()));
                }
            }
            index += match == null ? 1 : match.tokens();
        }
        return cues;
    }

    /** "Tylenol No. 3". */
    private static boolean isNumberSign(String text, List<Token> tokens, int index) {
        Token token = tokens.get(index);
        return text.startsWith("No.", token.start())
                && token.word().equals("no")
                && index + 1 < tokens.size()
                && tokens.get(index + 1).startsWithDigit(text)
                && tokens.get(index + 1).start() <= token.end() + 2;
    }

    /** Null for a cue that only ends others. */
    Assertion assertion() {
        boolean marks = kind.endsWith(">") || kind.endsWith("<");
        return marks ? Assertion.valueOf(kind.substring(0, kind.length() - 1).replace(AT_END, "")) : null;
    }

    /** Whether it is one only where its clause ends: "lisinopril, stopped". */
    boolean onlyAtEnd() {
        return kind.contains(AT_END);
    }

    boolean forward() {
        return kind.endsWith(">");
    }

    boolean isReport() {
        return kind.equals("REPORTS");
    }

    boolean endsOthers() {
        return kind.equals("END");
    }

    boolean endsUnlessHedged() {
        return kind.equals("END_UNLESS_HEDGED");
    }

    boolean endsStopped() {
        return kind.equals("END_STOPPED");
    }

    /** So that "denies" and "deny", which are one here, have all their kinds. */
    private static String folded(String phrase) {
        return Token.of(phrase).stream().map(Token::word).collect(Collectors.joining(" "));
    }

    private static Phrases load() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (String line : Resources.lines(RESOURCE)) {
            int colon = line.indexOf(':');
            for (String phrase : line.substring(colon + 1).split(",")) {
                kinds.merge(
                        folded(phrase),
                        line.substring(0, colon),
                        (one, other) -> one.contains(other) ? one : one + " " + other);
            }
        }
        Phrases phrases = new Phrases();
        kinds.forEach((phrase, kind) -> phrases.add(phrase, kind, false));
        return phrases;
    }
}
