package org.jeevan.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.jeevan.api.identity.KeySubject;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final byte[] PLACE = "patient/1/7".getBytes(UTF_8);
    private static final byte[] TEXT = "allergic to penicillin".getBytes(UTF_8);
    private static final int HEADER_BYTES = 62;
    private static final int TAG_BYTES = 16;

    private final MemoryDataKeys keys = new MemoryDataKeys();
    private final DataKey key = keys.current(KeySubject.HOUSE);
    private final byte[] sealed = Envelope.seal(key, "event", "e-1", PLACE, TEXT);

    @Test
    void opens_what_it_sealed() {
        assertThat(Envelope.open(keys, "event", "e-1", PLACE, sealed)).isEqualTo(TEXT);
        assertThat(sealed).hasSize(HEADER_BYTES + TEXT.length + TAG_BYTES);
        assertThat(Envelope.keyId(sealed)).isEqualTo(key.id());
    }

    @Test
    void opens_an_empty_item() {
        byte[] empty = Envelope.seal(key, "event", "e-1", new byte[0], new byte[0]);
        assertThat(Envelope.open(keys, "event", "e-1", new byte[0], empty)).isEmpty();
    }

    @Test
    void never_seals_the_same_item_to_the_same_bytes() {
        assertThat(Envelope.seal(key, "event", "e-1", PLACE, TEXT)).isNotEqualTo(sealed);
    }

    @Test
    void refuses_a_changed_byte_at_every_offset() {
        for (int offset = 0; offset < sealed.length; offset++) {
            byte[] changed = sealed.clone();
            changed[offset] ^= 1;
            assertThatThrownBy(() -> Envelope.open(keys, "event", "e-1", PLACE, changed))
                    .as("offset %d", offset)
                    .isInstanceOf(TamperedException.class)
                    .hasMessageNotContaining("penicillin");
        }
    }

    @Test
    void refuses_to_be_cut_or_lengthened() {
        for (int length = 0; length < sealed.length; length++) {
            assertRefused("event", "e-1", PLACE, Arrays.copyOf(sealed, length));
        }
        assertRefused("event", "e-1", PLACE, Arrays.copyOf(sealed, sealed.length + 1));
    }

    @Test
    void refuses_another_purpose_id_or_place() {
        assertRefused("row", "e-1", PLACE, sealed);
        assertRefused("event", "e-2", PLACE, sealed);
        assertRefused("evente", "-1", PLACE, sealed);
        assertRefused("event", "e-1", "patient/1/8".getBytes(UTF_8), sealed);
        assertRefused("event", "e-1", new byte[0], sealed);
    }

    @Test
    void refuses_another_key_even_with_its_id_in_the_header() {
        DataKey other = new DataKey(key.id(), MemoryDataKeys.randomKey().secret());
        assertThatThrownBy(() -> Envelope.open(other, "event", "e-1", PLACE, sealed))
                .isInstanceOf(TamperedException.class)
                .hasMessageContaining("key does not fit");
        assertThatThrownBy(() -> Envelope.open(MemoryDataKeys.randomKey(), "event", "e-1", PLACE, sealed))
                .isInstanceOf(TamperedException.class);
    }

    @Test
    void tells_a_destroyed_key_from_tampering() {
        keys.destroy(KeySubject.HOUSE);
        assertThatThrownBy(() -> Envelope.open(keys, "event", "e-1", PLACE, sealed))
                .isInstanceOf(KeyDestroyedException.class)
                .hasMessageContaining(key.id().toString());
    }

    @Test
    void says_that_a_suite_is_unknown() {
        byte[] newer = sealed.clone();
        newer[1] = 77;
        assertThatThrownBy(() -> Envelope.open(keys, "event", "e-1", PLACE, newer))
                .isInstanceOf(TamperedException.class)
                .hasMessage("Cipher suite 77 is not known to this version");
    }

    private void assertRefused(String purpose, String id, byte[] aad, byte[] bytes) {
        assertThatThrownBy(() -> Envelope.open(keys, purpose, id, aad, bytes)).isInstanceOf(TamperedException.class);
    }
}
