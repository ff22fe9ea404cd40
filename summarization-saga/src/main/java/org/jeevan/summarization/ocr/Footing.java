package org.jeevan.summarization.ocr;

import java.util.Arrays;

/**
 * Where the ink of a page ends at its lower side: the feet of letters, which stand in rows. On a grid, because what is found
 * quickly on a coarse one can be found exactly on a fine one. Black margins, as copiers leave them, count for little, because they
 * have one edge each.
 */
record Footing(int[] xs, int[] ys, int width, int height) {

    /**
     * @param cells of the grid along the longer side, about
     * @param sideways as if the page's right side was its lower one
     */
    static Footing of(GreyImage image, int cells, boolean sideways) {
        int cell = Math.max(1, Math.round((float) Math.max(image.width(), image.height()) / cells));
        int threshold = Threshold.of(image.pixels());
        int width = (sideways ? image.height() : image.width()) / cell;
        int height = (sideways ? image.width() : image.height()) / cell;
        int[] xs = new int[width * height];
        int[] ys = new int[width * height];
        int count = 0;
        for (int x = 0; x < width; x++) {
            boolean ink = false;
            for (int y = height - 1; y >= 0; y--) {
                boolean inkBelow = ink;
                ink = grey(image, x * cell, y * cell, sideways) < threshold;
                if (ink && !inkBelow) {
                    xs[count] = x;
                    ys[count++] = y;
                }
            }
        }
        return new Footing(Arrays.copyOf(xs, count), Arrays.copyOf(ys, count), width, height);
    }

    private static int grey(GreyImage image, int x, int y, boolean sideways) {
        return sideways ? image.grey(image.width() - 1 - y, x) : image.grey(x, y);
    }

    /**
     * How sharply rows of text stand out if the page is turned clockwise by so many degrees: each row then is full or empty.
     * (A projection profile, after W. Postl, 1986.)
     */
    double sharpness(double degrees) {
        double slope = Math.tan(Math.toRadians(degrees));
        double shift = slope < 0 ? -slope * width : 0;
        int[] rows = new int[height + (int) Math.ceil(Math.abs(slope) * width) + 2];
        for (int i = 0; i < xs.length; i++) {
            rows[(int) (ys[i] + xs[i] * slope + shift)]++;
        }
        double sharpness = 0;
        for (int i = 1; i < rows.length; i++) {
            double step = (double) rows[i] - rows[i - 1];
            sharpness += step * step;
        }
        return sharpness;
    }
}
