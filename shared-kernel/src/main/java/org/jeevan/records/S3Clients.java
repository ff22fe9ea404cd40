package org.jeevan.records;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Makes a client that speaks what every S3-compatible store understands, and gives up after a known time. */
final class S3Clients {

    private static final int TRIES_MAX = 3;
    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);

    private S3Clients() {}

    static S3Client open(S3Settings settings) {
        settings.requireComplete();
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.regionOrDefault()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secret())))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_MAX)
                        .socketTimeout(settings.patience())
                        .build())
                .overrideConfiguration(limits(settings.patience()))
                .forcePathStyle(settings.bucketInPath())
                .disableS3ExpressSessionAuth(true);
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        return plain(builder).build();
    }

    private static ClientOverrideConfiguration limits(Duration patience) {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(TRIES_MAX)
                        .build())
                .apiCallAttemptTimeout(patience)
                .apiCallTimeout(patience.multipliedBy(TRIES_MAX).plus(CONNECT_MAX))
                .defaultProfileFile(ProfileFile.aggregator().build())
                .build();
    }

    /** Chunked signatures and trailing checksums are newer than many stores; each upload carries its MD5 instead. */
    private static S3ClientBuilder plain(S3ClientBuilder builder) {
        return builder.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false).expectContinueEnabled(false));
    }
}
