package org.jeevan.records;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jeevan.api.record.ContentId;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket of its own as a record store. Under a prefix, because this server lays notes of its own at the root. */
final class BucketUnderTest implements StoreUnderTest {

    static final String PREFIX = "hospital-1/";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final S3Server server;
    private final S3Client client;
    private final String bucket = "records-" + COUNT.incrementAndGet();
    private final S3RecordStore store;

    BucketUnderTest(S3Server server) {
        this.server = server;
        client = server.client();
        client.createBucket(request -> request.bucket(bucket));
        store = S3RecordStore.open(settings());
    }

    S3Settings settings() {
        return settings(server.address(), Duration.ofSeconds(30));
    }

    /** By a detour. */
    S3Settings settings(URI address, Duration patience) {
        return S3Server.settings(bucket, PREFIX, address, patience);
    }

    String bucket() {
        return bucket;
    }

    S3Client client() {
        return client;
    }

    @Override
    public S3RecordStore store() {
        return store;
    }

    @Override
    public S3RecordStore reopened() {
        return S3RecordStore.open(settings());
    }

    @Override
    public List<String> names() {
        Stream<String> objects =
                client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(PREFIX)).contents().stream()
                        .map(S3Object::key);
        Stream<String> uploads = client.listMultipartUploads(request -> request.bucket(bucket)).uploads().stream()
                .map(MultipartUpload::key);
        return Stream.concat(objects, uploads)
                .map(key -> key.substring(PREFIX.length()))
                .toList();
    }

    @Override
    public byte[] bytes(ContentId id) {
        return client.getObjectAsBytes(request -> request.bucket(bucket).key(PREFIX + id))
                .asByteArray();
    }

    @Override
    public void overwrite(ContentId id, byte[] bytes) {
        client.putObject(request -> request.bucket(bucket).key(PREFIX + id), RequestBody.fromBytes(bytes));
    }

    @Override
    public void layForeign(String name) {
        client.putObject(request -> request.bucket(bucket).key(PREFIX + name), RequestBody.fromBytes(new byte[10]));
    }

    @Override
    public void leaveUnfinished() {
        client.createMultipartUpload(request -> request.bucket(bucket).key(PREFIX + ContentId.random()));
    }

    @Override
    public void age(ContentId id, Instant written) throws IOException {
        StoreUnderTest.age(server.folder().resolve(bucket), id.value(), written);
    }

    @Override
    public void close() {
        store.close();
        client.close();
    }
}
