package org.jeevan.summarization.ocr;

import java.util.Arrays;

/** Where there is ink on a page: of so many points, on a grid that is coarse enough to be quick. */
record InkPoints(int[] xs, int[] ys, int width, int height) {

    private static final int SIDE_MAX = 1200;

    static InkPoints of(GreyImage image) {
        int cell = Math.max(1, (Math.max(image.width(), image.height()) + SIDE_MAX - 1) / SIDE_MAX);
        int threshold = Threshold.of(image.pixels());
        int width = image.width() / cell;
        int height = image.height() / cell;
        int[] xs = new int[width * height];
        int[] ys = new int[width * height];
        int count = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (image.grey(x * cell, y * cell) < threshold) {
                    xs[count] = x;
                    ys[count++] = y;
                }
            }
        }
        return new InkPoints(Arrays.copyOf(xs, count), Arrays.copyOf(ys, count), width, height);
    }

    /** With the columns as rows. */
    InkPoints sideways() {
        return new InkPoints(ys, xs, height, width);
    }

    /**
     * How sharply rows of text stand out if the page is turned clockwise by so many degrees: each row then is full of ink or
     * empty. (A projection profile, after W. Postl, 1986.)
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
