package org.jeevan.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Seals content of any length in constant memory: 128 KiB chunks, each compressed (zstd) where that saves something, then
 * encrypted under a key of this content alone with its number and whether it is the last. Change, truncation, reordering,
 * and anything appended are refused. 128 KiB, because two buffers of it stay in a core's cache and larger ones compress
 * and encrypt no faster; readers take any power of two from 64 KiB to 1 MiB.
 */
public final class ChunkedAead {

    static final int CHUNK_BYTES = 128 << 10;

    private static final SecureRandom RANDOM = new SecureRandom();

    private ChunkedAead() {}

    /**
     * Reads all of {@code plaintext} and writes it sealed. Closes neither; what was written by a call that throws is
     * refused by every reader.
     *
     * @param purpose what kind of content this is; part of the key
     * @param uniqueId which content of that kind; part of the key
     */
    public static void seal(DataKey key, String purpose, String uniqueId, InputStream plaintext, OutputStream sealed)
            throws IOException {
        CipherSuite suite = CipherSuites.current();
        var salt = new byte[ContentHeader.SALT_BYTES];
        RANDOM.nextBytes(salt);
        ItemKey contentKey = contentKey(key, suite, purpose, uniqueId, salt);
        var header = ContentHeader.of(suite, CHUNK_BYTES, key.id(), contentKey.commitment(), salt);
        try (var sealer = new ChunkSealer(header, contentKey.key())) {
            sealer.seal(plaintext, sealed);
        }
    }

    /**
     * The content, verified chunk by chunk as it is read; closing it closes {@code sealed}. Bytes that were returned are
     * authentic, but only the end of the stream says that they are all: use nothing of it before then, or be able to stop.
     *
     * @throws KeyDestroyedException if its data key was destroyed
     * @throws TamperedException now or from a read, if it is not what was sealed with this purpose and id
     */
    public static InputStream open(DataKeys keys, String purpose, String uniqueId, InputStream sealed)
            throws IOException {
        ContentHeader header = ContentHeader.read(sealed);
        CipherSuite suite = header.suite();
        DataKey key = keys.find(header.keyId()).orElseThrow(() -> new KeyDestroyedException(header.keyId()));
        ItemKey contentKey = contentKey(key, suite, purpose, uniqueId, header.salt());
        contentKey.requireCommitment(header.commitment());
        return new OpenedContent(header, contentKey.key(), sealed);
    }

    /** Whether it is sealed with the suite for everything new. Reads no more than the header. */
    public static boolean isCurrent(InputStream sealed) throws IOException {
        return ContentHeader.read(sealed).suite() == CipherSuites.current();
    }

    /** The salt makes the key fresh even if the same content is sealed twice, so chunk numbers can serve as nonces. */
    private static ItemKey contentKey(DataKey key, CipherSuite suite, String purpose, String uniqueId, byte[] salt) {
        return ItemKey.derive(
                key,
                ContentHeader.VERSION,
                suite,
                purpose,
                uniqueId + '/' + HexFormat.of().formatHex(salt));
    }
}
