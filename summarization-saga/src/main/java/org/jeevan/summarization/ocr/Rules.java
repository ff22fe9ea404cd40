package org.jeevan.summarization.ocr;

/**
 * Erases the rules of tables and forms from a level page, because a reader of letters takes them for digits: "|5.4" reads as 15.4.
 * A rule is a thin line that is darker than both its sides nearly all along a stretch that no letter is long enough for.
 */
final class Rules {

    private static final double LEVEL_SHARE = 0.08; // of the shorter side
    private static final double UPRIGHT_SHARE = 0.065;
    private static final double REACH_SHARE = 0.0032;
    private static final double DARKER_SHARE = 0.9; // of the stretch
    private static final int DARKER = 12; // of 255 greys
    private static final int SMOOTH = 1; // pixels to each side

    private final byte[] pixels;
    private final int length;
    private final int lines;
    private final int step;
    private final int lineStep;
    private final int reach;

    private Rules(byte[] pixels, int length, int lines, int step, int lineStep, int reach) {
        this.pixels = pixels;
        this.length = length;
        this.lines = lines;
        this.step = step;
        this.lineStep = lineStep;
        this.reach = reach;
    }

    static void erase(GreyImage image) {
        int side = Math.min(image.width(), image.height());
        int reach = Math.max(3, (int) Math.round(side * REACH_SHARE));
        new Rules(image.pixels(), image.width(), image.height(), 1, image.width(), reach)
                .erase((int) (side * LEVEL_SHARE));
        new Rules(image.pixels(), image.height(), image.width(), image.width(), 1, reach)
                .erase((int) (side * UPRIGHT_SHARE));
    }

    private void erase(int stretch) {
        if (length <= stretch || lines <= 2 * reach) {
            return;
        }
        boolean[][] ruled = new boolean[lines][];
        int[][] smooth = new int[2 * reach + 1][];
        for (int line = 0; line < 2 * reach; line++) {
            smooth[line] = smooth(line);
        }
        for (int line = reach; line < lines - reach; line++) {
            smooth[(line + reach) % smooth.length] = smooth(line + reach);
            ruled[line] = ruled(
                    smooth[(line - reach) % smooth.length],
                    smooth[line % smooth.length],
                    smooth[(line + reach) % smooth.length],
                    stretch);
        }
        for (int line = reach; line < lines - reach; line++) {
            if (ruled[line] != null) {
                fill(line, ruled[line]);
            }
        }
    }

    private int[] smooth(int line) {
        int[] smooth = new int[length];
        int sum = 0;
        for (int i = -SMOOTH; i < length; i++) {
            if (i + SMOOTH < length) {
                sum += at(line, i + SMOOTH);
            }
            if (i - SMOOTH - 1 >= 0) {
                sum -= at(line, i - SMOOTH - 1);
            }
            if (i >= 0) {
                int count = Math.min(length - 1, i + SMOOTH) - Math.max(0, i - SMOOTH) + 1;
                smooth[i] = sum / count;
            }
        }
        return smooth;
    }

    /** @return null where no stretch of the line is ruled */
    private boolean[] ruled(int[] before, int[] line, int[] after, int stretch) {
        boolean[] darker = new boolean[length];
        for (int i = 0; i < length; i++) {
            darker[i] = line[i] < Math.min(before[i], after[i]) - DARKER;
        }
        boolean[] ruled = null;
        int count = 0;
        int filled = 0;
        for (int i = 0; i < length; i++) {
            count += darker[i] ? 1 : 0;
            if (i >= stretch) {
                count -= darker[i - stretch] ? 1 : 0;
            }
            if (i >= stretch - 1 && count >= DARKER_SHARE * stretch) {
                if (ruled == null) {
                    ruled = new boolean[length];
                }
                for (int j = Math.max(filled, i - stretch + 1); j <= i; j++) {
                    ruled[j] = true;
                }
                filled = i + 1;
            }
        }
        return ruled;
    }

    private void fill(int line, boolean[] ruled) {
        for (int i = 0; i < length; i++) {
            if (ruled[i]) {
                int grey = (at(line - reach, i) + at(line + reach, i)) / 2;
                for (int near = line - 1; near <= line + 1; near++) {
                    pixels[near * lineStep + i * step] = (byte) grey;
                }
            }
        }
    }

    private int at(int line, int i) {
        return pixels[line * lineStep + i * step] & 0xFF;
    }
}
