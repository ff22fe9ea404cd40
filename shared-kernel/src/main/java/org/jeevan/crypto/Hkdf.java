package org.jeevan.crypto;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256 (RFC 5869) on the JDK's HMAC, which uses the processor's SHA: each event, row and record derives a key. */
public final class Hkdf {

    private static final String HMAC = "HmacSHA256";
    private static final int HASH_BYTES = 32;
    private static final int LENGTH_MAX = 255 * HASH_BYTES;

    private Hkdf() {}

    /** Extract, then expand: for secrets that are not uniformly random. */
    public static byte[] derive(byte[] secret, byte[] salt, byte[] info, int length) {
        byte[] saltOrZeros = salt == null || salt.length == 0 ? new byte[HASH_BYTES] : salt;
        return expand(HmacSha256.mac(saltOrZeros, secret), info, length);
    }

    /** Expand alone, for a secret that is a uniformly random key already (RFC 5869 section 3.3). */
    public static byte[] expand(byte[] key, byte[] info, int length) {
        if (length < 0 || length > LENGTH_MAX) {
            throw new IllegalArgumentException("HKDF gives at most %d bytes".formatted(LENGTH_MAX));
        }
        Mac mac = mac(key);
        var derived = new byte[length];
        var previous = new byte[0];
        for (int offset = 0, counter = 1; offset < length; offset += HASH_BYTES, counter++) {
            mac.update(previous);
            mac.update(info == null ? new byte[0] : info);
            mac.update((byte) counter);
            previous = mac.doFinal();
            System.arraycopy(previous, 0, derived, offset, Math.min(HASH_BYTES, length - offset));
        }
        Arrays.fill(previous, (byte) 0);
        return derived;
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + HMAC, e);
        }
    }
}
