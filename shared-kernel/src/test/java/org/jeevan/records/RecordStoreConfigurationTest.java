package org.jeevan.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jeevan.api.record.ContentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Which store the settings choose, and what they must say. */
class RecordStoreConfigurationTest {

    private static final String S3 = "jeevan.records.s3.";

    @TempDir
    private Path home;

    private ApplicationContextRunner process() {
        return new ApplicationContextRunner()
                .withUserConfiguration(RecordStoreConfiguration.class)
                .withPropertyValues("jeevan.data-dir=" + home.resolve("data"));
    }

    @Test
    void records_lie_in_the_data_folder_where_nothing_else_is_said() {
        process().run(context -> {
            assertThat(context).getBean(RecordStore.class).isInstanceOf(FileRecordStore.class);
            context.getBean(RecordStore.class).put(ContentId.random(), out -> out.write(1));
        });
        assertThat(home.resolve("data").resolve("records")).isDirectoryRecursivelyContaining("regex:.*[0-9a-f-]{36}");
    }

    @Test
    void records_lie_on_a_shared_volume_where_one_is_named() {
        process()
                .withPropertyValues("jeevan.records.dir=" + home.resolve("shared"))
                .run(context -> {
                    assertThat(context).getBean(RecordStore.class).isInstanceOf(FileRecordStore.class);
                    assertThat(home.resolve("shared").resolve("ff")).isDirectory();
                    assertThat(home.resolve("data")).doesNotExist();
                });
    }

    @Test
    void records_lie_in_a_bucket_where_one_is_named() throws Exception {
        try (var server = S3Server.start(Files.createDirectory(home.resolve("s3")));
                var client = server.client()) {
            client.createBucket(request -> request.bucket("records"));
            process()
                    .withPropertyValues(
                            S3 + "bucket=records",
                            S3 + "endpoint=" + server.address(),
                            S3 + "prefix=hospital-1/",
                            S3 + "access-key=" + S3Server.ACCESS_KEY,
                            S3 + "secret-key=" + S3Server.SECRET_KEY)
                    .run(context ->
                            assertThat(context).getBean(RecordStore.class).isInstanceOf(S3RecordStore.class));
        }
        assertThat(home.resolve("data")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bucket=            | bucket is missing
            access-key=        | access-key is missing
            secret-key=        | one of secret-key-file and secret-key is needed
            secret-key-file=/x | one of secret-key-file and secret-key is needed
            region=            | region is missing; or endpoint, for a store of your own
            endpoint=store:9000 | endpoint is no address such as https://store.example:9000
            prefix=/records    | prefix is neither empty nor letters, digits, - and _ with a slash at the end
            """)
    void says_what_is_missing_or_wrong_but_never_the_secret(String changed, String problem) {
        process()
                .withPropertyValues(
                        S3 + "bucket=records",
                        S3 + "region=ap-south-1",
                        S3 + "access-key=key",
                        S3 + "secret-key=sesame",
                        S3 + changed.strip())
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("jeevan.records.s3: " + problem)
                        .hasMessageNotContaining("sesame"));
    }

    @Test
    void a_folder_and_a_bucket_at_once_are_refused() {
        process()
                .withPropertyValues("jeevan.records.dir=" + home, S3 + "bucket=records")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("Records lie in jeevan.records.dir or in jeevan.records.s3, not in both"));
    }

    @Test
    void settings_do_not_show_their_secret() {
        S3Settings settings = new S3Settings(
                "records", null, "ap-south-1", "", null, "key", "sesame", null, false, java.time.Duration.ofSeconds(1));
        assertThat(settings).hasToString("bucket records at ap-south-1");
        assertThat(new RecordSettings(null, settings).toString()).doesNotContain("sesame");
    }
}
