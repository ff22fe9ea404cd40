package org.jeevan.summarization.narrative.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jeevan.summarization.narrative.guard.Token.Gap;
import org.jeevan.summarization.narrative.guard.Token.Kind;
import org.jeevan.summarization.narrative.guard.Token.Reach;

/** Reads a text as tokens: numbers with their units, how often a day, sides, cues, and words by their stems. */
final class Lexer {

    private static final Set<String> PREFIXES = Set.of(
            "non", "pre", "post", "anti", "pseudo", "un", "sub", "peri", "para", "intra", "extra", "hyper", "hypo",
            "ex");
    private static final Set<String> STAGED = Set.of(
            "stage",
            "grade",
            "class",
            "type",
            "nerve",
            "nerves",
            "phase",
            "level",
            "category",
            "factor",
            "figure",
            "part",
            "zone",
            "bipolar",
            "mobitz",
            "lead",
            "leads",
            "group");
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
            case ":" -> gap = gap == Gap.NONE ? Gap.LABEL : gap;
            case ",", "(", ")", "\u2014", "/", "[", "]", "*", "\u2022" -> gap = atLeastComma();
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

    private boolean often() {
        boolean afterNumber = !tokens.isEmpty() && tokens.getLast().is(Kind.NUMBER) && gap == Gap.NONE;
        Often often = Often.at(pieces, at, afterNumber, lexicon);
        if (often == null) {
            return false;
        }
        int start = pieces.get(at).start();
        int end = pieces.get(often.end() - 1).end();
        Token before = afterNumber ? tokens.getLast() : null;
        if (before != null && before.unit().equals("time") && often.value().equals("1")) {
            tokens.removeLast();
            tokens.add(
                    new Token(Kind.NUMBER, Reach.NONE, before.norm(), often.unit(), before.gap(), before.start(), end));
        } else {
            add(new Token(Kind.NUMBER, Reach.NONE, often.value(), often.unit(), gap, start, end));
        }
        at = often.end();
        return true;
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
        if (!lexicon.startsPhrase(pieces.get(at).text())) {
            return false;
        }
        StringBuilder words = new StringBuilder(pieces.get(at).text());
        Lexicon.Entry longest = null;
        int end = at;
        int last = at;
        for (int count = 1; count < Lexicon.PHRASE_WORDS_MAX; count++) {
            last = afterHyphen(last + 1);
            if (last >= pieces.size() || !pieces.get(last).isWord()) {
                break;
            }
            Lexicon.Entry entry = lexicon.entry(
                    words.append('_').append(pieces.get(last).text()).toString());
            longest = entry == null ? longest : entry;
            end = entry == null ? end : last;
        }
        if (longest == null) {
            return false;
        }
        add(longest, pieces.get(at), pieces.get(end));
        at = end + 1;
        return true;
    }

    private int afterHyphen(int index) {
        boolean hyphen = index < pieces.size()
                && pieces.get(index).is("-")
                && pieces.get(index).glued();
        return hyphen ? index + 1 : index;
    }

    private void word(Piece piece) {
        int next = afterHyphen(at + 1);
        boolean hyphen = next == at + 2 && PREFIXES.contains(piece.text());
        if ((hyphen || piece.is("non"))
                && next < pieces.size()
                && pieces.get(next).isWord()) {
            Piece rest = pieces.get(next);
            at = next + 1;
            add(Kind.OPPOSITE, Stem.of(piece.text() + rest.text()), piece, rest);
            return;
        }
        at++;
        Lexicon.Entry entry = lexicon.entry(piece.text());
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
}
