package org.jeevan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
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

/** A patient is forgotten: what nobody can read any more, also from a back-up that is older. */
class ErasureIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    /** The platform looks for what is due every ten seconds. */
    private static final Duration LONGER_THAN_A_LOOK = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    private PlatformProcess platform;
    private Story story;
    private Staff hospital;
    private Patient patient;
    private String record;
    private String card;

    @BeforeEach
    void a_patient_with_a_record() {
        platform = PlatformProcess.in(folder.resolve("platform"))
                .with("--jeevan.erasure-delay=PT3S")
                .start();
        story = new Story(platform);
        hospital = story.hospital("Lake Hospital");
        patient = story.signUp("Indu Thomas");
        story.confirmIdentity(hospital, patient);
        card = Story.card(patient);
        record = hospital.client()
                .upload(patient.id(), Upload.of("discharge.pdf", SampleRecords.pdf()))
                .require(202)
                .text("recordId");
        patient.client()
                .post("/api/v1/patients/me/statements", Map.of("kind", "ALLERGY", "name", "Peanuts"))
                .require(201);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void nobody_reads_what_was_erased_and_the_number_is_free_for_a_new_record() {
        breakGlass();
        assertThat(hospital.client()
                        .after(patient.client())
                        .get("/api/v1/patients/%s/emergency-summary".formatted(patient.id()))
                        .require(200)
                        .toString())
                .contains("Peanuts");
        eraseAndAwait();
        patient.client().get("/api/v1/sessions/current").require(401);
        hospital.client().get(records()).require(404);
        hospital.client().get(records() + "/" + record + "/content").require(404);
        hospital.client()
                .get("/api/v1/patients/%s/emergency-summary".formatted(patient.id()))
                .require(404);
        hospital.client()
                .post("/api/v1/patient-lookups", Map.of("aadhaarNumber", patient.aadhaarNumber()))
                .require(404);
        hospital.client()
                .post("/api/v1/patient-lookups", Map.of("cardToken", card))
                .require(404);
        platform.client()
                .post(
                        "/api/v1/sessions",
                        Map.of(
                                "kind",
                                "patient",
                                "identifier",
                                patient.aadhaarNumber(),
                                "password",
                                patient.password()))
                .require(401);
        Patience.until(
                "no content is left", SOON, () -> platform.disk().contents().isEmpty());
        assertThat(story.auditor()
                        .client()
                        .get("/api/v1/audit/patients/%s/history".formatted(patient.id()))
                        .require(200)
                        .toString())
                .contains("erasure.completed", "statement.made")
                .doesNotContain("Found unconscious", "Peanuts");
        assertThat(platform.outbox()
                        .await(patient.email(), mail -> mail.subject().contains("is erased"))
                        .body())
                .contains("\"erasedPatient\":\"" + patient.id());

        Patient again = story.signUp("Indu Thomas", patient.aadhaarNumber());
        assertThat(again.id()).isNotEqualTo(patient.id());
        assertThat(again.client()
                        .get("/api/v1/patients/me/records")
                        .require(200)
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void a_back_up_that_is_older_than_the_erasure_does_not_undo_it() {
        platform.stop();
        Path backUp = folder.resolve("back-up");
        copy(platform.data(), backUp);
        platform.start();
        eraseAndAwait();
        platform.stop();
        delete(platform.data());
        copy(backUp, platform.data());
        platform.start();

        Client staff = logInAgain();
        staff.get(records()).require(404);
        staff.post("/api/v1/patient-lookups", Map.of("aadhaarNumber", patient.aadhaarNumber()))
                .require(404);
        staff.post("/api/v1/patient-lookups", Map.of("cardToken", card)).require(404);
        Patience.until(
                "no content is left", SOON, () -> platform.disk().contents().isEmpty());
        assertThat(platform.log()).contains("is erased again");
    }

    @Test
    void a_back_up_that_is_older_than_the_withdrawal_of_somebody_elses_document_does_not_bring_it_back() {
        platform.stop();
        Path backUp = folder.resolve("back-up");
        copy(platform.data(), backUp);
        platform.start();
        Client staff = logInAgain();
        staff.post(records() + "/" + record + "/withdrawal", Map.of("reason", "WRONG_PATIENT"))
                .require(200);
        Patience.until(
                "the content is gone", SOON, () -> platform.disk().contents().isEmpty());
        platform.stop();
        delete(platform.data());
        copy(backUp, platform.data());
        assertThat(platform.disk().contents()).isNotEmpty();
        platform.start();

        Client afterwards = logInAgain();
        afterwards.get(records() + "/" + record).require(404);
        afterwards.get(records() + "/" + record + "/content").require(404);
        assertThat(afterwards.get(records()).require(200).json().get("items")).isEmpty();
        Patience.until(
                "the content is gone", SOON, () -> platform.disk().contents().isEmpty());
        assertThat(platform.log()).contains("is gone again");
    }

    private Client logInAgain() {
        return story.logIn("hospital", hospital.identifier(), hospital.password(), hospital.email());
    }

    @Test
    void a_hold_keeps_what_is_due_and_a_cancelled_erasure_is_none() {
        Client auditor = story.auditor().client();
        String hold = "/api/v1/audit/patients/%s/legal-hold".formatted(patient.id());
        auditor.post(hold, Map.of("reason", "Evidence in a court case")).require(204);
        confirmErasure();
        Patience.stays("the patient is there", LONGER_THAN_A_LOOK, this::isThere);
        assertThat(patient.client()
                        .get("/api/v1/patients/me/erasure")
                        .require(200)
                        .json()
                        .get("held")
                        .asBoolean())
                .isTrue();

        patient.client().delete("/api/v1/patients/me/erasure").require(204);
        auditor.delete(hold).require(204);
        Patience.stays("the patient is there", LONGER_THAN_A_LOOK, this::isThere);
    }

    @Test
    void it_takes_the_code_the_typed_word_and_a_confirmed_identity() {
        String challenge = beginErasure();
        String code = platform.outbox().code(patient.email());
        String path = "/api/v1/patients/me/erasure/%s/code".formatted(challenge);
        patient.client()
                .post(path, Map.of("code", code, "confirmation", "erase"))
                .require(400);
        patient.client()
                .post(path, Map.of("code", "000000", "confirmation", "ERASE"))
                .require(400);
        Patient unconfirmed = story.signUp("Mohan Das");
        assertThat(unconfirmed
                        .client()
                        .post("/api/v1/patients/me/erasure", Map.of())
                        .require(403)
                        .code())
                .isEqualTo("identity-unconfirmed");
        unconfirmed
                .client()
                .post(path, Map.of("code", code, "confirmation", "ERASE"))
                .require(403);
    }

    private boolean isThere() {
        return patient.client().get("/api/v1/patients/me/erasure").status() == 200;
    }

    private void breakGlass() {
        hospital.client()
                .post(
                        "/api/v1/patients/%s/emergency-accesses".formatted(patient.id()),
                        Map.of("reasonKind", "UNCONSCIOUS", "reason", "Found unconscious"))
                .require(201);
    }

    private void eraseAndAwait() {
        confirmErasure();
        Patience.until(
                "the patient is erased",
                SOON,
                () -> hospital.client().get(records()).status() == 404);
    }

    private String beginErasure() {
        return patient.client()
                .post("/api/v1/patients/me/erasure", Map.of())
                .require(202)
                .text("challengeId");
    }

    private void confirmErasure() {
        String challenge = beginErasure();
        patient.client()
                .post(
                        "/api/v1/patients/me/erasure/%s/code".formatted(challenge),
                        Map.of("code", platform.outbox().code(patient.email()), "confirmation", "ERASE"))
                .require(200);
    }

    private String records() {
        return "/api/v1/patients/%s/records".formatted(patient.id());
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
