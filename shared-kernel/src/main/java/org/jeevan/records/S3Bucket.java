package org.jeevan.records;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jeevan.api.record.ContentId;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** All calls that concern one content, by its name in the bucket. Each fails with {@link RecordStoreUnavailableException} if a later one may go through. */
final class S3Bucket implements AutoCloseable {

    /** Not found, precondition failed, range not satisfiable: which of them a store names first is its own choice. */
    private static final Set<Integer> OTHER_OBJECT = Set.of(404, 412, 416);

    private final S3Client client;
    private final String name;
    private final String prefix;

    S3Bucket(S3Client client, String name, String prefix) {
        this.client = client;
        this.name = name;
        this.prefix = prefix;
    }

    /** A call of the AWS SDK. */
    @FunctionalInterface
    interface Call<T> {

        T make() throws IOException;
    }

    void put(ContentId id, S3Part part) throws IOException {
        call(() -> client.putObject(request -> request.bucket(name).key(key(id)).contentMD5(part.md5()), part.body()));
    }

    String begin(ContentId id) throws IOException {
        return call(() -> client.createMultipartUpload(
                        request -> request.bucket(name).key(key(id)))
                .uploadId());
    }

    CompletedPart putPart(ContentId id, String uploadId, int number, S3Part part) throws IOException {
        String tag = call(() -> client.uploadPart(
                        request -> request.bucket(name)
                                .key(key(id))
                                .uploadId(uploadId)
                                .partNumber(number)
                                .contentMD5(part.md5()),
                        part.body())
                .eTag());
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    void complete(ContentId id, String uploadId, List<CompletedPart> parts) throws IOException {
        call(() -> client.completeMultipartUpload(request ->
                request.bucket(name).key(key(id)).uploadId(uploadId).multipartUpload(upload -> upload.parts(parts))));
    }

    void abort(ContentId id, String uploadId) throws IOException {
        call(() -> {
            try {
                return client.abortMultipartUpload(
                        request -> request.bucket(name).key(key(id)).uploadId(uploadId));
            } catch (NoSuchUploadException gone) {
                return null;
            }
        });
    }

    Optional<ResponseInputStream<GetObjectResponse>> get(ContentId id) throws IOException {
        return call(() -> {
            try {
                return Optional.of(
                        client.getObject(request -> request.bucket(name).key(key(id))));
            } catch (NoSuchKeyException missing) {
                return Optional.empty();
            }
        });
    }

    /**
     * The rest of an object.
     *
     * @param from how many bytes to leave out at the beginning
     * @param tag of the object that it must still be
     * @throws IOException when another object is there now, or none
     */
    ResponseInputStream<GetObjectResponse> rest(ContentId id, long from, String tag) throws IOException {
        return call(() -> {
            try {
                return client.getObject(request -> request.bucket(name)
                        .key(key(id))
                        .range("bytes=%d-".formatted(from))
                        .ifMatch(tag));
            } catch (S3Exception refusal) {
                if (OTHER_OBJECT.contains(refusal.statusCode())) {
                    throw new IOException(
                            "Content %s was replaced or deleted while it was read".formatted(id), refusal);
                }
                throw refusal;
            }
        });
    }

    boolean has(ContentId id) throws IOException {
        return call(() -> {
            try {
                client.headObject(request -> request.bucket(name).key(key(id)));
                return true;
            } catch (NoSuchKeyException missing) {
                return false;
            }
        });
    }

    void delete(ContentId id) throws IOException {
        call(() -> client.deleteObject(request -> request.bucket(name).key(key(id))));
    }

    S3Listing listing() {
        return new S3Listing(client, name, prefix);
    }

    @Override
    public void close() {
        client.close();
    }

    private String key(ContentId id) {
        return prefix + id;
    }

    static <T> T call(Call<T> call) throws IOException {
        try {
            return call.make();
        } catch (SdkException failure) {
            throw S3Failures.translate(failure);
        }
    }
}
