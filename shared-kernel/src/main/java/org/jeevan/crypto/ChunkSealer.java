package org.jeevan.crypto;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Cuts one content into chunks, compresses and seals them. */
final class ChunkSealer implements AutoCloseable {

    private static final int COMPRESSION_LEVEL = 1;
    private static final int SKIPPED_MAX = 32;

    private final ContentHeader header;
    private final CipherSuite suite;
    private final byte[] key;
    private final byte[] plain;
    private final ByteBuffer framed;
    private byte[] compressed;
    private ZstdCompressCtx compressor;
    private int toSkip;
    private int skippedLast;

    ChunkSealer(ContentHeader header, byte[] key) {
        this.header = header;
        this.suite = header.suite();
        this.key = key;
        this.plain = new byte[header.chunkBytes()];
        this.framed = ByteBuffer.allocate(Chunk.FRAME_BYTES + header.chunkBytes() + suite.overheadBytes());
    }

    void seal(InputStream plaintext, OutputStream sealed) throws IOException {
        sealed.write(header.bytes());
        int length = plaintext.readNBytes(plain, 0, plain.length);
        for (long number = 0; ; number++) {
            int ahead = length < plain.length ? -1 : plaintext.read();
            writeChunk(number, ahead < 0, length, sealed);
            if (ahead < 0) {
                return;
            }
            plain[0] = (byte) ahead;
            length = 1 + plaintext.readNBytes(plain, 1, plain.length - 1);
        }
    }

    private void writeChunk(long number, boolean last, int length, OutputStream sealed) throws IOException {
        int compressedLength = compress(length);
        boolean isCompressed = compressedLength > 0;
        ByteBuffer text =
                isCompressed ? ByteBuffer.wrap(compressed, 0, compressedLength) : ByteBuffer.wrap(plain, 0, length);
        var chunk = new Chunk(number, last, isCompressed, text.remaining() + suite.overheadBytes());
        framed.clear().putInt(chunk.frame());
        suite.seal(key, chunk.nonce(suite), chunk.associated(header), text, framed);
        sealed.write(framed.array(), 0, framed.position());
    }

    /** The compressed length, or 0 if less than 1/32 would be saved. Where nothing is saved, fewer and fewer chunks are tried. */
    private int compress(int length) {
        if (toSkip > 0) {
            toSkip--;
            return 0;
        }
        if (compressor == null) {
            compressor = new ZstdCompressCtx().setLevel(COMPRESSION_LEVEL);
            compressed = new byte[(int) Zstd.compressBound(plain.length)];
        }
        int shorter = compressor.compressByteArray(compressed, 0, compressed.length, plain, 0, length);
        boolean saves = shorter < length - length / 32;
        skippedLast = saves ? 0 : Math.min(2 * skippedLast + 1, SKIPPED_MAX);
        toSkip = skippedLast;
        return saves ? shorter : 0;
    }

    @Override
    public void close() {
        if (compressor != null) {
            compressor.close();
        }
    }
}
