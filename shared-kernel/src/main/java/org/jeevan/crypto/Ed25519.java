package org.jeevan.crypto;

/** Ed25519 signatures (RFC 8032): private seed and public key 32 bytes each, signature 64. */
public final class Ed25519 {

    private static final int KEY_BYTES = 32;
    private static final int SIGNATURE_BYTES = 64;

    private Ed25519() {}

    public static byte[] publicKey(byte[] seed) {
        var publicKey = new byte[KEY_BYTES];
        org.bouncycastle.math.ec.rfc8032.Ed25519.generatePublicKey(seed, 0, publicKey, 0);
        return publicKey;
    }

    public static byte[] sign(byte[] seed, byte[] message) {
        var signature = new byte[SIGNATURE_BYTES];
        org.bouncycastle.math.ec.rfc8032.Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        return publicKey.length == KEY_BYTES
                && signature.length == SIGNATURE_BYTES
                && org.bouncycastle.math.ec.rfc8032.Ed25519.verify(
                        signature, 0, publicKey, 0, message, 0, message.length);
    }
}
