package org.jeevan.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every vault does, wherever its keys are. */
abstract class KeyVaultContract {

    static final DataKeyId ID = DataKeyId.random();
    static final byte[] SUBJECT = "patient/1".getBytes(UTF_8);
    static final byte[] SECRET = new byte[DataKey.BYTES];

    @TempDir
    Path home;

    Path keysDir;
    RotatingVault vault;

    abstract RotatingVault openOrCreate(Path folder);

    abstract RotatingVault open(Path folder);

    @BeforeEach
    void first_start() {
        keysDir = home.resolve("keys");
        vault = openOrCreate(keysDir);
    }

    @Test
    void has_the_same_keys_after_a_restart() {
        RotatingVault again = openOrCreate(keysDir);
        assertThat(again.unwrap(ID, SUBJECT, vault.wrap(ID, SUBJECT, SECRET))).isEqualTo(SECRET);
        assertThat(again.indexMac(1, SUBJECT)).isEqualTo(vault.indexMac(1, SUBJECT));
        assertThat(again.ledgerPublicKey()).isEqualTo(vault.ledgerPublicKey());
        assertThat(again.transportKey().id()).isEqualTo(vault.transportKey().id());
        assertThat(again.localKey().secret()).isEqualTo(vault.localKey().secret());
    }

    @Test
    void unwraps_only_with_the_same_id_subject_and_version() {
        WrappedKey wrapped = vault.wrap(ID, SUBJECT, SECRET);
        assertThat(wrapped.kekVersion()).isEqualTo(1);
        assertThatThrownBy(() -> vault.unwrap(DataKeyId.random(), SUBJECT, wrapped))
                .isInstanceOf(TamperedException.class);
        assertThatThrownBy(() -> vault.unwrap(ID, "patient/2".getBytes(UTF_8), wrapped))
                .isInstanceOf(TamperedException.class);
        assertThatThrownBy(() -> vault.unwrap(ID, SUBJECT, new WrappedKey(2, wrapped.bytes())))
                .isInstanceOf(KeyVaultException.class)
                .hasMessageContaining("has no key")
                .hasMessageContaining("kek-2");
    }

    @Test
    void refuses_a_wrapped_key_with_any_byte_changed_or_missing() {
        byte[] bytes = vault.wrap(ID, SUBJECT, SECRET).bytes();
        for (int offset = 0; offset < bytes.length; offset++) {
            byte[] changed = bytes.clone();
            changed[offset] ^= 1;
            assertThatThrownBy(() -> vault.unwrap(ID, SUBJECT, new WrappedKey(1, changed)), "byte %d", offset)
                    .isInstanceOf(TamperedException.class);
        }
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> vault.unwrap(ID, SUBJECT, new WrappedKey(1, cut)), "%d bytes", length)
                    .isInstanceOf(TamperedException.class);
        }
    }

    @Test
    void never_wraps_the_same_secret_to_the_same_bytes() {
        assertThat(vault.wrap(ID, SUBJECT, SECRET).bytes())
                .isNotEqualTo(vault.wrap(ID, SUBJECT, SECRET).bytes());
    }

    @Test
    void signs_so_that_the_public_key_verifies() {
        byte[] signature = vault.signLedger(SUBJECT);
        assertThat(Ed25519.verify(vault.ledgerPublicKey(), SUBJECT, signature)).isTrue();
    }

    @Test
    void finds_a_number_by_its_mac_and_keeps_schemes_apart() {
        BlindIndex index = new BlindIndex(vault);
        BlindIndex.Entry entry = index.entry("aadhaar", "234123412346");
        assertThat(entry.indexKeyVersion()).isEqualTo(1);
        assertThat(entry.mac()).hasSize(32);
        assertThat(index.candidates("aadhaar", "234123412346"))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.mac()).isEqualTo(entry.mac()));
        assertThat(index.entry("passport", "234123412346").mac()).isNotEqualTo(entry.mac());
    }

    @Test
    void uses_a_new_version_for_what_is_new_and_still_knows_the_old_one() {
        WrappedKey old = vault.wrap(ID, SUBJECT, SECRET);
        byte[] oldMac = vault.indexMac(1, SUBJECT);
        for (KeyKind kind : KeyKind.values()) {
            assertThat(vault.addVersion(kind)).isEqualTo(2);
            assertThat(vault.versions(kind)).containsExactly(2, 1);
        }
        assertThat(vault.wrap(ID, SUBJECT, SECRET).kekVersion()).isEqualTo(2);
        assertThat(vault.unwrap(ID, SUBJECT, old)).isEqualTo(SECRET);
        assertThat(vault.indexMac(1, SUBJECT)).isEqualTo(oldMac).isNotEqualTo(vault.indexMac(2, SUBJECT));
        assertThat(new BlindIndex(vault).candidates("aadhaar", "1"))
                .extracting(BlindIndex.Entry::indexKeyVersion)
                .containsExactly(2, 1);
    }

    @Test
    void keeps_the_other_keys_while_one_kind_gets_new_ones() {
        byte[] ledger = vault.ledgerPublicKey();
        byte[] local = vault.localKey().secret();
        vault.addVersion(KeyKind.KEK);
        vault.destroyVersion(KeyKind.KEK, 1);
        vault.addVersion(KeyKind.TRANSPORT);
        RotatingVault again = open(keysDir);
        assertThat(again.ledgerPublicKey()).isEqualTo(ledger);
        assertThat(again.localKey().secret()).isEqualTo(local);
        assertThat(again.versions(KeyKind.KEK)).containsExactly(2);
        assertThat(again.versions(KeyKind.TRANSPORT)).containsExactly(2, 1);
    }

    @Test
    void destroys_a_version_so_that_nothing_opens_what_it_wrapped() {
        WrappedKey old = vault.wrap(ID, SUBJECT, SECRET);
        vault.addVersion(KeyKind.KEK);
        vault.addVersion(KeyKind.INDEX);
        vault.destroyVersion(KeyKind.KEK, 1);
        vault.destroyVersion(KeyKind.INDEX, 1);
        vault.destroyVersion(KeyKind.KEK, 1); // gone already
        for (RotatingVault each : new RotatingVault[] {vault, open(keysDir)}) {
            assertThatThrownBy(() -> each.unwrap(ID, SUBJECT, old)).isInstanceOf(KeyVaultException.class);
            assertThatThrownBy(() -> each.indexMac(1, SUBJECT)).isInstanceOf(KeyVaultException.class);
        }
    }

    @Test
    void never_destroys_the_version_in_use() {
        for (KeyKind kind : KeyKind.values()) {
            assertThatThrownBy(() -> vault.destroyVersion(kind, 1)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(vault.unwrap(ID, SUBJECT, vault.wrap(ID, SUBJECT, SECRET))).isEqualTo(SECRET);
    }

    @Test
    void learns_of_a_version_that_another_process_made() {
        RotatingVault peer = open(keysDir);
        vault.addVersion(KeyKind.KEK);
        WrappedKey wrapped = vault.wrap(ID, SUBJECT, SECRET);
        assertThat(wrapped.kekVersion()).isEqualTo(2);
        assertThat(peer.unwrap(ID, SUBJECT, wrapped)).isEqualTo(SECRET);
    }

    @Test
    void refuses_to_open_keys_that_were_never_made() {
        assertThatThrownBy(() -> open(home.resolve("nowhere")))
                .isInstanceOf(KeyVaultException.class)
                .hasMessageContaining("no keys folder");
    }

    @Test
    void gives_no_two_kinds_of_key_the_same_secret() {
        assertThat(vault.transportKey().secret()).isNotEqualTo(vault.localKey().secret());
    }
}
