package org.jeevan.records;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jeevan.api.record.ContentId;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** One object as it streams in. A connection that breaks is taken up again where it broke, a few times. */
final class S3Download extends InputStream {

    private static final int BREAKS_MAX = 5;

    private final S3Bucket bucket;
    private final ContentId id;
    private final String tag;
    private final long length;
    private ResponseInputStream<GetObjectResponse> connection;
    private long position;
    private int breaks;

    S3Download(S3Bucket bucket, ContentId id, ResponseInputStream<GetObjectResponse> connection) {
        this.bucket = bucket;
        this.id = id;
        this.connection = connection;
        this.tag = connection.response().eTag();
        this.length = connection.response().contentLength();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, into.length);
        if (count == 0) {
            return 0;
        }
        while (position < length) {
            int read = readOrResume(into, offset, count);
            if (read > 0) {
                position += read;
                return read;
            }
        }
        return -1;
    }

    /** What is left is not read to the end: the connection is given up instead. */
    @Override
    public void close() throws IOException {
        if (position < length) {
            connection.abort();
            position = length;
        } else {
            connection.close();
        }
    }

    /** An end before the announced length is a break, too. Nothing is read then, but the next read may. */
    private int readOrResume(byte[] into, int offset, int count) throws IOException {
        try {
            int read = connection.read(into, offset, count);
            if (read > 0) {
                return read;
            }
            resumeAfter(new IOException("It ended after %d of %d bytes".formatted(position, length)));
        } catch (IOException | SdkException broken) {
            resumeAfter(broken);
        }
        return 0;
    }

    private void resumeAfter(Exception broken) throws IOException {
        connection.abort();
        if (++breaks > BREAKS_MAX) {
            throw new RecordStoreUnavailableException("the connection broke %d times".formatted(breaks), broken);
        }
        connection = bucket.rest(id, position, tag);
        if (connection.response().contentLength() != length - position) {
            throw new IOException("The record store does not give the rest of content %s".formatted(id));
        }
    }
}
