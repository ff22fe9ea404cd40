package org.jeevan.summarization.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a record at the headings that stand on lines of their own, and puts lines that belong together into paragraphs. */
final class Sections {

    /** What stands under one heading, without the heading; {@code heading} is in capitals, empty before the first one. */
    record Section(String heading, List<Paragraph> paragraphs) {}

    private static final Pattern BULLET = Pattern.compile("(?:[•▪●*·o-]|\\d{1,2}[.)])\\s+.*");

    /** Ends in a range of reference after another number. */
    private static final Pattern TABLE_ROW = Pattern.compile(
            "\\d.{0,24}[\\s(\\[]\\d{1,6}(?:[.,]\\d{1,4})?\\s?[-\u2013]\\s?\\d{1,6}(?:[.,]\\d{1,4})?[)\\]]?$");

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})[.)]\\s+(?=\\p{L})");

    private static final Pattern ITEM = Pattern.compile(
            "(?:Tab|TAB|Tabs|Cap|CAP|Inj|INJ|Syp|SYP|Syr|T|C)\\.?\\s\\p{L}|\\p{Lu}[\\p{L} /.()-]{1,30}:\\s");

    /** "hCG, urine: Negative". */
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\d]{1,10}(?:,? [\\p{L}\\d]{1,10}){0,2}:\\s");

    private Sections() {}

    static List<Section> of(List<Lines.Line> lines) {
        List<Section> sections = new ArrayList<>();
        Set<String> words = Lines.words(lines);
        sections.add(new Section("", new ArrayList<>()));
        Lines.Line last = null;
        for (Lines.Line line : lines) {
            if (line.text().isEmpty()) {
                last = null;
            } else if (Headings.isHeading(line.text())) {
                sections.add(new Section(Headings.nameOf(line.text()), new ArrayList<>()));
                last = null;
            } else {
                paragraphFor(line, last, words, sections.getLast().paragraphs()).append(line);
                last = line;
            }
        }
        return sections;
    }

    private static Paragraph paragraphFor(
            Lines.Line line, Lines.Line last, Set<String> words, List<Paragraph> paragraphs) {
        if (last == null
                || !goesOn(last, line)
                || isRow(last.text(), line.text())
                || BULLET.matcher(line.text()).matches() && endsSentence(last.text())
                || isNextItem(paragraphs.getLast().text(), line.text())) {
            paragraphs.add(new Paragraph(words));
        }
        return paragraphs.getLast();
    }

    /** "3) ..." after "2) ...", however the second item ends. */
    private static boolean isNextItem(String item, String line) {
        Matcher one = NUMBERED.matcher(item);
        Matcher next = NUMBERED.matcher(line);
        return one.lookingAt()
                && next.lookingAt()
                && Integer.parseInt(next.group(1)) == Integer.parseInt(one.group(1)) + 1;
    }

    private static boolean goesOn(Lines.Line last, Lines.Line line) {
        boolean small = Character.isLowerCase(line.text().charAt(0))
                && !LABEL.matcher(line.text()).lookingAt();
        return last.full() || last.text().endsWith("-") || small;
    }

    /** Rows of a table, of a form or of a list of medicines are lines of their own, however long they are. */
    private static boolean isRow(String last, String line) {
        return TABLE_ROW.matcher(last).find()
                || TABLE_ROW.matcher(line).find()
                || ITEM.matcher(line).lookingAt();
    }

    private static boolean endsSentence(String text) {
        return text.endsWith(".") || text.endsWith(":") || text.endsWith("?") || text.endsWith("!");
    }
}
