package org.jeevan.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The first 67 bytes of streamed content: version (1), suite (1), log2 of the chunk size (1), data key id (16), key
 * commitment (32), salt (16). Authenticated with every chunk.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ContentHeader(byte[] bytes) {

    static final int BYTES = 3 + DataKeyId.BYTES + ItemKey.COMMITMENT_BYTES + 16;
    static final int SALT_BYTES = 16;

    static final int VERSION = 1;
    private static final int COMMITMENT_OFFSET = 3 + DataKeyId.BYTES;
    private static final int SALT_OFFSET = COMMITMENT_OFFSET + ItemKey.COMMITMENT_BYTES;

    static ContentHeader of(CipherSuite suite, int chunkBytes, DataKeyId keyId, byte[] commitment, byte[] salt) {
        ByteBuffer header = ByteBuffer.allocate(BYTES);
        header.put((byte) VERSION).put((byte) suite.id());
        header.put((byte) Integer.numberOfTrailingZeros(chunkBytes));
        keyId.write(header);
        header.put(commitment).put(salt);
        return new ContentHeader(header.array());
    }

    /** @throws TamperedException if this is no such header */
    static ContentHeader read(InputStream from) throws IOException {
        byte[] bytes = from.readNBytes(BYTES);
        if (bytes.length < BYTES) {
            throw new TamperedException("Cut short: the content has no whole header");
        }
        if (bytes[0] != VERSION) {
            throw new TamperedException("Content version %d is not known to this version".formatted(bytes[0]));
        }
        if (bytes[2] < 16 || bytes[2] > 20) {
            throw new TamperedException("No content has chunks of 2^%d bytes".formatted(bytes[2]));
        }
        return new ContentHeader(bytes);
    }

    CipherSuite suite() {
        return CipherSuites.byId(Byte.toUnsignedInt(bytes[1]));
    }

    int chunkBytes() {
        return 1 << bytes[2];
    }

    DataKeyId keyId() {
        return DataKeyId.read(ByteBuffer.wrap(bytes, 3, DataKeyId.BYTES));
    }

    byte[] commitment() {
        return Arrays.copyOfRange(bytes, COMMITMENT_OFFSET, SALT_OFFSET);
    }

    byte[] salt() {
        return Arrays.copyOfRange(bytes, SALT_OFFSET, BYTES);
    }
}
