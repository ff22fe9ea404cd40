package org.jeevan.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jeevan.api.record.ContentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every record store must do, whatever it is made of. */
abstract class RecordStoreContract extends OnEmptyStore {

    private static final int PART = 5 << 20;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PART - 1, PART, PART + 1, 2 * PART, 3 * PART + 7})
    void gives_back_byte_for_byte_what_was_put(int length) throws IOException {
        byte[] content = noise(length);
        store.put(REPORT, out -> out.write(content));
        assertThat(read(store, REPORT)).isEqualTo(content);
        assertThat(tested.names()).containsExactly(REPORT.value());
    }

    @Test
    void takes_single_bytes_and_pieces_of_arrays() throws IOException {
        store.put(REPORT, out -> {
            out.write(0x1ff);
            out.write(new byte[] {1, 2, 3, 4}, 1, 2);
        });
        assertThat(read(store, REPORT)).containsExactly(0xff, 2, 3);
    }

    @Test
    void shows_nothing_of_a_content_before_all_of_it_is_stored() throws IOException {
        store.put(REPORT, out -> {
            out.write(noise(3 * PART));
            assertThat(store.open(REPORT)).isEmpty();
            out.write(noise(1));
        });
        assertThat(store.open(REPORT)).isPresent().get().satisfies(InputStream::close);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 3 * PART})
    void keeps_nothing_if_the_writer_fails(int written) throws IOException {
        for (Throwable failure :
                List.of(new IOException("cut"), new IllegalStateException("refused"), new AssertionError("broken"))) {
            assertThatThrownBy(() -> store.put(REPORT, out -> {
                        out.write(noise(written));
                        rethrow(failure);
                    }))
                    .isSameAs(failure);
            assertThat(tested.names()).isEmpty();
        }
    }

    @Test
    void a_failing_writer_leaves_alone_what_was_there() throws IOException {
        store.put(REPORT, out -> out.write(noise(10)));
        assertThatThrownBy(() -> store.put(REPORT, out -> {
                    out.write(noise(2 * PART));
                    throw new IOException("cut");
                }))
                .hasMessage("cut");
        assertThat(read(store, REPORT)).isEqualTo(noise(10));
    }

    @Test
    void knows_what_is_missing() throws IOException {
        store.put(REPORT, out -> out.write(noise(10)));
        assertThat(store.open(ContentId.random())).isEmpty();
        assertThat(store.delete(ContentId.random())).isFalse();
        assertThat(store.delete(REPORT)).isTrue();
        assertThat(store.delete(REPORT)).isFalse();
        assertThat(store.open(REPORT)).isEmpty();
        assertThat(tested.names()).isEmpty();
    }

    @Test
    void a_reader_may_stop_early() throws IOException {
        store.put(REPORT, out -> out.write(noise(PART)));
        for (int i = 0; i < 20; i++) {
            try (InputStream content = store.open(REPORT).orElseThrow()) {
                assertThat(content.readNBytes(10)).isEqualTo(Arrays.copyOf(noise(PART), 10));
            }
        }
        assertThat(read(store, REPORT)).hasSize(PART);
    }

    @Test
    void many_upload_at_once() throws Exception {
        List<ContentId> ids =
                IntStream.range(0, 12).mapToObj(i -> ContentId.random()).toList();
        try (var uploaders = Executors.newFixedThreadPool(6)) {
            List<Callable<Void>> uploads = ids.stream()
                    .map(id -> (Callable<Void>) () -> {
                        store.put(id, out -> out.write(noise(PART + ids.indexOf(id))));
                        return null;
                    })
                    .toList();
            for (var upload : uploaders.invokeAll(uploads)) {
                upload.get();
            }
        }
        for (ContentId id : ids) {
            assertThat(read(store, id)).isEqualTo(noise(PART + ids.indexOf(id)));
        }
    }

    @Test
    void has_after_a_restart_what_it_had_before() throws IOException {
        store.put(REPORT, out -> out.write(noise(10)));
        assertThat(read(tested.reopened(), REPORT)).isEqualTo(noise(10));
    }

    private static void rethrow(Throwable failure) throws IOException {
        switch (failure) {
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw (Error) failure;
        }
    }
}
