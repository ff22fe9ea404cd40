package org.jeevan.command.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jeevan.api.identity.CardToken;
import org.jeevan.api.identity.Identifier;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.identity.Verhoeff;
import org.jeevan.crypto.DataKey;
import org.jeevan.crypto.DataKeyId;
import org.jeevan.crypto.Envelope;
import org.jeevan.crypto.KeyKind;
import org.jeevan.crypto.KeyVaultException;
import org.jeevan.crypto.RotatingVault;
import org.jeevan.crypto.WrappedKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys are replaced while everything goes on, whichever vault they are in. */
abstract class KeyRotationContract {

    private static final int PATIENTS = 450;
    private static final byte[] NONE = {};

    @TempDir
    Path home;

    private RotatingVault keyVault;
    private Vault vault;
    private VaultDataKeys keys;
    private IdentifierIndex identifiers;
    private KeyRotations rotations;
    private final List<PatientId> patients = new ArrayList<>();

    abstract RotatingVault keyVault(Path folder);

    @BeforeEach
    void some_patients_have_signed_up() {
        open(moved -> {});
        for (int i = 0; i < PATIENTS; i++) {
            patients.add(signUp(i));
        }
    }

    @AfterEach
    void close() {
        if (rotations != null) {
            rotations.close();
            vault.close();
            keyVault.close();
        }
    }

    private void open(Movement.Steps afterStep) {
        keyVault = keyVault(home.resolve("keys"));
        vault = Vault.open(home.resolve("data").resolve(Vault.FILE));
        keys = new VaultDataKeys(vault, keyVault);
        identifiers = new IdentifierIndex(vault, keys, keyVault);
        rotations = new KeyRotations(vault, keys, keyVault, Clock.systemUTC(), afterStep);
    }

    private void reopen(Movement.Steps afterStep) {
        close();
        open(afterStep);
    }

    private PatientId signUp(int number) {
        PatientId patient = PatientId.random();
        assertThat(identifiers.claim(aadhaar(number), patient)).isEqualTo(patient);
        return patient;
    }

    private static Identifier aadhaar(int number) {
        String digits = "%011d".formatted(20_000_000_000L + number);
        return Identifier.aadhaar(Verhoeff.append(digits));
    }

    private void requireAllThere() {
        for (int i = 0; i < patients.size(); i++) {
            assertThat(identifiers.find(aadhaar(i))).contains(patients.get(i));
        }
    }

    @Test
    void moves_every_data_key_under_the_new_key_and_destroys_the_old_one() {
        byte[] sealed =
                Envelope.seal(keys.current(patient(0)), "note", "1", NONE, "text".getBytes(StandardCharsets.UTF_8));
        rotations.runToEnd(KeyKind.KEK);
        assertThat(keyVault.versions(KeyKind.KEK)).containsExactly(2);
        assertThat(rotations.status(KeyKind.KEK).versions())
                .singleElement()
                .satisfies(version -> assertThat(version.rows()).isEqualTo(PATIENTS));
        reopen(moved -> {});
        assertThat(Envelope.open(keys, "note", "1", NONE, sealed))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("text");
        requireAllThere();
    }

    @Test
    void computes_the_index_anew_and_destroys_the_old_key() {
        rotations.runToEnd(KeyKind.INDEX);
        assertThat(keyVault.versions(KeyKind.INDEX)).containsExactly(2);
        assertThatThrownBy(() -> keyVault.indexMac(1, NONE)).isInstanceOf(KeyVaultException.class);
        requireAllThere();
        assertThat(identifiers.claim(aadhaar(7), PatientId.random())).isEqualTo(patients.get(7));
        assertThat(identifiers.release(aadhaar(7), patients.get(7))).isTrue();
        assertThat(identifiers.find(aadhaar(7))).isEmpty();
    }

    @Test
    void a_card_finds_its_patient_before_and_after_the_index_is_computed_anew_and_can_still_be_removed() {
        var cards = new CardIndex(vault, keys, keyVault);
        CardToken token = CardToken.random();
        byte[] mac = keyVault.indexMac(1, ("emergency-card|" + token.value()).getBytes(StandardCharsets.UTF_8));
        cards.enter(token, patients.get(3));
        assertThat(vault.<Boolean>read(connection -> isEntered(connection, mac)))
                .isTrue();
        rotations.runToEnd(KeyKind.INDEX);
        rotations.runToEnd(KeyKind.KEK);
        assertThat(vault.<Boolean>read(connection -> isEntered(connection, mac)))
                .isFalse();
        assertThat(cards.find(token)).contains(patients.get(3));
        assertThat(cards.tokensOf(patients.get(3))).containsExactly(token);
        cards.remove(token, patients.get(3));
        assertThat(cards.find(token)).isEmpty();
        requireAllThere();
    }

    private static boolean isEntered(Connection connection, byte[] mac) throws SQLException {
        try (var select = connection.prepareStatement("SELECT 1 FROM blind_entries WHERE mac = ?")) {
            select.setBytes(1, mac);
            return select.executeQuery().next();
        }
    }

    @Test
    void what_an_old_copy_of_the_file_holds_is_lost_with_the_old_key() {
        WrappedKey copied = vault.read(connection -> {
            var row = KeyTable.findBySubject(connection, patient(0)).orElseThrow();
            return new WrappedKey(row.kekVersion(), row.wrapped());
        });
        DataKeyId id = keys.current(patient(0)).id();
        rotations.runToEnd(KeyKind.KEK);
        assertThatThrownBy(() -> keyVault.unwrap(id, NONE, copied)).isInstanceOf(KeyVaultException.class);
    }

    @Test
    void leaves_no_old_wrapping_and_no_old_mac_in_the_file_or_its_log() throws IOException {
        byte[] wrapped = vault.read(connection ->
                KeyTable.findBySubject(connection, patient(3)).orElseThrow().wrapped());
        byte[] mac = keyVault.indexMac(1, ("aadhaar|" + aadhaar(3).value()).getBytes(StandardCharsets.UTF_8));
        assertThat(onDisk())
                .contains(HexFormat.of().formatHex(mac))
                .contains(HexFormat.of().formatHex(wrapped));
        rotations.runToEnd(KeyKind.KEK);
        rotations.runToEnd(KeyKind.INDEX);
        assertThat(onDisk())
                .doesNotContain(HexFormat.of().formatHex(mac))
                .doesNotContain(HexFormat.of().formatHex(wrapped));
    }

    private String onDisk() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(home.resolve("data"))) {
            for (Path file :
                    files.filter(each -> !each.toString().endsWith("-shm")).toList()) {
                all.append(HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return all.toString();
    }

    @Test
    void a_rotation_that_was_cut_anywhere_goes_on_after_the_restart() {
        for (int cutAfter = 1; cutAfter <= 3; cutAfter++) {
            var steps = new AtomicInteger();
            int last = cutAfter;
            reopen(moved -> {
                if (steps.incrementAndGet() == last) {
                    throw new IllegalStateException("Killed here");
                }
            });
            for (KeyKind kind : List.of(KeyKind.KEK, KeyKind.INDEX)) {
                steps.set(0);
                assertThatThrownBy(() -> rotations.runToEnd(kind)).hasMessage("Killed here");
                assertThat(keyVault.versions(kind)).hasSize(2);
            }
            requireAllThere();
            reopen(moved -> {});
            requireAllThere();
            rotations.resume();
            awaitIdle();
            requireAllThere();
        }
        assertThat(keyVault.versions(KeyKind.KEK)).containsExactly(4);
    }

    @Test
    void nothing_is_destroyed_while_something_is_still_under_it() {
        reopen(moved -> {
            throw new IllegalStateException("Killed here");
        });
        assertThatThrownBy(() -> rotations.runToEnd(KeyKind.KEK)).hasMessage("Killed here");
        KeyRotations.Status status = rotations.status(KeyKind.KEK);
        assertThat(status.isRunning()).isTrue();
        assertThat(status.remaining()).isEqualTo(PATIENTS - 200);
        assertThat(keyVault.versions(KeyKind.KEK)).containsExactly(2, 1);
    }

    @Test
    void a_repeated_request_begins_nothing_and_a_second_one_waits_for_no_third_version() {
        rotations.start(KeyKind.KEK, "admin/1");
        rotations.start(KeyKind.KEK, "admin/1");
        awaitIdle();
        rotations.start(KeyKind.KEK, "admin/1");
        assertThat(keyVault.versions(KeyKind.KEK)).containsExactly(2);
        rotations.start(KeyKind.KEK, "admin/2");
        awaitIdle();
        assertThat(keyVault.versions(KeyKind.KEK)).containsExactly(3);
    }

    @Test
    void an_entry_of_somebody_forgotten_does_not_stop_the_rotation() {
        keys.destroy(patient(5));
        rotations.runToEnd(KeyKind.INDEX);
        rotations.runToEnd(KeyKind.KEK);
        assertThat(identifiers.find(aadhaar(5))).isEmpty();
        assertThat(identifiers.find(aadhaar(6))).contains(patients.get(6));
        assertThat(keys.find(keys.current(patient(6)).id())).isPresent();
    }

    @Test
    void both_rotate_again_and_again_while_people_are_found_sign_up_and_get_keys() throws Exception {
        var running = new AtomicBoolean(true);
        var next = new AtomicInteger(PATIENTS);
        ExecutorService crowd = Executors.newFixedThreadPool(6);
        List<Future<Integer>> people = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            people.add(crowd.submit(() -> {
                int done = 0;
                for (; running.get(); done++) {
                    int number = done % PATIENTS;
                    assertThat(identifiers.find(aadhaar(number))).contains(patients.get(number));
                }
                return done;
            }));
            people.add(crowd.submit(() -> {
                int done = 0;
                for (; running.get(); done++) {
                    int number = next.getAndIncrement();
                    PatientId patient = signUp(number);
                    assertThat(identifiers.claim(aadhaar(number), PatientId.random()))
                            .isEqualTo(patient);
                    assertThat(identifiers.find(aadhaar(number))).contains(patient);
                }
                return done;
            }));
            people.add(crowd.submit(() -> {
                int done = 0;
                for (; running.get(); done++) {
                    var record = new KeySubject.Record(patients.get(done % PATIENTS), RecordId.random());
                    DataKey made = new VaultDataKeys(vault, keyVault).current(record);
                    assertThat(new VaultDataKeys(vault, keyVault).find(made.id()))
                            .isPresent();
                }
                return done;
            }));
        }
        for (int round = 0; round < 3; round++) {
            rotations.start(KeyKind.KEK, "kek/" + round);
            rotations.start(KeyKind.INDEX, "index/" + round);
            awaitIdle();
        }
        running.set(false);
        for (Future<Integer> each : people) {
            assertThat(each.get()).isPositive();
        }
        crowd.shutdown();
        assertThat(keyVault.versions(KeyKind.KEK)).containsExactly(4);
        assertThat(keyVault.versions(KeyKind.INDEX)).containsExactly(4);
        reopen(moved -> {});
        requireAllThere();
    }

    @Test
    void no_number_is_ever_claimed_twice_while_the_index_key_rotates() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(4);
        for (int number = PATIENTS; number < PATIENTS + 40; number++) {
            Identifier wanted = aadhaar(number);
            List<Future<PatientId>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(crowd.submit(() -> identifiers.claim(wanted, PatientId.random())));
            }
            if (number % 8 == 0) {
                rotations.start(KeyKind.INDEX, "index/" + number);
            }
            PatientId holder = answers.getFirst().get();
            for (Future<PatientId> each : answers) {
                assertThat(each.get()).isEqualTo(holder);
            }
        }
        crowd.shutdown();
        awaitIdle();
    }

    private KeySubject patient(int number) {
        return new KeySubject.Patient(patients.get(number));
    }

    private void awaitIdle() {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (rotations.status().stream().anyMatch(KeyRotations.Status::isRunning)) {
            assertThat(rotations.status())
                    .allSatisfy(status -> assertThat(status.problem()).isEmpty());
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
