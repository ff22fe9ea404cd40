package org.jeevan.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jeevan.api.identity.KeySubject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TripleDesTest {

    private static final byte[] AAD = "where it lies".getBytes(UTF_8);

    private final MemoryDataKeys keys = new MemoryDataKeys();
    private final DataKey key = keys.current(KeySubject.HOUSE);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 100, 5000})
    void reads_what_an_older_system_sealed(int length) {
        byte[] plaintext = bytes(length);
        byte[] sealed = OldSuite.envelope(key, "note", "1", AAD, plaintext);
        assertThat(Envelope.open(keys, "note", "1", AAD, sealed)).isEqualTo(plaintext);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 200_000})
    void reads_the_content_of_an_older_system(int length) throws IOException {
        byte[] plaintext = bytes(length);
        byte[] sealed = OldSuite.content(key, "record", "1", plaintext);
        assertThat(ChunkedAead.isCurrent(new ByteArrayInputStream(sealed))).isFalse();
        try (var opened = ChunkedAead.open(keys, "record", "1", new ByteArrayInputStream(sealed))) {
            assertThat(opened.readAllBytes()).isEqualTo(plaintext);
        }
    }

    @Test
    void seals_anew_with_the_suite_for_everything_new() {
        byte[] old = OldSuite.envelope(key, "note", "1", AAD, bytes(50));
        byte[] anew = Envelope.sealAnew(keys, "note", "1", AAD, old);
        assertThat(Envelope.isCurrent(old)).isFalse();
        assertThat(Envelope.isCurrent(anew)).isTrue();
        assertThat(Envelope.open(keys, "note", "1", AAD, anew)).isEqualTo(bytes(50));
    }

    @Test
    void is_never_written() {
        assertThat(CipherSuites.current()).isSameAs(CipherSuites.AES_256_GCM);
        var into = ByteBuffer.allocate(100);
        assertThatThrownBy(() -> CipherSuites.TRIPLE_DES.seal(new byte[32], new byte[16], AAD, into, into))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refuses_any_changed_or_missing_byte() {
        byte[] sealed = OldSuite.envelope(key, "note", "1", AAD, bytes(20));
        for (int offset = 0; offset < sealed.length; offset++) {
            byte[] changed = sealed.clone();
            changed[offset] ^= 1;
            assertRefused(changed, AAD);
        }
        for (int length = 0; length < sealed.length; length++) {
            assertRefused(Arrays.copyOf(sealed, length), AAD);
        }
        assertRefused(sealed, "elsewhere".getBytes(UTF_8));
    }

    @Test
    void refuses_content_that_was_cut_or_changed() {
        byte[] sealed = OldSuite.content(key, "record", "1", bytes(150_000));
        for (int offset = 70; offset < sealed.length; offset += 9_973) {
            byte[] changed = sealed.clone();
            changed[offset] ^= 1;
            assertContentRefused(changed);
            assertContentRefused(Arrays.copyOf(sealed, offset));
        }
    }

    private void assertContentRefused(byte[] sealed) {
        assertThatThrownBy(() -> ChunkedAead.open(keys, "record", "1", new ByteArrayInputStream(sealed))
                        .readAllBytes())
                .isInstanceOf(TamperedException.class);
    }

    /** A changed key id names a key that never was, or one that is not there. */
    private void assertRefused(byte[] sealed, byte[] aad) {
        assertThatThrownBy(() -> Envelope.open(key, "note", "1", aad, sealed)).isInstanceOf(TamperedException.class);
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return bytes;
    }
}
