package org.jeevan.records;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests bytes as they pass (SHA-256, FIPS 180-4). */
final class Fingerprint {

    private final MessageDigest digest;
    private long sizeBytes;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    void add(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        sizeBytes += length;
    }

    long sizeBytes() {
        return sizeBytes;
    }

    /** Once, at the end. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
