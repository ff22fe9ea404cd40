package org.jeevan.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.util.Collections;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HsmVaultTest extends KeyVaultContract {

    private SoftHsm hsm;

    @BeforeEach
    @Override
    void first_start() {
        hsm = SoftHsm.emptied();
        super.first_start();
    }

    @AfterEach
    void log_out() {
        if (vault != null) {
            vault.close();
        }
    }

    @Override
    RotatingVault openOrCreate(Path folder) {
        return HsmVault.openOrCreate(folder, hsm.settings());
    }

    @Override
    RotatingVault open(Path folder) {
        return HsmVault.open(folder, hsm.settings());
    }

    @Test
    void keeps_its_keys_in_the_token_and_nobody_gets_them_out() throws GeneralSecurityException {
        KeyStore token = hsm.keystore(hsm.provider(""));
        assertThat(Collections.list(token.aliases())).containsExactlyInAnyOrder("jeevan-kek-1", "jeevan-index-1");
        for (String name : Collections.list(token.aliases())) {
            Key key = token.getKey(name, null);
            assertThat(key.getEncoded()).isNull();
            assertThat(key.toString()).contains("sensitive", "unextractable");
        }
    }

    @Test
    void leaves_only_wrapped_keys_in_the_folder() throws IOException {
        Path file = keysDir.resolve(WrappedKeysFile.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(WrappedKeysFile.read(file, Files.readAllBytes(file)))
                .containsOnlyKeys("ledger-1", "local-1", "transport-1")
                .allSatisfy((name, key) -> assertThat(key.bytes()).hasSize(2 + 12 + 32 + 16));
    }

    @Test
    void wraps_its_own_keys_anew_with_each_key_encryption_key() throws IOException {
        vault.addVersion(KeyKind.KEK);
        Path file = keysDir.resolve(WrappedKeysFile.FILE);
        assertThat(WrappedKeysFile.read(file, Files.readAllBytes(file)))
                .allSatisfy((name, key) -> assertThat(key.kekVersion()).isEqualTo(2));
    }

    @Test
    void refuses_a_wrong_pin() {
        vault.close();
        assertRefused(new VaultSettings.Pkcs11(hsm.library(), hsm.slot(), "11111111", null), "refuses the PIN");
    }

    @Test
    void takes_the_pin_from_a_file_that_only_its_owner_reads() throws IOException {
        var settings = new VaultSettings.Pkcs11(hsm.library(), hsm.slot(), null, null);
        assertRefused(settings, "is neither in JEEVAN_VAULT_PKCS11_PIN nor in the file");
        Path file = Files.writeString(keysDir.resolve(HsmVault.PIN_FILE), SoftHsm.PIN + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertRefused(settings, "is open to other users");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(HsmVault.open(keysDir, settings).ledgerPublicKey()).isEqualTo(vault.ledgerPublicKey());
    }

    @Test
    void refuses_a_missing_library() {
        Path nowhere = home.resolve("libnothing.so");
        assertRefused(new VaultSettings.Pkcs11(nowhere, hsm.slot(), SoftHsm.PIN, null), "no PKCS#11 library");
    }

    @Test
    void refuses_a_file_that_is_no_library() throws IOException {
        Path noLibrary = Files.writeString(home.resolve("libtext.so"), "text");
        assertRefused(new VaultSettings.Pkcs11(noLibrary, hsm.slot(), SoftHsm.PIN, null), "no PKCS#11 module");
    }

    @Test
    void refuses_a_slot_without_a_token() {
        assertRefused(new VaultSettings.Pkcs11(hsm.library(), 987_654L, SoftHsm.PIN, null), "no initialized token");
    }

    @Test
    void refuses_a_token_that_lost_the_index_key() throws GeneralSecurityException {
        KeyStore token = hsm.keystore(hsm.provider(""));
        token.deleteEntry("jeevan-index-1");
        assertRefused(hsm.settings(), "The token has no key of kind index");
    }

    @Test
    void refuses_a_token_that_lost_the_key_encryption_key() throws GeneralSecurityException {
        hsm.keystore(hsm.provider("")).deleteEntry("jeevan-kek-1");
        assertRefused(hsm.settings(), "The token has no key of kind kek");
    }

    @Test
    void refuses_a_key_of_the_wrong_type() throws GeneralSecurityException {
        Provider provider = hsm.provider("");
        KeyStore token = hsm.keystore(provider);
        token.deleteEntry("jeevan-kek-1");
        token.setKeyEntry(
                "jeevan-kek-1", KeyGenerator.getInstance("DESede", provider).generateKey(), null, null);
        assertRefused(hsm.settings(), "jeevan-kek-1 is no key for AES");
    }

    @Test
    void refuses_a_key_that_could_leave_the_token() throws GeneralSecurityException {
        Provider provider = hsm.provider(
                "attributes(import, CKO_SECRET_KEY, *) = {\n CKA_SENSITIVE = false\n CKA_EXTRACTABLE = true\n}");
        KeyStore token = hsm.keystore(provider);
        token.deleteEntry("jeevan-kek-1");
        token.setKeyEntry("jeevan-kek-1", new SecretKeySpec(new byte[32], "AES"), null, null);
        assertRefused(hsm.settings(), "could be taken out");
    }

    @Test
    void refuses_wrapped_keys_of_another_token_or_damaged_ones() throws IOException {
        Path file = keysDir.resolve(WrappedKeysFile.FILE);
        byte[] whole = Files.readAllBytes(file);
        for (int offset = 0; offset < whole.length; offset += 13) {
            byte[] damaged = whole.clone();
            damaged[offset] ^= 0x04;
            Files.write(file, damaged);
            assertThatThrownBy(() -> openOrCreate(keysDir)).isInstanceOf(KeyVaultException.class);
            assertThat(file).hasBinaryContent(damaged);
        }
        Files.write(file, new byte[0]);
        assertRefused(hsm.settings(), "damaged");
    }

    @Test
    void makes_no_new_keys_where_only_the_file_is_lost() throws IOException {
        Files.delete(keysDir.resolve(WrappedKeysFile.FILE));
        assertThatThrownBy(() -> openOrCreate(keysDir))
                .isInstanceOf(KeyVaultException.class)
                .hasMessageContaining("Restore it");
    }

    @Test
    void does_not_unwrap_what_a_keystore_wrapped() {
        RotatingVault keystore = KeystoreVault.openOrCreate(home.resolve("other"), java.util.Optional.empty());
        WrappedKey wrapped = keystore.wrap(ID, SUBJECT, SECRET);
        assertThatThrownBy(() -> vault.unwrap(ID, SUBJECT, wrapped))
                .isInstanceOf(TamperedException.class)
                .hasMessageContaining("not wrapped by a token");
    }

    private void assertRefused(VaultSettings.Pkcs11 settings, String reason) {
        assertThatThrownBy(() -> HsmVault.open(keysDir, settings))
                .isInstanceOf(KeyVaultException.class)
                .hasMessageContaining(reason);
    }
}
