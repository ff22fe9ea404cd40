package org.jeevan.summarization.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a record into sentences that stay what they were on the page: "Dr. X", "98.2" and "5 mg b.i.d." are not ends. */
public final class Sentences {

    static final int CHARACTERS_MAX = 1000;

    private static final Pattern MAYBE_END = Pattern.compile("[.!?][\"')\\]\\u201D]?\\s+");
    private static final Pattern LIST_NUMBER = Pattern.compile("\\d{1,2}[.)]\\s+\\p{Lu}.*", Pattern.DOTALL);
    /** "HDL: 68. Triglycerides: 87." where the number of an item would be 1. */
    private static final Pattern VALUE = Pattern.compile("\\s*((?!1\\.)\\d{1,2})\\.\\s+");

    private static final Pattern MARKER = Pattern.compile("^(?:[•▪●*·-]|\\d{1,2}[.)](?=\\s))\\s*");
    private static final Pattern DOTTED = Pattern.compile("(?:\\p{L}\\.)+\\p{L}");
    private static final Set<String> NEVER_AN_END = Set.of(
            "dr", "drs", "mr", "mrs", "ms", "prof", "st", "vs", "no", "nos", "approx", "temp", "wt", "ht", "fig",
            "dept", "e.g", "i.e", "cf", "resp", "incl", "viz", "hosp", "ref", "est", "sr", "jr", "ph.d", "b.p", "h/o",
            "c/o");
    private static final Set<String> UNITS = Set.of(
            "mg", "ml", "mcg", "cc", "kg", "cm", "mm", "tab", "tabs", "ft", "lb", "lbs", "oz", "cap", "caps", "inj",
            "syr", "hr", "hrs", "min", "mins", "sec", "wk", "yr", "yrs", "q", "po", "bid", "tid", "qid");

    /** So written they stand before a name: "Tab. Aspirin". */
    private static final Set<String> FORMS =
            Set.of("Tab", "TAB", "Tabs", "Cap", "CAP", "Caps", "Inj", "INJ", "Syp", "SYP", "Syr", "Oint", "Susp");

    /** "Discharged on p.o. Bactrim", not "50 mg p.o. Aspirin". */
    private static final Pattern ROUTE_BEFORE_NAME = Pattern.compile(
            "(?i)\\b(?:on|with|of|and|or|to|given|uses?|takes?|taking|receiv(?:ed|es|ing)|start(?:ed)?|continued?|oral|for) (?:p\\.o|i\\.v|i\\.m|p\\.r\\.n)$");

    private static final int ROUTE_LETTERS = 24;

    private Sentences() {}

    /** All sentences of the record in their order. */
    public static List<Sentence> of(RecordText record) {
        Outline outline = new Outline();
        for (Sections.Section section : Sections.of(Lines.of(record))) {
            String heading = section.heading();
            outline.under(heading);
            for (Paragraph paragraph : section.paragraphs()) {
                heading = addAll(paragraph, heading, outline);
            }
        }
        return outline.sentences();
    }

    /** Answers the heading under which the next paragraph stands; one inside a list's item holds for the item only. */
    private static String addAll(Paragraph paragraph, String heading, Outline outline) {
        String text = paragraph.text();
        int start = 0;
        String current = heading;
        outline.under(heading);
        for (Headings.Heading found : Headings.in(text)) {
            addSentences(paragraph, text, start, found.start(), outline);
            current = found.name();
            outline.under(current);
            start = found.end();
        }
        addSentences(paragraph, text, start, text.length(), outline);
        return MARKER.matcher(text).find() ? heading : current;
    }

    private static void addSentences(Paragraph paragraph, String whole, int from, int to, Outline outline) {
        String text = whole.substring(from, to);
        Matcher value = VALUE.matcher(text);
        int start = from > 0 && value.lookingAt() ? value.end() : 0;
        if (start > 0) {
            add(paragraph.pageAt(from), value.group(1), outline);
        }
        for (int end : withoutEndless(text, ends(text, start))) {
            String sentence = text.substring(start, end);
            if (Headings.isDotted(sentence)) {
                outline.under(Headings.nameOf(sentence.replaceFirst("\\.\\s*$", "")));
            } else {
                add(paragraph.pageAt(from + start), sentence, outline);
            }
            start = end;
        }
    }

    private static void add(int page, String raw, Outline outline) {
        String whole = raw.replaceFirst("^[:\\s]+", "").strip();
        String text = MARKER.matcher(whole).replaceFirst("").strip();
        if (text.chars().anyMatch(Character::isLetterOrDigit)) {
            outline.add(page, text);
        }
    }

    /** Cuts what is longer than a sentence can be, between words where there are any. */
    private static List<Integer> withoutEndless(String text, List<Integer> ends) {
        List<Integer> cuts = new ArrayList<>();
        int start = 0;
        for (int end : ends) {
            while (end - start > CHARACTERS_MAX) {
                int space = text.lastIndexOf(' ', start + CHARACTERS_MAX - 1);
                start = space > start ? space + 1 : start + CHARACTERS_MAX;
                cuts.add(start);
            }
            cuts.add(end);
            start = end;
        }
        return cuts;
    }

    static List<Integer> ends(String text, int from) {
        List<Integer> ends = new ArrayList<>();
        int start = from;
        Matcher maybe = MAYBE_END.matcher(text).region(from, text.length());
        while (maybe.find()) {
            if (isEnd(text, start, maybe.start(), maybe.end())) {
                ends.add(maybe.end());
                start = maybe.end();
            }
        }
        ends.add(text.length());
        return ends;
    }

    private static boolean isEnd(String text, int start, int mark, int next) {
        if (next >= text.length()) {
            return false;
        }
        boolean asked = text.charAt(mark) == '?' && (mark == start || text.charAt(mark - 1) == ' ');
        if (asked) {
            return false; // "? Pneumonia"
        }
        if (text.charAt(mark) != '.') {
            return !Character.isLowerCase(text.charAt(next));
        }
        String before = text.substring(Math.max(start, text.lastIndexOf(' ', mark - 1) + 1), mark);
        String rest = text.substring(next, Math.min(text.length(), next + 40));
        return !isListNumber(text, start, mark)
                && !FORMS.contains(before)
                && !ROUTE_BEFORE_NAME
                        .matcher(text.substring(Math.max(start, mark - ROUTE_LETTERS), mark))
                        .find()
                && isEnd(before.toLowerCase(Locale.ROOT), rest);
    }

    private static boolean isEnd(String before, String rest) {
        String word = before.replaceFirst("^[(\"'\\[]+", "");
        char first = rest.charAt(0);
        if (NEVER_AN_END.contains(word) || Character.isLowerCase(first)) {
            return false;
        }
        if (LIST_NUMBER.matcher(rest).matches()) {
            return true;
        }
        if (DOTTED.matcher(word).matches() || UNITS.contains(word)) {
            return Character.isUpperCase(first) && !startsInCapitals(rest);
        }
        return word.length() != 1 || !Character.isLetter(word.charAt(0)) || !Character.isUpperCase(first);
    }

    private static boolean startsInCapitals(String rest) {
        return rest.length() > 1 && Character.isUpperCase(rest.charAt(1));
    }

    private static boolean isListNumber(String text, int start, int mark) {
        if (mark - start > 4) {
            return false;
        }
        String before = text.substring(start, mark).strip();
        return !before.isEmpty() && before.length() <= 2 && before.chars().allMatch(Character::isDigit);
    }
}
