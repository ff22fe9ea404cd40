package org.jeevan.summarization.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The lines of a record without what is printed on every page: letterheads, footers, page numbers. */
final class Lines {

    /** A line with the page it stands on; {@code full} when it reaches so far to the right that its sentence may go on. */
    record Line(int page, String text, boolean full) {}

    private static final int EDGE_LINES = 3;
    private static final int PAGES_MIN = 3;
    private static final double FULL_SHARE = 0.7;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(page\\s+)?\\d{1,4}(\\s*(/|of)\\s*\\d{1,4})?|-\\s*\\d{1,4}\\s*-");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    private Lines() {}

    static List<Line> of(RecordText record) {
        List<List<String>> pages = record.pages().stream().map(Lines::linesOf).toList();
        Set<String> repeated = repeatedAtEdges(pages);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            addKept(record.pages().get(i).number(), pages.get(i), repeated, pages.size() > 1, lines);
        }
        return lines;
    }

    /** All words of the lines in small letters, compounds with their hyphens, without those that a line's end cuts in two. */
    static Set<String> words(List<Line> lines) {
        Set<String> words = new HashSet<>();
        boolean cut = false;
        for (Line line : lines) {
            String whole = cut ? line.text().replaceFirst("^\\S+", "") : line.text();
            cut = whole.endsWith("-");
            String text = cut ? whole.replaceFirst("\\S+$", "") : whole;
            WORD.matcher(text).results().forEach(word -> words.add(word.group().toLowerCase(Locale.ROOT)));
        }
        return words;
    }

    private static void addKept(
            int page, List<String> texts, Set<String> repeated, boolean numbered, List<Line> lines) {
        int longest = texts.stream().mapToInt(String::length).max().orElse(0);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            boolean furniture = atEdge(i, texts.size())
                    && (repeated.contains(shape(text))
                            || numbered && PAGE_NUMBER.matcher(text).matches());
            if (!furniture) {
                lines.add(new Line(page, text, text.length() >= FULL_SHARE * longest));
            }
        }
    }

    private static List<String> linesOf(Page page) {
        return page.text()
                .lines()
                .map(line -> SPACES.matcher(line).replaceAll(" ").strip())
                .toList();
    }

    /** Shapes of lines that stand at the top or bottom of most pages, numbers not compared. */
    private static Set<String> repeatedAtEdges(List<List<String>> pages) {
        Map<String, Integer> pagesWith = new HashMap<>();
        for (List<String> lines : pages) {
            edgeShapes(lines).forEach(shape -> pagesWith.merge(shape, 1, Integer::sum));
        }
        Set<String> repeated = new HashSet<>();
        pagesWith.forEach((shape, count) -> {
            if (count >= PAGES_MIN && count * 2 > pages.size()) {
                repeated.add(shape);
            }
        });
        return repeated;
    }

    private static Set<String> edgeShapes(List<String> lines) {
        Set<String> shapes = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (atEdge(i, lines.size()) && !lines.get(i).isEmpty()) {
                shapes.add(shape(lines.get(i)));
            }
        }
        return shapes;
    }

    private static boolean atEdge(int index, int size) {
        return index < EDGE_LINES || index >= size - EDGE_LINES;
    }

    private static String shape(String line) {
        return DIGITS.matcher(line).replaceAll("#");
    }
}
