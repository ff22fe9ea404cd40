package org.jeevan.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jeevan.api.identity.KeySubject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkedAeadTest {

    private static final int CHUNK = ChunkedAead.CHUNK_BYTES;

    private final MemoryDataKeys keys = new MemoryDataKeys();
    private final DataKey key = keys.current(KeySubject.HOUSE);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 5_000_000})
    void opens_what_it_sealed_byte_for_byte(int length) throws IOException {
        assertThat(open(seal(noise(length)))).isEqualTo(noise(length));
        assertThat(open(seal(text(length)))).isEqualTo(text(length));
    }

    @Test
    void compresses_text_and_leaves_noise_as_it_is() throws IOException {
        assertThat(seal(text(5_000_000)).length).isLessThan(1_000_000);
        int chunks = 5_000_000 / CHUNK + 1;
        assertThat(seal(noise(5_000_000))).hasSize(ContentHeader.BYTES + 5_000_000 + chunks * (Chunk.FRAME_BYTES + 16));
    }

    @Test
    void compresses_text_that_comes_after_much_noise() throws IOException {
        byte[] mixed = Arrays.copyOf(noise(100 * CHUNK), 300 * CHUNK);
        assertThat(open(seal(mixed))).isEqualTo(mixed);
        assertThat(seal(mixed).length).isLessThan(140 * CHUNK);
    }

    @Test
    void never_seals_the_same_content_to_the_same_bytes() throws IOException {
        byte[] first = seal(noise(100));
        byte[] second = seal(noise(100));
        assertThat(Arrays.copyOfRange(first, ContentHeader.BYTES, first.length))
                .isNotEqualTo(Arrays.copyOfRange(second, ContentHeader.BYTES, second.length));
    }

    @Test
    void refuses_a_changed_byte_at_every_offset() throws IOException {
        byte[] sealed = seal(text(700));
        for (int offset = 0; offset < sealed.length; offset++) {
            byte[] changed = sealed.clone();
            changed[offset] ^= 1;
            assertRefused(changed, "offset " + offset);
        }
    }

    @Test
    void refuses_a_changed_bit_in_every_frame_of_many_chunks() throws IOException {
        List<byte[]> parts = parts(seal(noise(3 * CHUNK + 5)));
        for (int chunk = 1; chunk < parts.size(); chunk++) {
            for (int bit = 0; bit < 8 * Chunk.FRAME_BYTES; bit++) {
                List<byte[]> changed = copy(parts);
                changed.get(chunk)[bit / 8] ^= (byte) (1 << bit % 8);
                assertRefused(join(changed), "chunk %d bit %d".formatted(chunk, bit));
            }
        }
    }

    @Test
    void refuses_to_be_cut_anywhere() throws IOException {
        byte[] sealed = seal(text(700));
        for (int length = 0; length < sealed.length; length++) {
            assertRefused(Arrays.copyOf(sealed, length), "length " + length);
        }
    }

    @Test
    void refuses_to_be_cut_at_any_chunk_border() throws IOException {
        List<byte[]> parts = parts(seal(noise(4 * CHUNK)));
        assertThat(parts).hasSize(5);
        for (int kept = 0; kept < parts.size(); kept++) {
            assertRefused(join(parts.subList(0, kept)), kept + " parts");
        }
    }

    @Test
    void refuses_swapped_repeated_missing_and_appended_chunks() throws IOException {
        List<byte[]> parts = parts(seal(noise(4 * CHUNK)));
        byte[] header = parts.get(0);
        byte[] one = parts.get(1);
        byte[] two = parts.get(2);
        byte[] three = parts.get(3);
        byte[] last = parts.get(4);
        assertThat(open(join(List.of(header, one, two, three, last)))).isEqualTo(noise(4 * CHUNK));
        assertRefused(join(List.of(header, two, one, three, last)), "swapped");
        assertRefused(join(List.of(header, one, one, two, three, last)), "repeated");
        assertRefused(join(List.of(header, one, three, last)), "missing");
        assertRefused(join(List.of(header, last)), "only the last");
        assertRefused(join(List.of(header, one, two, three, last, last)), "the last twice");
        assertRefused(join(List.of(header, one, two, three, last, new byte[1])), "a byte appended");
    }

    @Test
    void refuses_a_chunk_of_other_content_under_the_same_key_and_id() throws IOException {
        List<byte[]> mine = parts(seal(noise(2 * CHUNK)));
        List<byte[]> other = parts(seal(noise(2 * CHUNK)));
        assertRefused(join(List.of(mine.get(0), mine.get(1), other.get(2))), "chunk of another content");
        assertRefused(join(List.of(other.get(0), mine.get(1), mine.get(2))), "header of another content");
    }

    @Test
    void refuses_another_purpose_id_or_key() throws IOException {
        byte[] sealed = seal(noise(10));
        assertThatThrownBy(() -> ChunkedAead.open(keys, "other", "c-1", new ByteArrayInputStream(sealed)))
                .isInstanceOf(TamperedException.class);
        assertThatThrownBy(() -> ChunkedAead.open(keys, "content", "c-2", new ByteArrayInputStream(sealed)))
                .isInstanceOf(TamperedException.class);
        keys.destroy(KeySubject.HOUSE);
        assertThatThrownBy(() -> open(sealed)).isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void goes_on_refusing_after_a_refusal() throws IOException {
        byte[] sealed = seal(noise(3 * CHUNK));
        sealed[ContentHeader.BYTES + 100] ^= 1;
        try (InputStream opened = ChunkedAead.open(keys, "content", "c-1", new ByteArrayInputStream(sealed))) {
            assertThatThrownBy(opened::read).isInstanceOf(TamperedException.class);
            assertThatThrownBy(opened::read).isInstanceOf(TamperedException.class);
            assertThatThrownBy(opened::readAllBytes).isInstanceOf(TamperedException.class);
        }
    }

    @Test
    void content_whose_sealing_failed_half_way_is_refused() {
        var sealed = new ByteArrayOutputStream();
        var failing = new InputStream() {
            private int left = 3 * CHUNK;

            @Override
            public int read() throws IOException {
                if (left-- == 0) {
                    throw new IOException("the connection broke");
                }
                return left & 0xFF;
            }
        };
        assertThatThrownBy(() -> ChunkedAead.seal(key, "content", "c-1", failing, sealed))
                .isInstanceOf(IOException.class);
        assertThat(sealed.size()).isPositive();
        assertRefused(sealed.toByteArray(), "half of it");
    }

    private byte[] seal(byte[] content) throws IOException {
        var sealed = new ByteArrayOutputStream();
        ChunkedAead.seal(key, "content", "c-1", new ByteArrayInputStream(content), sealed);
        return sealed.toByteArray();
    }

    private byte[] open(byte[] sealed) throws IOException {
        try (InputStream opened = ChunkedAead.open(keys, "content", "c-1", new ByteArrayInputStream(sealed))) {
            return opened.readAllBytes();
        }
    }

    private void assertRefused(byte[] sealed, String what) {
        assertThatThrownBy(() -> open(sealed)).as(what).isInstanceOf(TamperedException.class);
    }

    /** The header, then each chunk with its frame. */
    private static List<byte[]> parts(byte[] sealed) {
        var parts = new ArrayList<byte[]>();
        ByteBuffer rest = ByteBuffer.wrap(sealed);
        for (int length = ContentHeader.BYTES;
                ;
                length = Chunk.FRAME_BYTES + (rest.getInt(rest.position()) & 0xFFFFFF)) {
            var part = new byte[length];
            rest.get(part);
            parts.add(part);
            if (!rest.hasRemaining()) {
                return parts;
            }
        }
    }

    private static List<byte[]> copy(List<byte[]> parts) {
        return parts.stream().map(byte[]::clone).toList();
    }

    private static byte[] join(List<byte[]> parts) {
        var joined = new ByteArrayOutputStream();
        parts.forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] text(int length) {
        String line = "Haemoglobin 11.2 g/dL (12-15), metformin 500 mg twice daily, no known drug allergies. ";
        return Arrays.copyOf(line.repeat(length / line.length() + 1).getBytes(UTF_8), length);
    }
}
