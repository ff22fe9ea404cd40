package org.jeevan.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class KeystoreVaultTest extends KeyVaultContract {

    @Override
    RotatingVault openOrCreate(Path folder) {
        return KeystoreVault.openOrCreate(folder, Optional.empty());
    }

    @Override
    RotatingVault open(Path folder) {
        return KeystoreVault.open(folder, Optional.empty());
    }

    @Test
    void has_keys_that_nobody_else_has() {
        KeystoreVault other = KeystoreVault.openOrCreate(home.resolve("other"), Optional.empty());
        assertThat(other.indexMac(1, SUBJECT)).isNotEqualTo(vault.indexMac(1, SUBJECT));
        assertThatThrownBy(() -> other.unwrap(ID, SUBJECT, vault.wrap(ID, SUBJECT, SECRET)))
                .isInstanceOf(TamperedException.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void is_readable_by_its_owner_alone() throws IOException {
        assertThat(mode(keysDir)).isEqualTo("rwx------");
        assertThat(mode(keysDir.resolve(KeystoreVault.FILE))).isEqualTo("rw-------");
        assertThat(mode(keysDir.resolve(KeystoreVault.PASSWORD_FILE))).isEqualTo("rw-------");
    }

    @Test
    void leaves_no_temporary_file() throws IOException {
        try (Stream<Path> files = Files.list(keysDir)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("jeevan.p12", "keystore-password", "jeevan.p12.lock");
        }
    }

    @Test
    void writes_no_password_file_if_it_is_given_one() {
        Path other = home.resolve("other");
        KeystoreVault.openOrCreate(other, Optional.of("correct horse"));
        assertThat(other.resolve(KeystoreVault.PASSWORD_FILE)).doesNotExist();
        assertThatThrownBy(() -> KeystoreVault.open(other, Optional.empty()))
                .isInstanceOf(KeyVaultException.class)
                .hasMessageContaining("neither configured nor in");
        assertThat(KeystoreVault.open(other, Optional.of("correct horse")).indexKeyVersions())
                .containsExactly(1);
    }

    @Test
    void refuses_a_wrong_password() {
        assertThatThrownBy(() -> KeystoreVault.openOrCreate(keysDir, Optional.of("wrong")))
                .isInstanceOf(KeyVaultException.class)
                .hasMessageContaining("password does not fit");
    }

    @Test
    void refuses_a_damaged_file_and_never_replaces_it() throws IOException {
        Path file = keysDir.resolve(KeystoreVault.FILE);
        byte[] whole = Files.readAllBytes(file);
        for (int offset = 0; offset < whole.length; offset += 37) {
            byte[] damaged = whole.clone();
            damaged[offset] ^= 0x10;
            assertRefused(file, damaged);
        }
        assertRefused(file, new byte[0]);
        assertRefused(file, Arrays.copyOf(whole, whole.length / 2));
    }

    private void assertRefused(Path file, byte[] damaged) throws IOException {
        Files.write(file, damaged);
        assertThatThrownBy(() -> KeystoreVault.openOrCreate(keysDir, Optional.empty()))
                .isInstanceOf(KeyVaultException.class)
                .hasMessageContaining("damaged");
        assertThat(file).hasBinaryContent(damaged);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refuses_a_folder_or_a_file_that_others_can_read() throws IOException {
        Files.setPosixFilePermissions(
                keysDir.resolve(KeystoreVault.FILE), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> KeystoreVault.open(keysDir, Optional.empty()))
                .isInstanceOf(KeyVaultException.class)
                .hasMessageContaining("chmod 600");
        Files.setPosixFilePermissions(keysDir, PosixFilePermissions.fromString("rwxr-x---"));
        assertThatThrownBy(() -> KeystoreVault.open(keysDir, Optional.empty()))
                .isInstanceOf(KeyVaultException.class)
                .hasMessageContaining("chmod 700");
    }

    @Test
    void refuses_a_keys_folder_inside_the_data_folder() throws IOException {
        KeysFolder.requireApart(home.resolve("keys"), home.resolve("data"));
        KeysFolder.requireApart(home.resolve("data-keys"), home.resolve("data"));
        assertInside(home.resolve("data/keys"), home.resolve("data"));
        assertInside(home.resolve("data"), home.resolve("data"));
        assertInside(home.resolve("x/../data/keys"), home.resolve("data"));
        Files.createDirectories(home.resolve("data/deep"));
        Files.createSymbolicLink(home.resolve("link"), home.resolve("data/deep"));
        assertInside(home.resolve("link/keys"), home.resolve("data"));
    }

    private static void assertInside(Path keys, Path data) {
        assertThatThrownBy(() -> KeysFolder.requireApart(keys, data))
                .isInstanceOf(KeyVaultException.class)
                .hasMessageContaining("lies in the data folder");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
