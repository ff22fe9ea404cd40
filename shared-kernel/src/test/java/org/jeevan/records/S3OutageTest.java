package org.jeevan.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jeevan.records.OnEmptyStore.noise;
import static org.jeevan.records.OnEmptyStore.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jeevan.api.record.ContentId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of uploads and downloads when the network or the store fails. */
class S3OutageTest {

    private static final int PART = 5 << 20;

    /** What has been sent and waits in the buffers of sockets is read even after a cut. */
    private static final int MORE_THAN_IS_ON_THE_WIRE = 64 << 20;

    private static final ContentId REPORT = new ContentId("0197a000-0000-7000-8000-00000000000a");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static S3Server server;

    private BucketUnderTest tested;
    private Relay relay;
    private S3RecordStore store;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = S3Server.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void a_store_behind_a_relay() throws IOException {
        tested = new BucketUnderTest(server);
        relay = new Relay(server.port());
        store = S3RecordStore.open(tested.settings(relay.address(), PATIENCE));
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        relay.close();
        tested.close();
    }

    @Test
    void takes_up_a_download_where_its_connection_broke() throws IOException {
        store.put(REPORT, out -> out.write(noise(2 * PART)));
        relay.cut(3, 1_000_000);
        assertThat(read(store, REPORT)).isEqualTo(noise(2 * PART));
    }

    @Test
    void gives_up_a_download_that_breaks_again_and_again() throws IOException {
        store.put(REPORT, out -> out.write(noise(2 * PART)));
        relay.cut(Integer.MAX_VALUE, 100_000);
        assertThatThrownBy(() -> read(store, REPORT))
                .isInstanceOf(RecordStoreUnavailableException.class)
                .hasMessageContaining("the connection broke");
    }

    /** How much of the old one has come by then is the network's to say: the rest of it, or a failure, but never the new one's. */
    @Test
    void does_not_mix_two_contents_when_one_is_replaced_while_it_is_read() throws IOException {
        byte[] old = noise(MORE_THAN_IS_ON_THE_WIRE);
        store.put(REPORT, out -> out.write(old));
        try (InputStream content = store.open(REPORT).orElseThrow()) {
            assertThat(content.readNBytes(PART)).hasSize(PART);
            store.put(REPORT, out -> out.write(noise(2 * PART + 1)));
            relay.cut(0, 0);
            assertThat(content.readAllBytes()).isEqualTo(Arrays.copyOfRange(old, PART, old.length));
        } catch (IOException failed) {
            assertThat(failed).isExactlyInstanceOf(IOException.class).hasMessageContaining("was replaced");
        }
    }

    @Test
    void says_so_when_a_content_is_deleted_while_it_is_read() throws IOException {
        store.put(REPORT, out -> out.write(noise(MORE_THAN_IS_ON_THE_WIRE)));
        try (InputStream content = store.open(REPORT).orElseThrow()) {
            assertThat(content.readNBytes(PART)).hasSize(PART);
            store.delete(REPORT);
            relay.cut(0, 0);
            assertThatThrownBy(content::readAllBytes).hasMessageContaining("was replaced or deleted");
        }
    }

    @Test
    void sends_again_what_was_not_answered() throws IOException {
        relay.cut(1, 0);
        store.put(REPORT, out -> out.write(noise(10)));
        relay.cut(2, 0);
        store.put(ContentId.random(), out -> out.write(noise(3 * PART)));
        assertThat(read(store, REPORT)).isEqualTo(noise(10));
    }

    @Test
    void a_store_that_is_gone_is_a_passing_failure_that_says_so() throws IOException {
        store.put(REPORT, out -> out.write(noise(10)));
        relay.goAway();
        assertGone(() -> store.put(ContentId.random(), out -> out.write(noise(10))));
        assertGone(() -> store.put(ContentId.random(), out -> out.write(noise(2 * PART))));
        assertGone(() -> store.open(REPORT));
        assertGone(() -> store.delete(REPORT));
        assertGone(() -> store.sweep(Duration.ZERO, id -> true));
        relay.back();
        assertThat(read(store, REPORT)).isEqualTo(noise(10));
    }

    @Test
    void a_store_that_goes_away_during_an_upload_shows_nothing_of_it_when_it_is_back() throws IOException {
        assertGone(() -> store.put(REPORT, out -> {
            out.write(noise(2 * PART));
            relay.goAway();
            out.write(noise(2 * PART));
        }));
        relay.back();
        assertThat(store.open(REPORT)).isEmpty();
        store.sweep(Duration.ofHours(-1), id -> true);
        assertThat(tested.names()).isEmpty();
    }

    @Test
    void a_store_that_does_not_answer_is_waited_for_only_so_long() throws IOException {
        try (var hasty = S3RecordStore.open(tested.settings(relay.address(), Duration.ofSeconds(1)))) {
            relay.fallSilent();
            Instant begun = Instant.now();
            assertGone(() -> hasty.open(REPORT));
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(9));
        }
    }

    @Test
    void content_that_lacks_a_part_is_never_completed_whatever_its_writer_does() throws IOException {
        assertThatThrownBy(() -> store.put(REPORT, out -> {
                    out.write(noise(PART + 1));
                    relay.goAway();
                    try {
                        out.write(noise(2 * PART));
                    } catch (IOException swallowed) {
                        relay.back();
                    }
                }))
                .hasMessage("A part of the content was not stored");
        assertThat(tested.names()).isEmpty();
    }

    @Test
    void an_interrupted_upload_cleans_up_and_stays_interrupted() {
        assertThatThrownBy(() -> store.put(REPORT, out -> {
                    out.write(noise(2 * PART));
                    Thread.currentThread().interrupt();
                    out.write(noise(2 * PART));
                }))
                .isInstanceOf(IOException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(tested.names()).isEmpty();
    }

    private static void assertGone(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(RecordStoreUnavailableException.class)
                .hasMessageStartingWith("The record store cannot be reached, or does not answer in time");
    }
}
