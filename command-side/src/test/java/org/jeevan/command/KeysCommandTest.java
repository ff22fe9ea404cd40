package org.jeevan.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jeevan.api.identity.Identifier;
import org.jeevan.api.identity.PatientId;
import org.jeevan.command.vault.IdentifierIndex;
import org.jeevan.command.vault.Vault;
import org.jeevan.command.vault.VaultDataKeys;
import org.jeevan.crypto.KeyKind;
import org.jeevan.crypto.KeystoreVault;
import org.jeevan.crypto.RotatingVault;
import org.jeevan.crypto.SoftHsm;
import org.jeevan.files.Folders;
import org.jeevan.peers.VaultProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysCommandTest {

    private static final Identifier NUMBER = Identifier.aadhaar("234123412346");
    private static final PatientId ASHA = PatientId.random();

    @TempDir
    private Path home;

    private Path keys;
    private Path backUp;
    private Path passphrase;
    private String said;
    private List<String> settings = List.of();

    @BeforeEach
    void a_platform_with_a_patient() throws IOException {
        keys = home.resolve("keys");
        backUp = home.resolve("keys.backup");
        passphrase = Files.writeString(home.resolve("passphrase"), "a long walk by the sea\n");
        Files.setPosixFilePermissions(passphrase, PosixFilePermissions.fromString("rw-------"));
        assertThat(run("init")).isZero();
        withIndex(index -> index.claim(NUMBER, ASHA));
    }

    private void withIndex(Function<IdentifierIndex, PatientId> work) {
        var environment = KeysCommand.environment(settings.toArray(String[]::new));
        try (RotatingVault keyVault = VaultProperties.open(environment, new Folders(home.resolve("data"), keys));
                Vault vault = Vault.open(home.resolve("data").resolve(Vault.FILE))) {
            var index = new IdentifierIndex(vault, new VaultDataKeys(vault, keyVault), keyVault);
            assertThat(work.apply(index)).isEqualTo(ASHA);
        }
    }

    private void requireFound() {
        withIndex(index -> index.find(NUMBER).orElseThrow());
    }

    private int run(String... words) {
        String[] arguments = Stream.concat(
                        Stream.concat(Stream.of("keys"), Stream.of(words)),
                        Stream.concat(
                                settings.stream(),
                                Stream.of("--jeevan.data-dir=" + home.resolve("data"), "--jeevan.keys-dir=" + keys)))
                .toArray(String[]::new);
        var output = new ByteArrayOutputStream();
        var printer = new PrintStream(output, true, UTF_8);
        int status =
                KeysCommand.run(KeysCommand.environment(arguments), KeysCommand.words(arguments), printer, printer);
        said = output.toString(UTF_8);
        return status;
    }

    private int backUp() {
        return run("back-up", "--to", backUp.toString(), "--passphrase-file", passphrase.toString());
    }

    private int restore() {
        return run("restore", "--from=" + backUp, "--passphrase-file=" + passphrase);
    }

    @Test
    void everything_is_there_again_after_the_keys_folder_was_lost() throws IOException {
        assertThat(backUp()).as(said).isZero();
        loseKeys();
        assertThat(run("init")).isEqualTo(KeysCommand.REFUSED);
        assertThat(restore()).as(said).isZero();
        assertThat(said).contains("The keys can be used.");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve(KeystoreVault.FILE))))
                .isEqualTo("rw-------");
        requireFound();
    }

    @Test
    void the_back_up_is_its_owners_alone_and_shows_nothing() throws IOException {
        backUp();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backUp)))
                .isEqualTo("rw-------");
        String password =
                Files.readString(keys.resolve(KeystoreVault.PASSWORD_FILE)).strip();
        assertThat(Files.readString(backUp, ISO_8859_1)).doesNotContain(password);
        assertThat(said).doesNotContain(password);
    }

    @Test
    void nothing_is_overwritten_neither_a_back_up_nor_keys() throws IOException {
        backUp();
        byte[] first = Files.readAllBytes(backUp);
        assertThat(backUp()).isEqualTo(KeysCommand.REFUSED);
        assertThat(said).contains("is there already");
        assertThat(backUp).hasBinaryContent(first);
        loseKeys();
        Files.delete(home.resolve("data").resolve(Vault.FILE));
        run("init"); // a new platform's
        byte[] others = Files.readAllBytes(keys.resolve(KeystoreVault.FILE));
        assertThat(restore()).isEqualTo(KeysCommand.REFUSED);
        assertThat(said).contains("Nothing was restored");
        assertThat(keys.resolve(KeystoreVault.FILE)).hasBinaryContent(others);
    }

    @Test
    void a_restore_that_was_cut_goes_on() throws IOException {
        backUp();
        Files.delete(keys.resolve(KeystoreVault.FILE));
        assertThat(restore()).as(said).isZero();
        requireFound();
    }

    @Test
    void a_wrong_passphrase_and_a_damaged_file_restore_nothing() throws IOException {
        backUp();
        loseKeys();
        Files.writeString(passphrase, "a long walk by the lake");
        assertThat(restore()).isEqualTo(KeysCommand.REFUSED);
        assertThat(said).contains("The passphrase does not fit");
        assertThat(keys).doesNotExist();
        Files.writeString(passphrase, "a long walk by the sea");
        byte[] damaged = Files.readAllBytes(backUp);
        damaged[damaged.length / 2] ^= 1;
        Files.write(backUp, damaged);
        assertThat(restore()).isEqualTo(KeysCommand.REFUSED);
        Files.write(backUp, Arrays.copyOf(damaged, 100));
        assertThat(restore()).isEqualTo(KeysCommand.REFUSED);
        assertThat(keys).doesNotExist();
    }

    @Test
    void each_key_is_rotated_and_everything_is_still_found() {
        for (String kind : List.of("kek", "index", "transport", "local")) {
            assertThat(run("rotate", kind)).as(said).isZero();
            assertThat(said).contains("is now version 2, the only one").contains("new back-up");
        }
        KeystoreVault keyVault = KeystoreVault.open(keys, Optional.empty());
        for (KeyKind kind : List.of(KeyKind.KEK, KeyKind.INDEX, KeyKind.TRANSPORT, KeyKind.LOCAL)) {
            assertThat(keyVault.versions(kind)).containsExactly(2);
        }
        requireFound();
    }

    @Test
    void a_back_up_from_before_a_rotation_opens_nothing_new() throws IOException {
        backUp();
        run("rotate", "kek");
        loseKeys();
        restore();
        KeystoreVault keyVault = KeystoreVault.open(keys, Optional.empty());
        try (Vault vault = Vault.open(home.resolve("data").resolve(Vault.FILE))) {
            var index = new IdentifierIndex(vault, new VaultDataKeys(vault, keyVault), keyVault);
            assertThatThrownBy(() -> index.identifiersOf(ASHA, Identifier.Scheme.AADHAAR))
                    .hasMessageContaining("no key kek-2");
        }
    }

    @Test
    void with_a_token_what_is_ours_comes_back_and_the_rest_is_said_to_be_the_tokens() throws IOException {
        SoftHsm hsm = SoftHsm.emptied();
        settings = List.of(
                "--jeevan.vault.kind=pkcs11",
                "--jeevan.vault.pkcs11.library=" + hsm.library(),
                "--jeevan.vault.pkcs11.slot=" + hsm.slot(),
                "--jeevan.vault.pkcs11.pin=" + SoftHsm.PIN);
        loseKeys();
        Files.delete(home.resolve("data").resolve(Vault.FILE)); // of the keystore's platform
        assertThat(run("init")).as(said).isZero();
        withIndex(index -> index.claim(NUMBER, ASHA));
        assertThat(run("rotate", "kek")).as(said).isZero();
        assertThat(backUp()).as(said).isZero();
        assertThat(said).contains("The token's own keys are not in it");
        loseKeys();
        assertThat(restore()).as(said).isZero();
        requireFound();
    }

    @Test
    void the_ledger_key_is_not_rotated_and_nonsense_is_not_understood() {
        assertThat(run("rotate", "ledger")).isEqualTo(KeysCommand.REFUSED);
        assertThat(run("rotate", "everything")).isEqualTo(KeysCommand.NOT_UNDERSTOOD);
        assertThat(run("rotate")).isEqualTo(KeysCommand.NOT_UNDERSTOOD);
        assertThat(run("back-up")).isEqualTo(KeysCommand.NOT_UNDERSTOOD);
        assertThat(run()).isEqualTo(KeysCommand.NOT_UNDERSTOOD);
        assertThat(said).contains("keys restore --from FILE");
    }

    @Test
    void a_passphrase_that_others_can_read_is_refused() throws IOException {
        Files.setPosixFilePermissions(passphrase, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(backUp()).isEqualTo(KeysCommand.REFUSED);
        assertThat(said).contains("is open to other users");
        assertThat(backUp).doesNotExist();
    }

    private void loseKeys() throws IOException {
        try (Stream<Path> files = Files.list(keys)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(keys);
    }
}
