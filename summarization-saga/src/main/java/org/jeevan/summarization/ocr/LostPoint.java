package org.jeevan.summarization.ocr;

import java.awt.Rectangle;
import java.util.regex.Pattern;

/**
 * Looks at the picture of a number that was read without a decimal point: between two digits, is there ink at the foot of the
 * line only? Faint points are what a program loses most, and it is sure of itself then: 1.9 becomes 19.
 */
final class LostPoint {

    private static final Pattern ONLY_DIGITS = Pattern.compile("\\D?\\d{2,}\\D?");
    /** Columns of a picture from left to right: a digit's, empty ones, the point's, empty ones, the next digit's. */
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("H[HL]*E+(L+)(?=E+L*H)");

    private static final double HIGH_SHARE = 0.6; // of the height
    private static final double POINT_WIDTH_SHARE = 0.35;
    private static final double INK = 0.35; // of the way from the mean to the darkest pixel

    private LostPoint() {}

    static boolean in(Word word, GreyImage image) {
        Rectangle box = word.box().intersection(new Rectangle(image.width(), image.height()));
        return !box.isEmpty()
                && ONLY_DIGITS.matcher(word.text()).matches()
                && BETWEEN_DIGITS
                        .matcher(columns(image, box))
                        .results()
                        .anyMatch(match -> match.group(1).length() <= POINT_WIDTH_SHARE * box.height);
    }

    /** E for an empty column, L or H for one whose ink stays low or reaches as high as a digit. */
    private static String columns(GreyImage image, Rectangle box) {
        int threshold = threshold(image, box);
        StringBuilder columns = new StringBuilder();
        for (int x = box.x; x < box.x + box.width; x++) {
            double reach = (double) reach(image, box, x, threshold) / box.height;
            columns.append(reach == 0 ? 'E' : reach < HIGH_SHARE ? 'L' : 'H');
        }
        return columns.toString();
    }

    private static int reach(GreyImage image, Rectangle box, int x, int threshold) {
        int y = box.y;
        while (y < box.y + box.height && image.grey(x, y) >= threshold) {
            y++;
        }
        return box.y + box.height - y;
    }

    private static int threshold(GreyImage image, Rectangle box) {
        int darkest = 255;
        long sum = 0;
        for (int y = box.y; y < box.y + box.height; y++) {
            for (int x = box.x; x < box.x + box.width; x++) {
                darkest = Math.min(darkest, image.grey(x, y));
                sum += image.grey(x, y);
            }
        }
        double mean = (double) sum / ((long) box.width * box.height);
        return (int) (mean - INK * (mean - darkest));
    }
}
