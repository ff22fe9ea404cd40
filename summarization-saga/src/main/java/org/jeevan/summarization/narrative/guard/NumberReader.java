package org.jeevan.summarization.narrative.guard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Reads a number with all that belongs to it: "3 to 4", "120/80", "one and a half", its unit, "-year-old". */
final class NumberReader {

    private static final Set<String> SUFFIXES = Set.of("st", "nd", "rd", "th");
    private static final Set<String> AGED = Set.of("year", "month", "week", "day");
    private static final Set<String> RATES =
            Set.of("minute", "hour", "second", "dl", "l", "ml", "kg", "g", "mg", "hpf");

    private final List<Piece> pieces;
    private final Lexicon lexicon;
    private int at;

    NumberReader(List<Piece> pieces, Lexicon lexicon) {
        this.pieces = pieces;
        this.lexicon = lexicon;
    }

    /** Where the number that was read last has ended. */
    int next() {
        return at;
    }

    boolean startsAt(int index) {
        Piece piece = piece(index);
        return piece != null && (piece.isNumber() || piece.isWord() && value(index) != null);
    }

    /** The number that begins at {@code index}; {@link #startsAt} must hold. */
    Token read(int index, Token.Gap gap) {
        at = index;
        String norm = composite(plain());
        Piece glued = piece(at);
        if (glued != null
                && glued.glued()
                && glued.isWord()
                && pieces.get(at - 1).isNumber()
                && !isUnit(at)) {
            at++;
            norm = SUFFIXES.contains(glued.text()) ? "#" + norm : norm + glued.text();
        }
        String unit = norm.startsWith("#") ? "" : unit();
        return new Token(
                Token.Kind.NUMBER,
                Token.Reach.NONE,
                norm,
                unit,
                gap,
                start(index),
                pieces.get(at - 1).end());
    }

    private int start(int index) {
        return pieces.get(index).start();
    }

    private String plain() {
        if (pieces.get(at).isNumber()) {
            return withHalf(Numerals.canonical(pieces.get(at++).text()));
        }
        BigDecimal sum = value(at++);
        int next = afterHyphen(at);
        while (value(next) != null && follows(sum, value(next))) {
            BigDecimal value = value(next);
            sum = value.intValue() >= 100 ? sum.multiply(value) : sum.add(value);
            at = next + 1;
            next = afterHyphen(at);
        }
        return withHalf(Numerals.plain(sum));
    }

    private int afterHyphen(int index) {
        return piece(index) != null && piece(index).is("-") && piece(index).glued() ? index + 1 : index;
    }

    /** Whether "five" may follow "forty", "hundred" "two"; a hyphen may stand between. */
    private boolean follows(BigDecimal sum, BigDecimal next) {
        int before = sum.intValue();
        int value = next.intValue();
        return value >= 100 && before > 0 && before < value
                || value < 10 && value > 0 && before % 10 == 0 && before >= 20
                || value < 100 && before >= 100 && before % 100 == 0;
    }

    private BigDecimal value(int index) {
        Piece piece = piece(index);
        Integer value = piece == null || !piece.isWord() ? null : Numerals.value(piece.text());
        if (value != null) {
            return new BigDecimal(value);
        }
        return piece != null && piece.is("half") ? new BigDecimal("0.5") : null;
    }

    private String withHalf(String norm) {
        int half = isWord(at, "and") ? isWord(at + 1, "a") || isWord(at + 1, "one") ? at + 2 : at + 1 : -1;
        if (half > 0 && isWord(half, "half") && norm.chars().allMatch(Character::isDigit)) {
            at = half + 1;
            return norm + ".5";
        }
        return norm;
    }

    private String composite(String first) {
        String norm = first;
        while (joins(at) && startsAt(at + 1) && piece(at + 1).glued()) {
            String sign = pieces.get(at++).text();
            norm += (sign.equals("\u2013") ? "-" : sign) + plain();
        }
        if (isWord(at, "to") && startsAt(at + 1)) {
            at++;
            norm += "-" + plain();
        } else if (isWord(at, "over") && startsAt(at + 1)) {
            at++;
            norm += "/" + plain();
        }
        if (piece(at) != null && piece(at).is("+") && piece(at).glued()) {
            at++;
            norm += "+";
        }
        return norm.equals("1/2") ? "0.5" : norm;
    }

    private boolean joins(int index) {
        Piece piece = piece(index);
        return piece != null
                && piece.glued()
                && (piece.is("/") || piece.is("-") || piece.is("\u2013") || piece.is(":"));
    }

    private String unit() {
        int from = at;
        if (piece(at) != null && piece(at).glued() && piece(at).is("-")) {
            at++;
        }
        boolean degree = piece(at) != null
                && (piece(at).is("\u00B0") || isUnit(at) && unitAt(at).equals("degree"));
        at += degree ? 1 : 0;
        if (!isUnit(at)) {
            at = degree ? at : from;
            return degree ? "degree" : rate("");
        }
        String unit = unitAt(at++);
        return AGED.contains(unit) && aged() ? unit + "-old" : rate(unit);
    }

    /** "mg/dl", "beats per minute"; how often in a day is a number of its own. */
    private String rate(String unit) {
        String rate = unit;
        while (piece(at) != null
                && (piece(at).is("/") || isWord(at, "per"))
                && isUnit(at + 1)
                && RATES.contains(unitAt(at + 1))) {
            rate += "/" + unitAt(at + 1);
            at += 2;
        }
        return rate;
    }

    private boolean aged() {
        int old = piece(at) != null && piece(at).is("-") ? at + 1 : at;
        if (isWord(old, "old")) {
            at = old + 1;
            return true;
        }
        if (isWord(at, "of") && isWord(at + 1, "age")) {
            at += 2;
            return true;
        }
        return pieces.get(at - 1).is("y/o") || pieces.get(at - 1).is("yo");
    }

    private boolean isUnit(int index) {
        return unitAt(index) != null;
    }

    private String unitAt(int index) {
        Piece piece = piece(index);
        boolean possible = piece != null && (piece.isWord() || piece.is("%"));
        return possible ? lexicon.unit(piece.text()) : null;
    }

    private boolean isWord(int index, String word) {
        return piece(index) != null && piece(index).is(word);
    }

    private Piece piece(int index) {
        return index < pieces.size() && index >= 0 ? pieces.get(index) : null;
    }
}
