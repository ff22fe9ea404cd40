package org.jeevan.summarization.ocr;

/** Turns a page so that its lines are level; which way up it then is, only its letters tell. */
final class Straightening {

    private static final double DEGREES_MAX = 6;
    private static final double COARSE_STEP = 0.25;
    private static final int COARSE_CELLS = 700;
    private static final double FINE_STEP = 0.05;
    private static final int FINE_CELLS = 2500;
    private static final double DEGREES_MIN = 0.1;
    private static final double SIDEWAYS_SHARPER = 2;

    private Straightening() {}

    static GreyImage of(GreyImage image) {
        Footing upright = Footing.of(image, COARSE_CELLS, false);
        Footing sideways = Footing.of(image, COARSE_CELLS, true);
        double degrees = sharpest(upright, -DEGREES_MAX, DEGREES_MAX, COARSE_STEP);
        double degreesSideways = sharpest(sideways, -DEGREES_MAX, DEGREES_MAX, COARSE_STEP);
        if (sideways.sharpness(degreesSideways) > SIDEWAYS_SHARPER * upright.sharpness(degrees)) {
            return image.turned(90 + exactly(degreesSideways, Footing.of(image, FINE_CELLS, true)));
        }
        double exact = exactly(degrees, Footing.of(image, FINE_CELLS, false));
        return Math.abs(exact) < DEGREES_MIN ? image : image.turned(exact);
    }

    private static double exactly(double degrees, Footing fine) {
        return sharpest(fine, degrees - COARSE_STEP, degrees + COARSE_STEP, FINE_STEP);
    }

    /** Degrees by which to turn it clockwise. */
    private static double sharpest(Footing ink, double from, double to, double step) {
        double best = 0;
        double sharpness = 0;
        for (int i = 0; from + i * step <= to + step / 2; i++) {
            double candidate = ink.sharpness(from + i * step);
            if (candidate > sharpness) {
                best = from + i * step;
                sharpness = candidate;
            }
        }
        return best;
    }
}
