package org.jeevan.command.factor;

/** RFC 4648 §6 without padding, as authenticator applications want a secret. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        var letters = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte each : bytes) {
            buffer = (buffer << Byte.SIZE | Byte.toUnsignedInt(each)) & 0xFFFF;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                letters.append(ALPHABET.charAt(buffer >> bits & 0x1F));
            }
        }
        return bits == 0
                ? letters.toString()
                : letters.append(ALPHABET.charAt(buffer << (BITS - bits) & 0x1F))
                        .toString();
    }

    /** @throws IllegalArgumentException for anything that is none */
    static byte[] decode(String letters) {
        var bytes = new byte[letters.length() * BITS / Byte.SIZE];
        int buffer = 0;
        int bits = 0;
        int next = 0;
        for (char letter : letters.toCharArray()) {
            int value = ALPHABET.indexOf(letter);
            if (value < 0) {
                throw new IllegalArgumentException("Not Base32");
            }
            buffer = (buffer << BITS | value) & 0xFFFF;
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[next++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }
}
