package org.jeevan.crypto;

import java.nio.ByteBuffer;

/**
 * The place of one chunk in its content. Number and last-mark are in the nonce and its frame (length and marks, 4 bytes) is
 * in the associated data, so a chunk fits nowhere else: the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizar:
 * Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance, CRYPTO 2015), as in age and Tink.
 */
record Chunk(long number, boolean last, boolean compressed, int sealedBytes) {

    static final int FRAME_BYTES = 4;

    private static final int LAST = 1 << 31;
    private static final int COMPRESSED = 1 << 30;

    static Chunk of(long number, int frame) {
        return new Chunk(number, (frame & LAST) != 0, (frame & COMPRESSED) != 0, frame & ~(LAST | COMPRESSED));
    }

    int frame() {
        return sealedBytes | (last ? LAST : 0) | (compressed ? COMPRESSED : 0);
    }

    byte[] nonce(CipherSuite suite) {
        ByteBuffer nonce = ByteBuffer.allocate(suite.nonceBytes());
        nonce.putLong(nonce.capacity() - 9, number).put(nonce.capacity() - 1, (byte) (last ? 1 : 0));
        return nonce.array();
    }

    byte[] associated(ContentHeader header) {
        return ByteBuffer.allocate(ContentHeader.BYTES + FRAME_BYTES)
                .put(header.bytes())
                .putInt(frame())
                .array();
    }
}
