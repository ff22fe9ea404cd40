package org.jeevan.records;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jeevan.api.record.ContentId;

/**
 * One object per content in a bucket of an S3-compatible store, named by the content's id. The store must show an object
 * only when all of it is durable, and from then on to everybody, as Amazon's, MinIO and Ceph do.
 */
public final class S3RecordStore implements RecordStore, AutoCloseable {

    /** How far the clocks of one store's nodes may be apart. */
    private static final Duration DOUBT = Duration.ofMinutes(15);

    private final S3Bucket bucket;

    S3RecordStore(S3Bucket bucket) {
        this.bucket = bucket;
    }

    /**
     * @throws IllegalStateException if a setting is missing
     * @throws java.io.UncheckedIOException if the bucket cannot be used, with the reason
     */
    public static S3RecordStore open(S3Settings settings) {
        var bucket = new S3Bucket(S3Clients.open(settings), settings.bucket(), settings.prefix());
        var store = new S3RecordStore(bucket);
        try {
            S3Check.require(settings, bucket, store);
        } catch (RuntimeException unusable) {
            store.close();
            throw unusable;
        }
        return store;
    }

    @Override
    public void put(ContentId id, Writer content) throws IOException {
        var upload = new S3Upload(bucket, id);
        try {
            content.writeTo(upload);
            upload.complete();
        } catch (IOException | RuntimeException | Error e) {
            upload.abandon(e);
            throw e;
        }
    }

    @Override
    public Optional<InputStream> open(ContentId id) throws IOException {
        return bucket.get(id).map(connection -> new S3Download(bucket, id, connection));
    }

    /** Asks first, because S3 deletes what is not there without a word. */
    @Override
    public boolean delete(ContentId id) throws IOException {
        boolean existed = bucket.has(id);
        bucket.delete(id);
        return existed;
    }

    /** By the clock that dates the objects: ours may be ahead of it, and would make a new content look old. */
    @Override
    public int sweep(Duration age, Predicate<ContentId> needed) throws IOException {
        S3Listing listing = bucket.listing();
        var sweep = new Sweep(listing.now().minus(age).minus(DOUBT), needed);
        listing.visitContents(sweep::content);
        listing.visitUnfinished(sweep::unfinished);
        return sweep.swept;
    }

    @Override
    public void close() {
        bucket.close();
    }

    private final class Sweep {

        private final Instant before;
        private final Predicate<ContentId> needed;
        private int swept;

        private Sweep(Instant before, Predicate<ContentId> needed) {
            this.before = before;
            this.needed = needed;
        }

        private void content(S3Listing.Found content) throws IOException {
            if (content.begun().isBefore(before) && !needed.test(content.id())) {
                bucket.delete(content.id());
                swept++;
            }
        }

        private void unfinished(S3Listing.Found upload) throws IOException {
            if (upload.begun().isBefore(before)) {
                bucket.abort(upload.id(), upload.uploadId());
                swept++;
            }
        }
    }
}
