package org.jeevan.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jeevan.api.record.ContentId;

/** Tries at start what the platform will do later, so that a wrong name, key or permission is said then and not at night. */
final class S3Check {

    private static final byte[] SAMPLE = "A check at start; swept if it stays.".getBytes(StandardCharsets.UTF_8);

    private S3Check() {}

    static void require(S3Settings settings, S3Bucket bucket, S3RecordStore store) {
        try {
            bucket.listing().now();
            if (!settings.readOnly()) {
                writeReadDelete(store);
                beginAndAbort(bucket);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Records cannot be kept in %s: %s. Look at jeevan.records.s3".formatted(settings, e.getMessage()),
                    e);
        }
    }

    private static void writeReadDelete(S3RecordStore store) throws IOException {
        ContentId id = ContentId.random();
        store.put(id, out -> out.write(SAMPLE));
        try (InputStream content = store.open(id).orElseThrow(S3Check::different)) {
            if (!Arrays.equals(content.readAllBytes(), SAMPLE)) {
                throw different();
            }
        }
        store.delete(id);
    }

    private static IOException different() {
        return new IOException("What is read is not what was written");
    }

    private static void beginAndAbort(S3Bucket bucket) throws IOException {
        ContentId id = ContentId.random();
        bucket.abort(id, bucket.begin(id));
        bucket.listing().visitUnfinished(upload -> {});
    }
}
