package org.jeevan.summarization.ocr;

/**
 * Makes the paper white and the ink black, wherever a shadow lies and however grainy the paper is. Otherwise grain is taken
 * for ink on a page of few words, and a faint decimal point for grain. A page that is even and clean stays as it is.
 */
final class Paper {

    private static final int CELLS = 24; // along the longer side
    private static final int PAPER = 200; // its grey while this works; above are brighter grains
    private static final double INK_SHARE = 0.0002; // of all pixels
    private static final int SAMPLE_EVERY = 7;
    private static final double GRAIN_MIN = 3;
    private static final double GRAINS = 2.5;
    private static final double EVEN_SHARE = 0.85;
    private static final double WHITE_MIN = 120;
    private static final double CONTRAST_MIN = 30;

    private final GreyImage image;
    private final int cell;
    private final int columns;
    private final float[] greys;

    private Paper(GreyImage image) {
        this.image = image;
        cell = Math.max(16, Math.max(image.width(), image.height()) / CELLS);
        columns = (image.width() + cell - 1) / cell;
        greys = new float[columns * ((image.height() + cell - 1) / cell)];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = Math.max(1, median(i % columns * cell, i / columns * cell));
        }
    }

    static void whiten(GreyImage image) {
        Paper paper = new Paper(image);
        double grain = paper.grain();
        if (grain < GRAIN_MIN && paper.isEven()) {
            return;
        }
        double ink = inkOf(paper.flatten(), image.pixels().length);
        double white = Math.max(WHITE_MIN, PAPER - GRAINS * Math.max(2 * GRAIN_MIN, grain));
        if (white - ink >= CONTRAST_MIN) {
            stretch(image.pixels(), ink, white);
        }
    }

    private boolean isEven() {
        float darkest = 255;
        float brightest = 0;
        for (float grey : greys) {
            darkest = Math.min(darkest, grey);
            brightest = Math.max(brightest, grey);
        }
        return darkest >= EVEN_SHARE * brightest;
    }

    /** How far paper strays from its grey, by those pixels that are brighter than it. */
    private double grain() {
        double squares = 0;
        long brighter = 0;
        for (int y = 0; y < image.height(); y += SAMPLE_EVERY) {
            for (int x = 0; x < image.width(); x += SAMPLE_EVERY) {
                double above = image.grey(x, y) - greys[y / cell * columns + x / cell];
                if (above >= 0) {
                    squares += above * above;
                    brighter++;
                }
            }
        }
        return brighter == 0 ? 0 : Math.sqrt(squares / brighter);
    }

    /** @return how many pixels have each grey, now that the paper has the same everywhere */
    private int[] flatten() {
        byte[] pixels = image.pixels();
        int[] counts = new int[256];
        int at = 0;
        for (int y = 0; y < image.height(); y++) {
            float[] scales = scalesOf(y);
            for (float scale : scales) {
                int grey = Math.min(255, (int) ((pixels[at] & 0xFF) * scale));
                counts[grey]++;
                pixels[at++] = (byte) grey;
            }
        }
        return counts;
    }

    /** What a row's pixels are multiplied by; between the middles of cells in proportion. */
    private float[] scalesOf(int y) {
        float[] scales = new float[image.width()];
        float row = placeOf(y, greys.length / columns);
        for (int x = 0; x < scales.length; x++) {
            float column = placeOf(x, columns);
            float left = mix((int) column, row);
            float right = mix(Math.min((int) column + 1, columns - 1), row);
            scales[x] = PAPER / (left + (right - left) * (column - (int) column));
        }
        return scales;
    }

    private float placeOf(int pixel, int cells) {
        return Math.clamp((float) pixel / cell - 0.5f, 0, cells - 1);
    }

    private float mix(int column, float row) {
        float above = greys[(int) row * columns + column];
        float below = greys[Math.min((int) row + 1, greys.length / columns - 1) * columns + column];
        return above + (below - above) * (row - (int) row);
    }

    private static double inkOf(int[] counts, int pixels) {
        int grey = 0;
        for (long below = counts[0]; below < INK_SHARE * pixels; below += counts[grey]) {
            grey++;
        }
        return grey;
    }

    private static void stretch(byte[] pixels, double ink, double white) {
        byte[] stretched = new byte[256];
        for (int grey = 0; grey < stretched.length; grey++) {
            stretched[grey] = (byte) Math.clamp((int) ((grey - ink) / (white - ink) * 255), 0, 255);
        }
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = stretched[pixels[i] & 0xFF];
        }
    }

    private int median(int left, int top) {
        int right = Math.min(left + cell, image.width());
        int bottom = Math.min(top + cell, image.height());
        int[] counts = new int[256];
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                counts[image.grey(x, y)]++;
            }
        }
        int half = (right - left) * (bottom - top) / 2;
        int grey = 0;
        for (int below = counts[0]; below <= half; below += counts[grey]) {
            grey++;
        }
        return grey;
    }
}
