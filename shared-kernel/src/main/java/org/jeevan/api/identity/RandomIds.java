package org.jeevan.api.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;

/** Makes identifiers that mean nothing: random ones (UUIDv7, RFC 9562 §5.7) and ones derived from a retry key (UUIDv8, §5.8). */
final class RandomIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VARIANT_RFC9562 = 0x8000_0000_0000_0000L;
    private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;

    private RandomIds() {}

    static String uuid7() {
        var random = new byte[16];
        RANDOM.nextBytes(random);
        ByteBuffer bits = ByteBuffer.wrap(random);
        long high = System.currentTimeMillis() << 16 | 0x7000 | bits.getShort() & 0x0FFF;
        long low = bits.getLong(8) & VARIANT_MASK | VARIANT_RFC9562;
        return new UUID(high, low).toString();
    }

    /** The same person repeating the same request gets the same identifier; nobody else can. */
    static String derived(String purpose, AccountId who, String idempotencyKey) {
        byte[] seed = (purpose + '\n' + who.value() + '\n' + idempotencyKey).getBytes(StandardCharsets.UTF_8);
        ByteBuffer bits = ByteBuffer.wrap(sha256(seed));
        long high = bits.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L;
        long low = bits.getLong() & VARIANT_MASK | VARIANT_RFC9562;
        return new UUID(high, low).toString();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
