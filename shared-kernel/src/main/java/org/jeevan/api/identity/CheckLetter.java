package org.jeevan.api.identity;

/**
 * A last letter in Crockford's base 32 by which a slip is seen: any one wrong letter, and any two that changed places. The
 * letters are the coefficients of a polynomial over GF(32) (modulo x^5 + x^2 + 1) that has the primitive element x as a
 * root; the powers of x differ up to the 31st, and so do the weights of at most 31 letters.
 */
final class CheckLetter {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int MODULUS = 0b100101;
    private static final int SIZE = 32;

    private CheckLetter() {}

    /** @param letters at most 30 of the alphabet */
    static String append(String letters) {
        return letters + ALPHABET.charAt(timesX(sum(letters)));
    }

    /** Zero where the last letter is the check letter of those before it. */
    static int sum(String letters) {
        int sum = 0;
        for (int i = 0; i < letters.length(); i++) {
            sum = timesX(sum) ^ ALPHABET.indexOf(letters.charAt(i));
        }
        return sum;
    }

    private static int timesX(int element) {
        int doubled = element << 1;
        return doubled < SIZE ? doubled : doubled ^ MODULUS;
    }
}
