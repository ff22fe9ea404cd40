package org.jeevan.records;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jeevan.api.record.StoredContent;
import org.jeevan.crypto.TamperedException;

/** A download on its way out: its end is only reached if size and SHA-256 are those that the event recorded. */
final class VerifiedContent extends FilterInputStream {

    private final StoredContent expected;
    private final Fingerprint fingerprint = new Fingerprint();
    private boolean verified;

    VerifiedContent(InputStream content, StoredContent expected) {
        super(content);
        this.expected = expected;
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
        } else if (read < 0) {
            verify();
        }
        return read;
    }

    /** Reads what it skips, because it is part of the fingerprint. */
    @Override
    public long skip(long bytes) throws IOException {
        var skipped = new byte[(int) Math.min(bytes, 8192)];
        return bytes <= 0 ? 0 : Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void verify() {
        if (verified) {
            return;
        }
        if (fingerprint.sizeBytes() != expected.sizeBytes()
                || !fingerprint.sha256().equals(expected.sha256())) {
            throw new TamperedException("Content %s is not what its event recorded".formatted(expected.contentId()));
        }
        verified = true;
    }
}
