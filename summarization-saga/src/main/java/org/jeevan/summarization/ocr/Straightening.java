package org.jeevan.summarization.ocr;

/** Turns a page so that its lines are level; which way up it then is, only its letters tell. */
final class Straightening {

    private static final double DEGREES_MAX = 6;
    private static final double COARSE_STEP = 0.5;
    private static final double FINE_STEP = 0.05;
    private static final double DEGREES_MIN = 0.1;
    private static final double SIDEWAYS_SHARPER = 1.5;

    private Straightening() {}

    static GreyImage of(GreyImage image) {
        InkPoints ink = InkPoints.of(image);
        if (ink.sharpness(leaning(ink.sideways())) > SIDEWAYS_SHARPER * ink.sharpness(leaning(ink))) {
            return levelled(image.turned(90));
        }
        return levelled(image);
    }

    private static GreyImage levelled(GreyImage image) {
        double degrees = leaning(InkPoints.of(image));
        return Math.abs(degrees) < DEGREES_MIN ? image : image.turned(degrees);
    }

    /** Degrees by which to turn it clockwise. */
    private static double leaning(InkPoints ink) {
        double coarse = sharpest(ink, -DEGREES_MAX, DEGREES_MAX, COARSE_STEP);
        return sharpest(ink, coarse - COARSE_STEP, coarse + COARSE_STEP, FINE_STEP);
    }

    private static double sharpest(InkPoints ink, double from, double to, double step) {
        double best = 0;
        double sharpness = ink.sharpness(0);
        for (int i = 0; from + i * step <= to; i++) {
            double degrees = from + i * step;
            double candidate = ink.sharpness(degrees);
            if (candidate > sharpness) {
                best = degrees;
                sharpness = candidate;
            }
        }
        return best;
    }
}
