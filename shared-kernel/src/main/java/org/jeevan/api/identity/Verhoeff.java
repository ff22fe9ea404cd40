package org.jeevan.api.identity;

/**
 * The check digit of Aadhaar numbers: finds every single wrong digit and every swap of neighbours (J. Verhoeff, Error
 * Detecting Decimal Codes, 1969).
 */
public final class Verhoeff {

    /** Multiplication in the dihedral group D5. */
    private static final int[][] PRODUCT = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
        {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
        {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
        {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
        {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
        {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0},
    };

    /** What a digit counts at each place from the right. */
    private static final int[][] PERMUTATION = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 5, 7, 6, 2, 8, 3, 0, 9, 4},
        {5, 8, 0, 3, 7, 9, 6, 1, 4, 2},
        {8, 9, 1, 6, 0, 4, 3, 5, 2, 7},
        {9, 4, 5, 3, 1, 2, 6, 8, 7, 0},
        {4, 2, 8, 6, 5, 7, 3, 9, 0, 1},
        {2, 7, 9, 3, 8, 0, 6, 4, 1, 5},
        {7, 0, 4, 6, 9, 1, 3, 2, 5, 8},
    };

    private static final int[] INVERSE = {0, 4, 3, 2, 1, 5, 6, 7, 8, 9};

    private Verhoeff() {}

    /** Whether the last of these ASCII digits is the check digit of those before it. */
    public static boolean isValid(String digits) {
        return checksum(digits, 0) == 0;
    }

    /** The digits with their check digit after them. */
    public static String append(String digits) {
        return digits + INVERSE[checksum(digits, 1)];
    }

    private static int checksum(String digits, int firstPlace) {
        int checksum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            checksum = PRODUCT[checksum][PERMUTATION[(firstPlace + i) % 8][digit]];
        }
        return checksum;
    }
}
