package org.jeevan.summarization.narrative.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text falls into at first sight: words, numbers and signs; {@code glued} where no space stands before. */
record Piece(Type type, String text, String raw, boolean glued, int start, int end) {

    enum Type {
        WORD,
        NUMBER,
        SIGN
    }

    private static final Pattern PIECE = Pattern.compile(
            "(?<number>(?:(?<=^|[\\s(])[+\\u2212-])?(?:\\d++(?:[.,]\\d++)*+|(?<!\\d)\\.\\d++)|[\\u00BC-\\u00BE])"
                    + "|(?<word>(?<!\\p{L})(?:\\p{L}(?:\\.\\p{L})++(?!\\p{L})|(?i:[hscyrdbfn]/[opcylvu](?!\\p{L})|w/o?(?!\\p{L})))"
                    + "|\\p{L}(?:[\\p{L}\\d]|['\\u2019](?=\\p{L}))*+)"
                    + "|(?<sign>[^\\s\\p{L}\\d])");

    static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text);
        int last = 0;
        while (matcher.find()) {
            Type type = matcher.group("number") != null
                    ? Type.NUMBER
                    : matcher.group("word") != null ? Type.WORD : Type.SIGN;
            boolean glued = matcher.start() == last && last > 0;
            pieces.add(new Piece(
                    type, plain(matcher.group(), type), matcher.group(), glued, matcher.start(), matcher.end()));
            last = matcher.end();
        }
        return pieces;
    }

    boolean is(String sign) {
        return text.equals(sign);
    }

    boolean isNumber() {
        return type == Type.NUMBER;
    }

    boolean isWord() {
        return type == Type.WORD;
    }

    private static String plain(String raw, Type type) {
        String lower = raw.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        if (type != Type.WORD) {
            return lower.replace('\u2212', '-');
        }
        String word = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
        return word.indexOf('.') > 0 ? word.replace(".", "") : word;
    }
}
