package org.jeevan.records;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import software.amazon.awssdk.core.sync.RequestBody;

/** What goes to the store in one call: it grows with what is written, up to the size of a part, and is used again. */
final class S3Part {

    /** The least that S3 takes for any part but the last; 10,000 parts at most make 48 GiB. */
    static final int BYTES_MAX = 5 << 20;

    private static final int BYTES_AT_FIRST = 128 << 10;

    private byte[] bytes = new byte[BYTES_AT_FIRST];
    private int length;

    /** @return how many of the bytes there was room for */
    int add(byte[] from, int offset, int count) {
        int taken = Math.min(count, BYTES_MAX - length);
        if (length + taken > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(BYTES_MAX, Math.max(2 * bytes.length, length + taken)));
        }
        System.arraycopy(from, offset, bytes, length, taken);
        length += taken;
        return taken;
    }

    boolean isFull() {
        return length == BYTES_MAX;
    }

    void clear() {
        length = 0;
    }

    /** Against damage on the way (RFC 1864), which the store then refuses; what is authentic, the encryption says. */
    String md5() {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            md5.update(bytes, 0, length);
            return Base64.getEncoder().encodeToString(md5.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has MD5", e);
        }
    }

    /** May be read several times, for a retry. */
    RequestBody body() {
        return RequestBody.fromContentProvider(
                () -> new ByteArrayInputStream(bytes, 0, length), length, "application/octet-stream");
    }
}
