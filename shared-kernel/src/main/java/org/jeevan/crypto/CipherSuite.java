package org.jeevan.crypto;

import java.nio.ByteBuffer;

/**
 * Authenticated encryption under a 256-bit key. A pair of key and nonce must seal at most once. Both methods consume
 * what remains of the first buffer and append to the second; the two must not share memory. Thread-safe.
 */
public interface CipherSuite {

    /** Stored in every header, 1 to 255; never used again for another suite. */
    int id();

    int nonceBytes();

    /** By how much the sealed form is longer than the plaintext, at most, and so the least it can be long. */
    int overheadBytes();

    /** @throws UnsupportedOperationException if the suite is there to be read only */
    void seal(byte[] key, byte[] nonce, byte[] aad, ByteBuffer plaintext, ByteBuffer sealed);

    /** @throws TamperedException unless exactly these bytes were sealed with this key, nonce and associated data */
    void open(byte[] key, byte[] nonce, byte[] aad, ByteBuffer sealed, ByteBuffer plaintext);
}
