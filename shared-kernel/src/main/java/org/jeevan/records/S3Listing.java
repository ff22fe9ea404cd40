package org.jeevan.records;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jeevan.api.record.ContentId;
import software.amazon.awssdk.services.s3.S3Client;

/** What lies in the bucket under our names, page by page, so that millions need no more memory than a thousand. */
final class S3Listing {

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    S3Listing(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    /** A content that was finished, or an upload that was not; {@code uploadId} is null for the former. */
    record Found(ContentId id, String uploadId, Instant begun) {}

    @FunctionalInterface
    interface Visitor {

        void visit(Found found) throws IOException;
    }

    /** The time by the clock that dates the objects, to the second. */
    Instant now() throws IOException {
        return S3Clock.of(S3Bucket.call(() -> client.listObjectsV2(
                request -> request.bucket(bucket).prefix(prefix).maxKeys(1))));
    }

    void visitContents(Visitor visitor) throws IOException {
        S3Bucket.call(() -> {
            for (var object : client.listObjectsV2Paginator(
                            request -> request.bucket(bucket).prefix(prefix))
                    .contents()) {
                visit(visitor, object.key(), null, object.lastModified());
            }
            return null;
        });
    }

    void visitUnfinished(Visitor visitor) throws IOException {
        S3Bucket.call(() -> {
            for (var upload : client.listMultipartUploadsPaginator(
                            request -> request.bucket(bucket).prefix(prefix))
                    .uploads()) {
                visit(visitor, upload.key(), upload.uploadId(), upload.initiated());
            }
            return null;
        });
    }

    /** Not every store keeps to the prefix when it lists uploads. */
    private void visit(Visitor visitor, String key, String uploadId, Instant begun) throws IOException {
        Optional<ContentId> id =
                key.startsWith(prefix) ? ContentNames.parse(key.substring(prefix.length())) : Optional.empty();
        if (id.isPresent()) {
            visitor.visit(new Found(id.get(), uploadId, begun));
        }
    }
}
