package org.jeevan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.command.vault.Vault;
import org.jeevan.command.vault.VaultDataKeys;
import org.jeevan.crypto.DataKey;
import org.jeevan.crypto.KeystoreVault;
import org.jeevan.crypto.OldSuite;
import org.jeevan.launcher.platform.Client;
import org.jeevan.launcher.platform.Patience;
import org.jeevan.launcher.platform.PlatformProcess;
import org.jeevan.launcher.platform.SampleRecords;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Story.Patient;
import org.jeevan.launcher.platform.Story.Staff;
import org.jeevan.launcher.platform.Upload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an operator does with the keys of a whole platform, and that nobody else notices. */
class KeysIT {

    private static final byte[] LETTER = SampleRecords.pdf();
    private static final Duration LONGEST = Duration.ofSeconds(120);

    @TempDir
    private Path folder;

    private PlatformProcess platform;
    private Story story;
    private Patient asha;
    private Staff hospital;
    private String record;

    @BeforeEach
    void a_patient_with_a_record() {
        platform = PlatformProcess.in(folder).start();
        story = new Story(platform);
        asha = story.signUp("Asha Rao");
        hospital = story.hospital("City Hospital");
        story.confirmIdentity(hospital, asha);
        record = upload(asha);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void keys_and_data_that_are_all_lost_come_back_from_their_two_back_ups() throws IOException {
        platform.stop();
        Path keysBackUp = folder.resolve("keys.backup");
        keys("back-up", "--to", keysBackUp.toString());
        Path dataBackUp = folder.resolve("data-backup");
        for (String each : List.of("events.db", "vault.db", "records")) {
            copy(platform.data().resolve(each), dataBackUp.resolve(each));
        }
        delete(platform.data());
        delete(platform.keys());
        keys("restore", "--from", keysBackUp.toString());
        copy(dataBackUp, platform.data());
        platform.start();
        requireReadable(story.logIn(asha));
    }

    private void keys(String... words) {
        List<String> command = new ArrayList<>(List.of("keys"));
        command.addAll(List.of(words));
        try (PlatformProcess process = PlatformProcess.in(folder)
                .command(command.toArray(String[]::new))
                .environment("JEEVAN_KEYS_PASSPHRASE", "a long walk by the sea")
                .launch()) {
            process.awaitEnd();
        }
    }

    @Test
    void both_keys_rotate_while_people_sign_up_are_looked_up_upload_and_read() throws Exception {
        var running = new AtomicBoolean(true);
        ExecutorService people = Executors.newFixedThreadPool(3);
        List<Future<?>> all = List.of(
                people.submit(() -> {
                    while (running.get()) {
                        requireReadable(asha.client());
                        lookUp(asha);
                    }
                }),
                people.submit(() -> {
                    while (running.get()) {
                        upload(asha);
                    }
                }),
                people.submit(() -> {
                    while (running.get()) {
                        lookUp(story.signUp("Bina Das"));
                    }
                }));
        for (int round = 1; round <= 3; round++) {
            rotate("KEK");
            rotate("INDEX");
            awaitIdle();
        }
        running.set(false);
        for (Future<?> each : all) {
            each.get();
        }
        people.shutdown();
        assertThat(versions("KEK")).containsExactly(4);
        assertThat(versions("INDEX")).containsExactly(4);
        rotate("KEK");
        rotate("INDEX");
        platform.kill9();
        platform.start();
        awaitIdle();
        requireReadable(story.logIn(asha));
        lookUp(asha);
    }

    @Test
    void a_repeated_request_rotates_once() {
        Map<String, String> kek = Map.of("kind", "KEK");
        story.admin().post("/api/v1/keys/rotations", kek, "rotation-1").require(202);
        awaitIdle();
        story.admin().post("/api/v1/keys/rotations", kek, "rotation-1").require(202);
        assertThat(versions("KEK")).containsExactly(2);
        assertThat(story.admin()
                        .post("/api/v1/keys/rotations", Map.of("kind", "INDEX"), "rotation-1")
                        .require(422)
                        .code())
                .isEqualTo("idempotency-key-reused");
        assertThat(story.admin()
                        .post("/api/v1/keys/rotations", Map.of("kind", "LOCAL"))
                        .require(400)
                        .field())
                .isEqualTo("kind");
    }

    @Test
    void nobody_but_the_admin_sees_or_rotates_keys() {
        for (Client other :
                List.of(asha.client(), hospital.client(), story.auditor().client())) {
            other.get("/api/v1/keys").require(403);
            other.get("/api/v1/keys/suite-migration").require(403);
            other.post("/api/v1/keys/rotations", Map.of("kind", "KEK")).require(403);
            other.post("/api/v1/keys/suite-migration", Map.of()).require(403);
        }
        platform.client().get("/api/v1/keys").require(401);
        assertThat(versions("KEK")).containsExactly(1);
    }

    @Test
    void a_record_that_an_older_system_sealed_is_read_and_sealed_anew() throws IOException {
        platform.stop();
        Path file = onlyContent();
        sealWithOldSuite(file);
        platform.start();
        Client reader = story.logIn(asha);
        String sha256 = sha256(reader);
        requireReadable(reader);
        Client admin = story.admin();
        admin.post("/api/v1/keys/suite-migration", Map.of()).require(202);
        Patience.until(
                "the migration's end",
                LONGEST,
                () -> progress(admin).get("state").asString().equals("DONE"));
        assertThat(progress(admin).get("contentsMoved").asInt()).isEqualTo(1);
        assertThat(Files.readAllBytes(file)[1]).isEqualTo((byte) 1);
        requireReadable(reader);
        assertThat(sha256(reader)).isEqualTo(sha256);
        admin.post("/api/v1/keys/suite-migration", Map.of()).require(202);
        Patience.until(
                "its end",
                LONGEST,
                () -> progress(admin).get("state").asString().equals("DONE"));
        assertThat(progress(admin).get("contentsMoved").asInt()).isZero();
    }

    @Test
    void a_migration_that_a_stop_cut_goes_on_by_itself() throws IOException {
        platform.stop();
        sealWithOldSuite(onlyContent());
        Files.createFile(platform.data().resolve("suite-migration")); // as a migration leaves it that did not end
        platform.start();
        Client admin = story.admin();
        Patience.until(
                "the migration's end",
                LONGEST,
                () -> progress(admin).get("state").asString().equals("DONE"));
        assertThat(progress(admin).get("contentsMoved").asInt()).isEqualTo(1);
        assertThat(platform.data().resolve("suite-migration")).doesNotExist();
    }

    private void sealWithOldSuite(Path file) throws IOException {
        try (Vault vault = Vault.open(platform.data().resolve(Vault.FILE))) {
            var keys = new VaultDataKeys(vault, KeystoreVault.open(platform.keys(), Optional.empty()));
            DataKey key = keys.current(new KeySubject.Record(new PatientId(asha.id()), new RecordId(record)));
            Files.write(file, OldSuite.content(key, "record-content", record + "/" + file.getFileName(), LETTER));
        }
    }

    private Path onlyContent() throws IOException {
        try (var files = Files.walk(platform.data().resolve("records"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private static JsonNode progress(Client admin) {
        return admin.get("/api/v1/keys/suite-migration").require(200).json();
    }

    private String sha256(Client reader) {
        return reader.get("/api/v1/patients/me/records/" + record).require(200).text("sha256");
    }

    private String upload(Patient patient) {
        return hospital.client()
                .upload(patient.id(), Upload.of("letter.pdf", LETTER))
                .require(202)
                .text("recordId");
    }

    private void lookUp(Patient patient) {
        assertThat(hospital.client()
                        .post("/api/v1/patient-lookups", Map.of("aadhaarNumber", patient.aadhaarNumber()))
                        .require(200)
                        .text("patientId"))
                .isEqualTo(patient.id());
    }

    private void requireReadable(Client reader) {
        assertThat(reader.after(hospital.client())
                        .get("/api/v1/patients/me/records/%s/content".formatted(record))
                        .require(200)
                        .body())
                .isEqualTo(LETTER);
    }

    private void rotate(String kind) {
        story.admin().post("/api/v1/keys/rotations", Map.of("kind", kind)).require(202);
    }

    private void awaitIdle() {
        Patience.until("the end of the rotations", LONGEST, () -> {
            for (JsonNode key :
                    story.admin().get("/api/v1/keys").require(200).json().get("keys")) {
                if (!key.get("state").asString().equals("IDLE")) {
                    return false;
                }
            }
            return true;
        });
    }

    private List<Integer> versions(String kind) {
        List<Integer> versions = new ArrayList<>();
        for (JsonNode key :
                story.admin().get("/api/v1/keys").require(200).json().get("keys")) {
            if (key.get("kind").asString().equals(kind)) {
                key.get("versions")
                        .forEach(version -> versions.add(version.get("version").asInt()));
            }
        }
        return versions;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                if (Files.isRegularFile(file)) {
                    Path target = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        try (var files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
