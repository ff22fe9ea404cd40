package org.jeevan.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A bucket for records, and how it is spoken to. Nothing else is looked at: neither files of the AWS tools nor the
 * machine's role.
 *
 * @param endpoint where an S3-compatible store listens; null: Amazon's own for the region
 * @param region null: {@code us-east-1}, which stores of one's own expect; Amazon's needs the bucket's region
 * @param prefix what the names of all objects begin with; several platforms may share a bucket so
 * @param pathStyle whether the bucket stands in the path; null: where an endpoint is given
 * @param secretKey for the environment; else {@code secretKeyFile}, whose first line it is
 * @param readOnly for processes that only read: with keys that may only read, the check at start does no more
 * @param patience how long one try of a call may take; there are up to three
 */
public record S3Settings(
        String bucket,
        URI endpoint,
        String region,
        @DefaultValue("") String prefix,
        Boolean pathStyle,
        String accessKey,
        String secretKey,
        Path secretKeyFile,
        @DefaultValue("false") boolean readOnly,
        @DefaultValue("30s") Duration patience) {

    private static final String DEFAULT_REGION = "us-east-1";

    /** What is wrong is said here, not when the settings are bound, because a failed binding may print their values. */
    void requireComplete() {
        require(isPresent(bucket), "bucket is missing");
        require(isPresent(accessKey), "access-key is missing");
        require(isPresent(secretKey) != (secretKeyFile != null), "one of secret-key-file and secret-key is needed");
        require(endpoint != null || isPresent(region), "region is missing; or endpoint, for a store of your own");
        require(endpoint == null || isHttp(endpoint), "endpoint is no address such as https://store.example:9000");
        require(
                prefix.isEmpty() || prefix.matches("([A-Za-z0-9_-]+/)+"),
                "prefix is neither empty nor letters, digits, - and _ with a slash at the end");
    }

    String secret() {
        if (secretKeyFile == null) {
            return secretKey;
        }
        try {
            String secret = Files.readString(secretKeyFile).lines().findFirst().orElse("");
            require(isPresent(secret), "the file %s is empty".formatted(secretKeyFile));
            return secret.strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The secret key cannot be read from %s".formatted(secretKeyFile), e);
        }
    }

    String regionOrDefault() {
        return isPresent(region) ? region : DEFAULT_REGION;
    }

    boolean bucketInPath() {
        return pathStyle == null ? endpoint != null : pathStyle;
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "bucket %s at %s".formatted(bucket, endpoint == null ? region : endpoint);
    }

    private static boolean isPresent(String value) {
        return value != null && !value.isBlank();
    }

    private static boolean isHttp(URI endpoint) {
        return ("http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme()))
                && endpoint.getHost() != null;
    }

    private static void require(boolean condition, String problem) {
        if (!condition) {
            throw new IllegalStateException("jeevan.records.s3: " + problem);
        }
    }
}
