package org.jeevan.summarization.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts what stands in two columns side by side one below the other. Read line by line, "Lisinopril for" and "Penicillin caused
 * hives" would become one sentence. The rows of a table stay rows.
 */
public final class Columns {

    private static final double GUTTER_CHARACTERS = 2;
    private static final int LINES_MAX = 2000; // of no page that somebody printed

    private final List<List<Placed>> lines;
    private final double gutterMin;

    private Columns(List<List<Placed>> lines) {
        this.lines = lines;
        this.gutterMin = GUTTER_CHARACTERS * characterWidth(lines);
    }

    /**
     * @param lines of a page from top to bottom, the words of each from left to right
     * @return all words in the order in which people read them, empty lines around columns; empty where there are no columns
     */
    public static Optional<List<List<Placed>>> inOrder(List<List<Placed>> lines) {
        return lines.size() > LINES_MAX ? Optional.empty() : new Columns(lines).inOrder();
    }

    private Optional<List<List<Placed>>> inOrder() {
        List<List<Placed>> ordered = new ArrayList<>();
        boolean found = false;
        int line = 0;
        while (line < lines.size()) {
            Optional<Band> band = bandFrom(line);
            if (band.isPresent()) {
                found = true;
                ordered.add(List.of());
                ordered.addAll(band.get().lefts());
                ordered.add(List.of());
                ordered.addAll(band.get().rights());
                ordered.add(List.of());
                line += band.get().size();
            } else {
                ordered.add(lines.get(line++));
            }
        }
        return found ? Optional.of(ordered) : Optional.empty();
    }

    private Optional<Band> bandFrom(int first) {
        List<Placed> line = lines.get(first);
        int after = widestGapBefore(line);
        if (after < 0) {
            return Optional.empty();
        }
        Band band = new Band(line.get(after - 1).right(), line.get(after).left(), gutterMin);
        int next = first;
        while (next < lines.size() && band.takes(lines.get(next))) {
            next++;
        }
        band.giveBackWhatFollows();
        return Optional.of(band).filter(Band::isColumns);
    }

    /** @return the word after it, or -1 where no gap is as wide as a gutter */
    private int widestGapBefore(List<Placed> line) {
        int widest = -1;
        double width = gutterMin;
        for (int i = 1; i < line.size(); i++) {
            double gap = line.get(i).left() - line.get(i - 1).right();
            if (gap >= width) {
                widest = i;
                width = gap;
            }
        }
        return widest;
    }

    /** The median of all words. */
    private static double characterWidth(List<List<Placed>> lines) {
        double[] widths = lines.stream()
                .flatMap(List::stream)
                .mapToDouble(word -> (word.right() - word.left()) / word.text().length())
                .sorted()
                .toArray();
        return widths.length == 0 ? 0 : widths[widths.length / 2];
    }
}
