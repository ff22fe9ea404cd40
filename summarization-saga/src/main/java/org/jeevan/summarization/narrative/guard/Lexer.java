package org.jeevan.summarization.narrative.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jeevan.summarization.narrative.guard.Token.Gap;
import org.jeevan.summarization.narrative.guard.Token.Kind;
import org.jeevan.summarization.narrative.guard.Token.Reach;

/** Reads a text as tokens: numbers with their units, how often a day, sides, cues, and words by their stems. */
final class Lexer {

    private static final Map<String, String> OFTEN = Map.ofEntries(
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
    private static final Set<String> PREFIXES = Set.of(
            "non", "pre", "post", "anti", "pseudo", "un", "sub", "peri", "para", "intra", "extra", "hyper", "hypo", "ex");
    private static final Set<String> PERIODS = Set.of("day", "week", "month", "year");
    private static final Set<String> STAGED = Set.of(
            "stage", "grade", "class", "type", "nerve", "nerves", "phase", "level", "category", "factor", "figure",
            "part", "zone", "bipolar", "mobitz", "lead", "leads", "group");
    private static final Set<String> LETTERS_AS_ROMAN = Set.of("i", "v", "x", "iv", "xx", "xxx");

    private final Lexicon lexicon;
    private final List<Piece> pieces;
    private final NumberReader numbers;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private Gap gap = Gap.NONE;

    private Lexer(String text, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.pieces = Piece.of(text);
        this.numbers = new NumberReader(pieces, lexicon);
    }

    static List<Token> read(String text, Lexicon lexicon) {
        return new Lexer(text, lexicon).read();
    }

    private List<Token> read() {
        while (at < pieces.size()) {
            Piece piece = pieces.get(at);
            if (piece.type() == Piece.Type.SIGN) {
                sign(piece);
            } else if (!often() && !number() && !coded(piece) && !phrase()) {
                word(piece);
            }
        }
        return tokens;
    }

    private void sign(Piece piece) {
        at++;
        switch (piece.text()) {
            case ".", "!", ";" -> gap = Gap.STOP;
            case "?" -> question(piece);
            case "-", "\u2013" -> gap = piece.glued() && gluedAt(at) ? gap : atLeastComma();
            case ",", "(", ")", ":", "\u2014", "/", "[", "]", "*", "\u2022" -> gap = atLeastComma();
            case "<", "\u2264" -> add(Kind.OPPOSITE, "less", piece, piece);
            case ">", "\u2265" -> add(Kind.OPPOSITE, "greater", piece, piece);
            case "&" -> add(Kind.FUNCTION, "and", piece, piece);
            case "+" -> plus(piece);
            default -> {} // quotation marks and the like part nothing
        }
    }

    private Gap atLeastComma() {
        return gap == Gap.STOP ? gap : Gap.COMMA;
    }

    private boolean gluedAt(int index) {
        return index < pieces.size() && pieces.get(index).glued();
    }

    private void question(Piece piece) {
        if (!piece.glued() && gluedAt(at) && pieces.get(at).isWord()) {
            add(new Token(Kind.HEDGE, Reach.FORWARD, "question", "", gap, piece.start(), piece.end()));
        } else {
            gap = Gap.STOP;
        }
    }

    private void plus(Piece piece) {
        if (at > 1 && (piece.glued() || pieces.get(at - 2).is("("))) {
            add(Kind.OPPOSITE, "positiv", piece, piece);
        }
    }

    private boolean number() {
        if (!numbers.startsAt(at)) {
            return false;
        }
        Token number = numbers.read(at, gap);
        at = numbers.next();
        add(number);
        return true;
    }

    /** "daily", "b.i.d.", "twice a week", "every other day", "four times per day". */
    private boolean often() {
        Piece piece = pieces.get(at);
        if (TIMES.containsKey(piece.text())) {
            at++;
            add(new Token(Kind.NUMBER, Reach.NONE, TIMES.get(piece.text()), "time", gap, piece.start(), piece.end()));
            return true;
        }
        String often = OFTEN.get(piece.text());
        int end = at + 1;
        if (often == null) {
            end = periodEnd();
            often = end < 0 ? null : (end - at == 3 ? "0.5/" : "1/") + lexicon.unit(pieces.get(end - 1).text());
        }
        if (often == null) {
            return false;
        }
        int slash = often.indexOf('/');
        addOften(often.substring(0, slash), often.substring(slash), piece, pieces.get(end - 1));
        at = end;
        return true;
    }

    /** Where "every day", "every other week" ends, and "a day" behind a number; -1 where there is none. */
    private int periodEnd() {
        String word = pieces.get(at).text();
        boolean every = word.equals("every") || word.equals("each");
        boolean behind = word.equals("a") || word.equals("per") || word.equals("q");
        if (every && wordAt(at + 1).equals("other") && PERIODS.contains(unitAt(at + 2))) {
            return at + 3;
        }
        boolean afterNumber = !tokens.isEmpty() && tokens.getLast().is(Kind.NUMBER) && gap == Gap.NONE;
        return (every || behind && afterNumber) && PERIODS.contains(unitAt(at + 1)) && !wordAt(at + 1).endsWith("s")
                ? at + 2
                : -1;
    }

    private void addOften(String value, String unit, Piece first, Piece last) {
        Token before = tokens.isEmpty() || gap != Gap.NONE ? null : tokens.getLast();
        if (before != null && before.is(Kind.NUMBER) && before.unit().equals("time") && value.equals("1")) {
            tokens.removeLast();
            tokens.add(new Token(
                    Kind.NUMBER, Reach.NONE, before.norm(), unit, before.gap(), before.start(), last.end()));
        } else {
            add(new Token(Kind.NUMBER, Reach.NONE, value, unit, gap, first.start(), last.end()));
        }
    }

    /** "C5", "A1c", "q8h", "L" for left, "IV" behind "stage". */
    private boolean coded(Piece piece) {
        String word = piece.text();
        if (word.chars().anyMatch(Character::isDigit)) {
            code(piece);
        } else if (piece.raw().equals("L") || piece.raw().equals("R")) {
            add(Kind.SIDE, word.equals("l") ? "left" : "right", piece, piece);
        } else if (isRoman(word)) {
            add(Kind.NUMBER, String.valueOf(Numerals.roman(word)), piece, piece);
        } else if (afterAge() && (word.equals("m") || word.equals("f"))) {
            add(Kind.CONTENT, word.equals("m") ? "mal" : "femal", piece, piece);
        } else if (Numerals.ordinal(word) != null) {
            add(Kind.NUMBER, Numerals.ordinal(word), piece, piece);
        } else {
            return false;
        }
        at++;
        return true;
    }

    private boolean isRoman(String word) {
        boolean letters = LETTERS_AS_ROMAN.contains(word);
        return Numerals.roman(word) > 0 && (!letters || STAGED.contains(wordAt(at - 1)));
    }

    private boolean afterAge() {
        return !tokens.isEmpty() && tokens.getLast().unit().endsWith("-old");
    }

    private void code(Piece piece) {
        String word = piece.text();
        String hours = word.matches("q\\d{1,2}h?") ? word.replaceAll("\\D", "") : "";
        if (!hours.isEmpty()) {
            add(Kind.CONTENT, "every", piece, piece);
            add(new Token(Kind.NUMBER, Reach.NONE, hours, "hour", Gap.NONE, piece.start(), piece.end()));
        } else if (word.matches("x\\d{1,6}")) {
            add(Kind.NUMBER, Numerals.canonical(word.substring(1)), piece, piece);
        } else {
            add(Kind.NUMBER, word, piece, piece);
        }
    }

    private boolean phrase() {
        String first = pieces.get(at).text();
        if (!lexicon.startsPhrase(first)) {
            return false;
        }
        int last = at;
        StringBuilder words = new StringBuilder(first);
        int end = -1;
        Lexicon.Entry longest = null;
        for (int words2 = 1; words2 < Lexicon.PHRASE_WORDS_MAX; words2++) {
            last = afterHyphen(last + 1);
            if (last >= pieces.size() || !pieces.get(last).isWord()) {
                break;
            }
            words.append('_').append(pieces.get(last).text());
            Lexicon.Entry entry = lexicon.entry(words.toString());
            if (entry != null) {
                longest = entry;
                end = last;
            }
        }
        if (longest == null) {
            return false;
        }
        add(longest, pieces.get(at), pieces.get(end));
        at = end + 1;
        return true;
    }

    private int afterHyphen(int index) {
        boolean hyphen = index < pieces.size() && pieces.get(index).is("-") && pieces.get(index).glued();
        return hyphen ? index + 1 : index;
    }

    private void word(Piece piece) {
        Lexicon.Entry entry = lexicon.entry(piece.text());
        int prefixed = afterHyphen(at + 1);
        boolean hyphen = prefixed == at + 2 && PREFIXES.contains(piece.text());
        if ((hyphen || piece.is("non")) && prefixed < pieces.size() && pieces.get(prefixed).isWord()) {
            Piece rest = pieces.get(prefixed);
            at = prefixed + 1;
            add(Kind.OPPOSITE, Stem.of(piece.text() + rest.text()), piece, rest);
            return;
        }
        at++;
        if (piece.text().endsWith("n't")) {
            add(new Token(Kind.NEGATION, Reach.FORWARD, "not", "", gap, piece.start(), piece.end()));
        } else if (entry != null) {
            add(entry, piece, piece);
        } else {
            add(Kind.CONTENT, Stem.of(piece.text()), piece, piece);
        }
    }

    private void add(Lexicon.Entry entry, Piece first, Piece last) {
        add(new Token(entry.kind(), entry.reach(), entry.norm(), "", gap, first.start(), last.end()));
    }

    private void add(Kind kind, String norm, Piece first, Piece last) {
        add(new Token(kind, Reach.NONE, norm, "", gap, first.start(), last.end()));
    }

    private void add(Token token) {
        tokens.add(token);
        gap = Gap.NONE;
    }

    private String wordAt(int index) {
        return index >= 0 && index < pieces.size() ? pieces.get(index).text() : "";
    }

    private String unitAt(int index) {
        String unit = lexicon.unit(wordAt(index));
        return unit == null ? "" : unit;
    }
}
