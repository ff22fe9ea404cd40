package org.jeevan.summarization.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines one below the other with an empty strip, the gutter, through all of them. */
final class Band {

    private static final int LINES_MIN = 4;
    private static final double WORDS_MIN = 3;
    private static final double GOES_ON_SHARE = 0.4;
    private static final Pattern HEADING =
            Pattern.compile("(?i)(?:[a-z]+ ){0,3}(?:medications?|medicines|drugs|allerg(?:y|ies)"
                    + "|histor(?:y|ies)|diagnos[ei]s|problems?|surger(?:y|ies)|immuni[sz]ations?)(?: list)?:?");

    private static final Pattern ANY_HEADING = Pattern.compile("[\\p{Lu}\\d\\W]*|.*:");

    private record Sides(List<Placed> left, List<Placed> right) {

        boolean both() {
            return !left.isEmpty() && !right.isEmpty();
        }
    }

    private final double gutterMin;
    private final List<Sides> lines = new ArrayList<>();
    private double gutterLeft;
    private double gutterRight;

    Band(double gutterLeft, double gutterRight, double gutterMin) {
        this.gutterLeft = gutterLeft;
        this.gutterRight = gutterRight;
        this.gutterMin = gutterMin;
    }

    /** @return false where the line crosses the gutter */
    boolean takes(List<Placed> line) {
        int split = 0;
        for (int i = 1; i <= line.size(); i++) {
            if (gutterWith(line, i) > gutterWith(line, split)) {
                split = i;
            }
        }
        if (gutterWith(line, split) < gutterMin) {
            return false;
        }
        gutterLeft = leftWith(line, split);
        gutterRight = rightWith(line, split);
        lines.add(new Sides(line.subList(0, split), line.subList(split, line.size())));
        return true;
    }

    /** How wide the gutter would be if it parted the line before this word. */
    private double gutterWith(List<Placed> line, int split) {
        return rightWith(line, split) - leftWith(line, split);
    }

    private double leftWith(List<Placed> line, int split) {
        return split == 0
                ? gutterLeft
                : Math.max(gutterLeft, line.get(split - 1).right());
    }

    private double rightWith(List<Placed> line, int split) {
        return split == line.size()
                ? gutterRight
                : Math.min(gutterRight, line.get(split).left());
    }

    /** Below the last line with two sides, the longer one of them goes on until a heading begins something new. */
    void giveBackWhatFollows() {
        int size = lines.size();
        while (size > 0 && !lines.get(size - 1).both()) {
            size--;
        }
        while (size < lines.size() && isRest(lines.get(size))) {
            size++;
        }
        lines.subList(size, lines.size()).clear();
    }

    private static boolean isRest(Sides line) {
        return line.left().isEmpty()
                ? !line.right().isEmpty()
                : line.right().isEmpty()
                        && !ANY_HEADING.matcher(text(line.left())).matches();
    }

    /** Text that runs on from line to line on both sides, or two headings of lists; the cells of a table begin anew in each row. */
    boolean isColumns() {
        List<Sides> both = lines.stream().filter(Sides::both).toList();
        if (both.size() >= 2
                && isHeading(both.getFirst().left())
                && isHeading(both.getFirst().right())) {
            return true;
        }
        return both.size() >= LINES_MIN
                && runsOn(both.stream().map(Sides::left).toList())
                && runsOn(both.stream().map(Sides::right).toList());
    }

    int size() {
        return lines.size();
    }

    List<List<Placed>> lefts() {
        return lines.stream().map(Sides::left).filter(side -> !side.isEmpty()).toList();
    }

    List<List<Placed>> rights() {
        return lines.stream().map(Sides::right).filter(side -> !side.isEmpty()).toList();
    }

    private static boolean runsOn(List<List<Placed>> side) {
        double words = side.stream().mapToInt(Band::words).average().orElse(0);
        long goingOn = side.stream().skip(1).filter(Band::goesOn).count();
        return words >= WORDS_MIN && goingOn >= GOES_ON_SHARE * (side.size() - 1);
    }

    private static int words(List<Placed> side) {
        return side.stream().mapToInt(Placed::words).sum();
    }

    private static boolean goesOn(List<Placed> side) {
        return !side.isEmpty() && Character.isLowerCase(side.getFirst().text().charAt(0));
    }

    private static boolean isHeading(List<Placed> side) {
        return HEADING.matcher(text(side)).matches();
    }

    private static String text(List<Placed> side) {
        return side.stream().map(Placed::text).collect(Collectors.joining(" "));
    }
}
