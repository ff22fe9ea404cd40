package org.jeevan.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The key of one event, row or record, and the commitment to it that its header shows. AES-GCM alone commits to no key:
 * one ciphertext can be made to open under two of them (Albertini et al., USENIX Security 2022); the commitment, from the
 * same derivation, rules that out.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ItemKey(byte[] key, byte[] commitment) {

    static final int COMMITMENT_BYTES = 32;

    private static final int KEY_BYTES = 32;
    private static final byte[] DOMAIN = "jeevan".getBytes(StandardCharsets.US_ASCII);

    /** Each name is preceded by its length, so that no two pairs of names give the same input. */
    static ItemKey derive(DataKey from, int version, CipherSuite suite, String purpose, String uniqueId) {
        byte[] purposeBytes = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] idBytes = uniqueId.getBytes(StandardCharsets.UTF_8);
        ByteBuffer info = ByteBuffer.allocate(DOMAIN.length + 2 + 4 + purposeBytes.length + 4 + idBytes.length)
                .put(DOMAIN)
                .put((byte) version)
                .put((byte) suite.id())
                .putInt(purposeBytes.length)
                .put(purposeBytes)
                .putInt(idBytes.length)
                .put(idBytes);
        byte[] both = Hkdf.expand(from.secret(), info.array(), KEY_BYTES + COMMITMENT_BYTES);
        return new ItemKey(Arrays.copyOf(both, KEY_BYTES), Arrays.copyOfRange(both, KEY_BYTES, both.length));
    }

    void requireCommitment(byte[] shown) {
        if (!MessageDigest.isEqual(commitment, shown)) {
            throw new TamperedException("The key does not fit: written under another key, or as another item");
        }
    }
}
