package org.jeevan.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.ContentId;
import org.jeevan.api.record.StoredContent;
import org.jeevan.crypto.KeyDestroyedException;
import org.jeevan.crypto.MemoryDataKeys;
import org.jeevan.crypto.TamperedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a record and what is refused, whatever the bytes lie on. */
abstract class RecordContentContract extends OnEmptyStore {

    private static final String PDF = "application/pdf";

    private static final int CHUNK = 128 << 10;
    private static final long LIMIT = 20_000_000;
    private static final PatientId ASHA = new PatientId("0197a000-0000-7000-8000-000000000001");
    private static final RecordId RECORD = new RecordId("0197a000-0000-7000-8000-000000000002");
    private static final KeySubject.Record SUBJECT = new KeySubject.Record(ASHA, RECORD);

    private final MemoryDataKeys keys = new MemoryDataKeys();
    private RecordContent records;

    @BeforeEach
    void empty_records() {
        records = new RecordContent(store, keys);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 5_000_000, 12_000_000})
    void gives_back_byte_for_byte_what_was_written(int length) throws Exception {
        for (byte[] content : List.of(
                noise(length), "Haemoglobin 11.2 g/dL\n".repeat(length / 22 + 1).getBytes(UTF_8))) {
            StoredContent stored = write(content);
            assertThat(read(stored)).isEqualTo(content);
            assertThat(stored.sizeBytes()).isEqualTo(content.length);
            assertThat(stored.sha256())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        }
    }

    @Test
    void accepts_exactly_the_limit_and_keeps_nothing_of_more() throws IOException {
        byte[] content = noise(3 * CHUNK);
        assertThatThrownBy(() -> records.write(SUBJECT, PDF, new ByteArrayInputStream(content), content.length - 1))
                .isInstanceOf(ContentTooLargeException.class)
                .hasMessageContaining(String.valueOf(content.length - 1));
        assertThat(tested.names()).isEmpty();
        assertThat(read(records.write(SUBJECT, PDF, new ByteArrayInputStream(content), content.length)))
                .isEqualTo(content);
    }

    @Test
    void keeps_nothing_of_an_upload_that_breaks_off() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> records.write(SUBJECT, PDF, broken, LIMIT)).hasMessage("connection reset");
        assertThat(tested.names()).isEmpty();
    }

    @Test
    void a_retried_upload_leaves_the_stored_one_alone() throws IOException {
        StoredContent first = write("first".getBytes(UTF_8));
        StoredContent second = write("second".getBytes(UTF_8));
        assertThat(second.contentId()).isNotEqualTo(first.contentId());
        assertThat(read(first)).isEqualTo("first".getBytes(UTF_8));
    }

    @Test
    void leaves_nothing_readable_in_the_store() throws IOException {
        StoredContent stored = write("Diagnosis: tuberculosis".getBytes(UTF_8));
        assertThat(new String(tested.bytes(stored.contentId()), UTF_8)).doesNotContain("tuberculosis");
    }

    @Test
    void refuses_a_changed_a_cut_and_a_swapped_content() throws IOException {
        StoredContent stored = write(noise(3 * CHUNK));
        ContentId id = stored.contentId();
        byte[] whole = tested.bytes(id);
        byte[] changed = whole.clone();
        changed[2 * CHUNK] ^= 1;
        tested.overwrite(id, changed);
        assertThatThrownBy(() -> read(stored)).isInstanceOf(TamperedException.class);
        tested.overwrite(id, Arrays.copyOf(whole, whole.length - 1));
        assertThatThrownBy(() -> read(stored)).isInstanceOf(TamperedException.class);
        StoredContent other = write(noise(10));
        tested.overwrite(other.contentId(), whole);
        assertThatThrownBy(() -> read(other)).isInstanceOf(TamperedException.class);
    }

    @Test
    void refuses_the_content_of_another_record() throws IOException {
        StoredContent stored = write(noise(10));
        assertThatThrownBy(() -> records.read(RecordId.random(), stored)).isInstanceOf(TamperedException.class);
    }

    @Test
    void refuses_at_the_end_what_differs_from_the_recorded_size_or_hash() throws IOException {
        StoredContent stored = write(noise(10));
        assertThatThrownBy(() -> read(new StoredContent(stored.contentId(), PDF, 11, stored.sha256())))
                .isInstanceOf(TamperedException.class)
                .hasMessageContaining("not what its event recorded");
        assertThatThrownBy(() -> read(new StoredContent(stored.contentId(), PDF, 10, "00".repeat(32))))
                .isInstanceOf(TamperedException.class);
    }

    @Test
    void tells_missing_bytes_from_a_destroyed_key() throws IOException {
        StoredContent stored = write(noise(10));
        keys.destroy(new KeySubject.Patient(ASHA));
        assertThatThrownBy(() -> read(stored)).isInstanceOf(KeyDestroyedException.class);
        assertThatThrownBy(() -> write(noise(10))).isInstanceOf(KeyDestroyedException.class);
        assertThat(store.delete(stored.contentId())).isTrue();
        assertThat(store.delete(stored.contentId())).isFalse();
        assertThatThrownBy(() -> read(stored)).isInstanceOf(ContentMissingException.class);
    }

    @Test
    void has_the_contents_of_before_after_a_restart() throws IOException {
        StoredContent stored = write(noise(10));
        var restarted = new RecordContent(tested.reopened(), keys);
        try (InputStream content = restarted.read(RECORD, stored)) {
            assertThat(content.readAllBytes()).isEqualTo(noise(10));
        }
    }

    private StoredContent write(byte[] content) throws IOException {
        return records.write(SUBJECT, PDF, new ByteArrayInputStream(content), LIMIT);
    }

    private byte[] read(StoredContent stored) throws IOException {
        try (InputStream content = records.read(RECORD, stored)) {
            return content.readAllBytes();
        }
    }
}
