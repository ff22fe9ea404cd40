package org.jeevan.summarization.ocr;

/** The grey that divides ink from paper (N. Otsu, 1979). */
final class Threshold {

    private Threshold() {}

    /** @return pixels below it are ink */
    static int of(byte[] pixels) {
        long[] counts = new long[256];
        long sum = 0;
        for (byte pixel : pixels) {
            counts[pixel & 0xFF]++;
            sum += pixel & 0xFF;
        }
        int best = 128;
        double bestSpread = -1;
        long below = 0;
        long sumBelow = 0;
        for (int grey = 0; grey < 256; grey++) {
            below += counts[grey];
            sumBelow += grey * counts[grey];
            long above = pixels.length - below;
            if (below > 0 && above > 0) {
                double distance = (double) sumBelow / below - (double) (sum - sumBelow) / above;
                double spread = distance * distance * below * above;
                if (spread > bestSpread) {
                    bestSpread = spread;
                    best = grey + 1;
                }
            }
        }
        return best;
    }
}
