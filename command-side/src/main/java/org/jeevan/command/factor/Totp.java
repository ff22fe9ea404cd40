package org.jeevan.command.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time codes (RFC 6238) as every authenticator application makes them: HMAC-SHA-1, six digits, steps of
 * 30 seconds. One step either way is taken, because clocks differ and people type slowly (RFC 6238 §5.2).
 */
final class Totp {

    static final int PERIOD_SECONDS = 30;
    static final int DIGITS = 6;

    private static final int STEPS_OFF_MAX = 1;
    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private Totp() {}

    /** RFC 4226 §5.3 with the step as its counter. */
    static String code(byte[] secret, long step, int digits) {
        byte[] mac =
                hmacSha1(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0xF;
        int binary = ByteBuffer.wrap(mac, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        String number = Integer.toString(binary % POWERS[digits]);
        return "0".repeat(digits - number.length()) + number;
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), PERIOD_SECONDS);
    }

    /** The step that the code is of; empty where it is of none near by. Takes as long for a right code as for a wrong one. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        byte[] typed = code.getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        for (int off = -STEPS_OFF_MAX; off <= STEPS_OFF_MAX; off++) {
            long step = step(now) + off;
            byte[] expected = code(secret, step, DIGITS).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(expected, typed)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static byte[] hmacSha1(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-1", e);
        }
    }
}
