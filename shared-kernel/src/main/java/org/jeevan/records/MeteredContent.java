package org.jeevan.records;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An upload on its way in: fingerprinted, and refused beyond the limit. */
final class MeteredContent extends FilterInputStream {

    private final long bytesMax;
    private final Fingerprint fingerprint = new Fingerprint();

    MeteredContent(InputStream content, long bytesMax) {
        super(content);
        this.bytesMax = bytesMax;
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) {
            fingerprint.add(into, offset, read);
            if (fingerprint.sizeBytes() > bytesMax) {
                throw new ContentTooLargeException(bytesMax);
            }
        }
        return read;
    }
}
