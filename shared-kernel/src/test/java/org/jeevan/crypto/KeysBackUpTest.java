package org.jeevan.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class KeysBackUpTest {

    private static final char[] PASSPHRASE = "a long walk by the sea".toCharArray();
    private static final Map<String, byte[]> FILES = Map.of(
            "jeevan.p12", new byte[] {1, 2, 3}, "keystore-password", "secret".getBytes(UTF_8), "empty", new byte[0]);
    private static final byte[] BACK_UP = KeysBackUp.seal(FILES, PASSPHRASE);

    @Test
    void gives_back_what_it_was_given() {
        SortedMap<String, byte[]> files = KeysBackUp.open(BACK_UP, PASSPHRASE);
        assertThat(files.keySet()).isEqualTo(FILES.keySet());
        files.forEach((name, content) -> assertThat(content).isEqualTo(FILES.get(name)));
    }

    @Test
    void shows_nothing_of_it_not_even_the_names() {
        assertThat(new String(BACK_UP, UTF_8)).doesNotContain("jeevan.p12", "keystore", "secret");
    }

    @Test
    void is_never_the_same_twice() {
        assertThat(KeysBackUp.seal(FILES, PASSPHRASE)).isNotEqualTo(BACK_UP);
    }

    @Test
    void knows_the_passphrase_from_another_keyboard() {
        byte[] composed = KeysBackUp.seal(FILES, "un café près de la mer".toCharArray());
        assertThat(KeysBackUp.open(composed, "un cafe\u0301 pre\u0300s de la mer".toCharArray()))
                .isNotEmpty();
    }

    @Test
    void refuses_a_wrong_passphrase() {
        assertRefused(BACK_UP, "a long walk by the sEa", "passphrase does not fit");
        assertRefused(BACK_UP, "", "passphrase does not fit");
    }

    @Test
    void refuses_to_write_under_a_short_passphrase() {
        assertThatThrownBy(() -> KeysBackUp.seal(FILES, "fourteen chars".toCharArray()))
                .isInstanceOf(KeyVaultException.class)
                .hasMessageContaining("at least 15");
    }

    /** The cost is not changed here: a flipped bit in it may ask for a minute of work, which the next test bounds. */
    @Test
    void refuses_any_flipped_bit() {
        for (int offset = 0; offset < BACK_UP.length; offset += offset < 9 ? 1 : 47) {
            if (offset < 9 || offset > 17) {
                byte[] flipped = BACK_UP.clone();
                flipped[offset] ^= 0x20;
                assertThatThrownBy(() -> KeysBackUp.open(flipped, PASSPHRASE)).isInstanceOf(KeyVaultException.class);
            }
        }
    }

    @Test
    void refuses_another_cost_and_never_computes_an_absurd_one() {
        byte[] cheaper = BACK_UP.clone();
        cheaper[16] = 1; // of four passes
        assertRefused(cheaper, new String(PASSPHRASE), "does not fit");
        for (int offset : new int[] {9, 13, 17}) {
            byte[] absurd = BACK_UP.clone();
            absurd[offset] = 0x7f;
            assertRefused(absurd, new String(PASSPHRASE), "damaged");
        }
    }

    @Test
    void refuses_a_file_that_was_cut() {
        for (int length : new int[] {0, 1, 8, 9, 33, 34, 50, 100, BACK_UP.length - 1}) {
            byte[] cut = Arrays.copyOf(BACK_UP, length);
            assertThatThrownBy(() -> KeysBackUp.open(cut, PASSPHRASE)).isInstanceOf(KeyVaultException.class);
        }
        assertRefused("no back-up at all, but long enough to be one".getBytes(UTF_8), "any", "no back-up of keys");
    }

    private static void assertRefused(byte[] backUp, String passphrase, String reason) {
        assertThatThrownBy(() -> KeysBackUp.open(backUp, passphrase.toCharArray()))
                .isInstanceOf(KeyVaultException.class)
                .hasMessageContaining(reason);
    }
}
