package org.jeevan.command.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.crypto.DataKey;
import org.jeevan.crypto.DataKeyId;
import org.jeevan.crypto.Envelope;
import org.jeevan.crypto.KeyDestroyedException;
import org.jeevan.crypto.KeyVaultException;
import org.jeevan.crypto.KeystoreVault;
import org.jeevan.crypto.TamperedException;
import org.jeevan.crypto.WrappedDataKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultDataKeysTest {

    private static final PatientId ASHA = new PatientId("0197a000-0000-7000-8000-000000000001");
    private static final PatientId RAVI = new PatientId("0197a000-0000-7000-8000-000000000002");
    private static final RecordId REPORT = new RecordId("0197a000-0000-7000-8000-000000000003");
    private static final KeySubject PATIENT = new KeySubject.Patient(ASHA);
    private static final KeySubject RECORD = new KeySubject.Record(ASHA, REPORT);

    @TempDir
    private Path home;

    private VaultFixture fixture;
    private VaultDataKeys keys;

    @BeforeEach
    void open() {
        fixture = new VaultFixture(home);
        keys = fixture.keys;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void gives_a_subject_the_same_key_again_also_after_a_restart() {
        byte[] sealed = seal(keys.current(PATIENT));
        byte[] sealedOfRecord = seal(keys.current(RECORD));
        assertThat(keys.current(PATIENT)).isSameAs(keys.current(PATIENT));
        restart();
        assertThat(openWith(sealed)).isEqualTo("text");
        assertThat(openWith(sealedOfRecord)).isEqualTo("text");
        assertThat(keys.current(PATIENT).id()).isEqualTo(Envelope.keyId(sealed));
    }

    @Test
    void refuses_the_keys_of_another_platform_before_anything_is_asked_for() {
        keys.current(RECORD);
        var others = KeystoreVault.openOrCreate(home.resolve("others"), Optional.empty());
        assertThatThrownBy(() -> new VaultDataKeys(fixture.vault, others).requireOwn())
                .isInstanceOf(KeyVaultException.class)
                .hasMessageContaining("not those of this data");
        assertThat(keys.requireOwn()).isSameAs(keys);
    }

    @Test
    void takes_any_keys_while_there_is_nothing_under_others() {
        assertThat(keys.requireOwn()).isSameAs(keys);
    }

    @Test
    void gives_every_subject_its_own_key() {
        List<DataKeyId> ids = Stream.of(
                        PATIENT,
                        RECORD,
                        new KeySubject.Patient(RAVI),
                        KeySubject.HOUSE,
                        new KeySubject.Audit(2026),
                        new KeySubject.Audit(2027))
                .map(subject -> keys.current(subject).id())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void makes_one_key_however_many_ask_at_once() throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            List<Future<DataKeyId>> asked = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                asked.add(threads.submit(() -> keys.current(RECORD).id()));
            }
            DataKeyId id = keys.current(RECORD).id();
            for (Future<DataKeyId> answer : asked) {
                assertThat(answer.get()).isEqualTo(id);
            }
        }
    }

    @Test
    void a_forgotten_patient_and_his_records_can_never_be_read_or_written_again() {
        byte[] sealed = seal(keys.current(PATIENT));
        byte[] sealedOfRecord = seal(keys.current(RECORD));
        byte[] ravis = seal(keys.current(new KeySubject.Patient(RAVI)));
        assertThat(keys.destroy(PATIENT))
                .containsExactlyInAnyOrder(Envelope.keyId(sealed), Envelope.keyId(sealedOfRecord));
        for (int start = 0; start < 2; start++) {
            assertThatThrownBy(() -> openWith(sealed)).isInstanceOf(KeyDestroyedException.class);
            assertThatThrownBy(() -> openWith(sealedOfRecord)).isInstanceOf(KeyDestroyedException.class);
            assertThatThrownBy(() -> keys.current(PATIENT)).isInstanceOf(KeyDestroyedException.class);
            assertThatThrownBy(() -> keys.current(RECORD)).isInstanceOf(KeyDestroyedException.class);
            assertThatThrownBy(() -> keys.current(new KeySubject.Record(ASHA, RecordId.random())))
                    .isInstanceOf(KeyDestroyedException.class);
            assertThat(openWith(ravis)).isEqualTo("text");
            restart();
        }
        assertThat(keys.destroy(PATIENT)).isEmpty();
    }

    @Test
    void one_record_can_be_forgotten_alone() {
        byte[] sealed = seal(keys.current(PATIENT));
        keys.current(RECORD);
        keys.destroy(RECORD);
        assertThatThrownBy(() -> keys.current(RECORD)).isInstanceOf(KeyDestroyedException.class);
        assertThat(openWith(sealed)).isEqualTo("text");
    }

    @Test
    void a_subject_can_be_forgotten_before_it_has_a_key() {
        assertThat(keys.destroy(PATIENT)).isEmpty();
        assertThatThrownBy(() -> keys.current(PATIENT)).isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void the_wrapped_key_is_gone_from_every_file_of_the_vault() throws IOException {
        IntStream.range(0, 50).forEach(i -> keys.current(new KeySubject.Patient(PatientId.random())));
        keys.current(PATIENT);
        keys.current(RECORD);
        List<byte[]> wrapped = fixture.vault.read(connection -> KeyTable.findAffected(connection, PATIENT).stream()
                .map(WrappedDataKey::wrapped)
                .toList());
        assertThat(wrapped).hasSize(2).allMatch(this::isOnDisk);
        keys.destroy(PATIENT);
        assertThat(wrapped).noneMatch(this::isOnDisk);
    }

    @Test
    void a_key_that_never_existed_is_tampering_not_erasure() {
        assertThatThrownBy(() -> keys.find(DataKeyId.random()))
                .isInstanceOf(TamperedException.class)
                .hasMessageContaining("ever made here");
    }

    @Test
    void refuses_a_row_that_was_moved_to_another_subject() {
        keys.current(PATIENT);
        fixture.vault.write(connection -> {
            try (var update = connection.prepareStatement("UPDATE data_keys SET subject = ? WHERE kind = 'patient'")) {
                update.setString(1, RAVI.value());
                return update.executeUpdate();
            }
        });
        restart();
        assertThatThrownBy(() -> keys.current(new KeySubject.Patient(RAVI))).isInstanceOf(TamperedException.class);
    }

    @Test
    void refuses_to_give_a_record_to_another_patient() {
        keys.current(RECORD);
        assertThatThrownBy(() -> keys.current(new KeySubject.Record(RAVI, REPORT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private boolean isOnDisk(byte[] bytes) {
        String wanted = HexFormat.of().formatHex(bytes);
        try (Stream<Path> files = Files.list(fixture.file.getParent())) {
            return files.anyMatch(file -> hex(file).contains(wanted));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hex(Path file) {
        try {
            return HexFormat.of().formatHex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void restart() {
        fixture.close();
        open();
    }

    private static byte[] seal(DataKey key) {
        return Envelope.seal(key, "test", "1", new byte[0], "text".getBytes(UTF_8));
    }

    private String openWith(byte[] sealed) {
        return new String(Envelope.open(keys, "test", "1", new byte[0], sealed), UTF_8);
    }
}
