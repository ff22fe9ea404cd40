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

    private static final String NUMBER =
            "(?:(?<=^|[\\s(])[+\\u2212-])?(?:\\p{Nd}++(?:[.,]\\p{Nd}++)*+|(?<!\\p{Nd})\\.\\p{Nd}++)|\\p{No}";
    private static final String DOTTED = "(?<!\\p{L})\\p{L}(?:\\.\\p{L})++(?!\\p{L})(?:\\.(?=\\s*[\\p{Ll}\\p{Nd},]))?";
    private static final String SLASHED = "(?<!\\p{L})(?i:[hscyrdbfn]/[opcylvu]|w/o?)(?!\\p{L})";
    private static final String LETTERS = "\\p{L}(?:[\\p{L}\\p{M}\\p{Nd}]|['\\u2019](?=\\p{L}))*+";
    private static final Pattern PIECE = Pattern.compile("(?<number>" + NUMBER + ")|(?<word>" + DOTTED + "|" + SLASHED
            + "|" + LETTERS + ")|(?<sign>[^\\s\\p{L}\\p{N}])");
    private static final Pattern HYPHENS = Pattern.compile("[\\u2010\\u2011\\u2212]");

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
            return HYPHENS.matcher(lower).replaceAll("-");
        }
        String word = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
        return word.indexOf('.') > 0 ? word.replace(".", "") : word;
    }
}
