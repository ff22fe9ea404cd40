package org.jeevan.summarization.ocr;

/**
 * The grey that divides ink from paper: nearer to the median, which is paper even if grainy, than to the darkest few pixels,
 * which are ink even if there is but one line of it.
 */
final class Threshold {

    private static final double INK_SHARE = 0.0002; // of all pixels
    private static final double NEARNESS = 0.35;

    private Threshold() {}

    /** @return pixels below it are ink */
    static int of(byte[] pixels) {
        int[] counts = new int[256];
        for (byte pixel : pixels) {
            counts[pixel & 0xFF]++;
        }
        int paper = greyAt(0.5 * pixels.length, counts);
        int ink = greyAt(INK_SHARE * pixels.length, counts);
        return (int) Math.round(paper - NEARNESS * (paper - ink));
    }

    private static int greyAt(double rank, int[] counts) {
        int grey = 0;
        long below = counts[0];
        while (below < rank && grey < 255) {
            grey++;
            below += counts[grey];
        }
        return grey;
    }
}
