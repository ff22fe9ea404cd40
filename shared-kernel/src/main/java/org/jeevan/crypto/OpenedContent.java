package org.jeevan.crypto;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/** Content as it was before it was sealed; each chunk is verified before any of it is returned. */
final class OpenedContent extends InputStream {

    private final ContentHeader header;
    private final CipherSuite suite;
    private final byte[] key;
    private final InputStream sealed;
    private final byte[] ciphertext;
    private final byte[] opened;
    private byte[] plain;
    private int position;
    private int limit;
    private ZstdDecompressCtx decompressor;
    private byte[] decompressed;
    private long nextNumber;
    private boolean ended;

    OpenedContent(ContentHeader header, byte[] key, InputStream sealed) {
        this.header = header;
        this.suite = header.suite();
        this.key = key;
        this.sealed = sealed;
        this.ciphertext = new byte[header.chunkBytes() + suite.overheadBytes()];
        this.opened = new byte[header.chunkBytes()];
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? Byte.toUnsignedInt(plain[position++]) : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int read = Math.min(length, limit - position);
        System.arraycopy(plain, position, into, offset, read);
        position += read;
        return read;
    }

    @Override
    public int available() {
        return limit - position;
    }

    @Override
    public void close() throws IOException {
        if (decompressor != null) {
            decompressor.close();
            decompressor = null;
        }
        ended = true;
        position = limit;
        sealed.close();
    }

    private boolean hasMore() throws IOException {
        while (position == limit && !ended) {
            readChunk();
        }
        return position < limit;
    }

    /** A chunk's number advances only when it was accepted, so after a refusal every further read is refused too. */
    private void readChunk() throws IOException {
        byte[] frame = sealed.readNBytes(Chunk.FRAME_BYTES);
        require(frame.length == Chunk.FRAME_BYTES, "Cut short before chunk %d");
        Chunk chunk = Chunk.of(nextNumber, ByteBuffer.wrap(frame).getInt());
        require(
                chunk.sealedBytes() >= suite.overheadBytes() && chunk.sealedBytes() <= ciphertext.length,
                "Chunk %d has no possible length");
        int read = sealed.readNBytes(ciphertext, 0, chunk.sealedBytes());
        require(read == chunk.sealedBytes(), "Cut short in chunk %d");
        int length = open(chunk);
        require(chunk.last() ? length > 0 || nextNumber == 0 : length == opened.length, "Chunk %d is not full");
        require(!chunk.last() || sealed.read() < 0, "Something was appended after chunk %d");
        nextNumber++;
        ended = chunk.last();
        position = 0;
        limit = length;
    }

    private int open(Chunk chunk) {
        ByteBuffer text = ByteBuffer.wrap(opened);
        suite.open(
                key,
                chunk.nonce(suite),
                chunk.associated(header),
                ByteBuffer.wrap(ciphertext, 0, chunk.sealedBytes()),
                text);
        plain = opened;
        return chunk.compressed() ? decompress(text.position()) : text.position();
    }

    /** Never more than a chunk, whatever the compressed bytes ask for. */
    private int decompress(int length) {
        if (decompressor == null) {
            decompressor = new ZstdDecompressCtx();
            decompressed = new byte[opened.length];
        }
        try {
            plain = decompressed;
            return decompressor.decompressByteArray(decompressed, 0, decompressed.length, opened, 0, length);
        } catch (ZstdException e) {
            throw new TamperedException("Chunk %d cannot be decompressed".formatted(nextNumber), e);
        }
    }

    private void require(boolean condition, String problem) {
        if (!condition) {
            throw new TamperedException(problem.formatted(nextNumber));
        }
    }
}
