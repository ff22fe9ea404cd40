package org.jeevan.summarization.essentials;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row of a laboratory's table: name, value, flag, unit, reference range, in the order in which tables have them. */
final class LabRow {

    private static final String NUMBER = "\\d{1,7}(?:[.,]\\d{1,4}){0,2}";
    private static final Pattern RANGE =
            Pattern.compile("(?:\\(?\\[?\\s?(?<![\\d.-])" + NUMBER + "\\s?(?:-|\u2013|to)\\s?" + NUMBER
                    + "(?!\\d|/|\\s?-\\s?\\d)" + "|[<>\u2264\u2265]\\s?=?\\s?" + NUMBER + "|up ?to " + NUMBER + ")");
    private static final Pattern ROW =
            Pattern.compile("((?:\\d{2}-)?\\p{L}[\\p{L}\\p{N} ,()/.'+&%-]{1,48}?)\\s?[:|\\t ]\\s?([<>]?\\s?" + NUMBER
                    + "(?:\\s?/\\s?" + NUMBER + ")?)\\s?(?:\\*|\\(?(?:H|L|HH|LL|High|Low|N)\\)?(?=\\s|$))?\\s?(.*)");

    private static final int REMARK_MAX = 20;

    private final String name;
    private final String value;

    private LabRow(String name, String value) {
        this.name = name;
        this.value = value;
    }

    /** Null for a text that is no row with a reference range. */
    static LabRow of(String text) {
        if (text.length() > 120) {
            return null;
        }
        Matcher row = ROW.matcher(text);
        if (!row.matches()) {
            return null;
        }
        String rest = row.group(3);
        Matcher range = RANGE.matcher(rest);
        if (!range.find() || isSentence(row.group(1))) {
            return null;
        }
        String unit = rest.substring(0, range.start())
                .strip()
                .replaceAll("[(\\[|]+$", "")
                .strip();
        if (!unit.isEmpty() && !Quantity.UNIT.matcher(unit).matches() || range.end() < rest.length() - REMARK_MAX) {
            return null;
        }
        return new LabRow(row.group(1).strip(), (row.group(2).strip() + " " + unit).strip());
    }

    String name() {
        return name;
    }

    String value() {
        return value;
    }

    private static boolean isSentence(String name) {
        return name.split(" ").length > 6
                || name.contains(" is ")
                || name.contains(" was ")
                || name.contains(" of ")
                || name.contains(" for ");
    }
}
