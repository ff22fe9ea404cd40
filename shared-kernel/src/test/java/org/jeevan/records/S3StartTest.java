package org.jeevan.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jeevan.records.S3Server.ACCESS_KEY;
import static org.jeevan.records.S3Server.SECRET_KEY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jeevan.api.record.ContentId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a bucket is opened, and what is wrong with one that cannot be used. */
class S3StartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static S3Server server;

    private BucketUnderTest tested;

    @TempDir
    private Path home;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = S3Server.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void a_bucket() {
        tested = new BucketUnderTest(server);
    }

    @AfterEach
    void close() {
        tested.close();
    }

    @Test
    void leaves_nothing_behind_of_its_check() {
        tested.reopened().close();
        assertThat(tested.names()).isEmpty();
    }

    @Test
    void names_a_bucket_that_is_not_there() {
        assertThatThrownBy(() -> S3RecordStore.open(settings("no-such-bucket", server.address(), SECRET_KEY, null)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Records cannot be kept in bucket no-such-bucket at %s: The record store refuses: "
                                .formatted(server.address())
                        + "NoSuchBucket (404). Look at jeevan.records.s3");
    }

    @Test
    void says_that_the_key_is_wrong_without_saying_the_key() {
        assertThatThrownBy(() -> S3RecordStore.open(settings(tested.bucket(), server.address(), "mistyped", null)))
                .hasMessageContaining("SignatureDoesNotMatch (403)")
                .hasMessageNotContaining("mistyped");
    }

    @Test
    void says_that_nobody_listens() throws IOException {
        URI nobody;
        try (var port = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + port.getLocalPort());
        }
        assertThatThrownBy(() -> S3RecordStore.open(settings(tested.bucket(), nobody, SECRET_KEY, null)))
                .hasCauseInstanceOf(RecordStoreUnavailableException.class)
                .hasMessageContaining("Connection refused");
    }

    @Test
    void takes_the_secret_key_from_a_file() throws IOException {
        Path file = Files.writeString(home.resolve("secret"), SECRET_KEY + "\n");
        try (var store = S3RecordStore.open(settings(tested.bucket(), server.address(), null, file))) {
            assertThat(store.open(ContentId.random())).isEmpty();
        }
        assertThatThrownBy(() -> S3RecordStore.open(
                        settings(tested.bucket(), server.address(), null, home.resolve("elsewhere"))))
                .hasMessageStartingWith("The secret key cannot be read from");
    }

    private static S3Settings settings(String bucket, URI endpoint, String secret, Path secretFile) {
        return new S3Settings(bucket, endpoint, null, "", null, ACCESS_KEY, secret, secretFile, false, PATIENCE);
    }
}
