package org.jeevan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.jeevan.launcher.platform.Answer;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.Patience;
import org.jeevan.launcher.platform.SampleRecords;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Story.Patient;
import org.jeevan.launcher.platform.Story.Staff;
import org.jeevan.launcher.platform.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A card in a wallet: from the patient who took it to the allergies that a strange emergency room reads. */
@OnSharedPlatform
class CardIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Story story;
    private Patient patient;
    private Staff emergencyRoom;

    CardIT(Story story) {
        this.story = story;
    }

    @BeforeEach
    void a_patient_with_a_record_elsewhere() {
        Staff uploader = story.hospital("Lake Hospital");
        emergencyRoom = story.hospital("Hill Hospital");
        patient = story.signUp("Indu Thomas");
        story.confirmIdentity(uploader, patient);
        String record = uploader.client()
                .upload(patient.id(), Upload.of("discharge.pdf", SampleRecords.pdf("Allergies: penicillin (rash).")))
                .require(202)
                .text("recordId");
        Patience.until("the record is summarized", SOON, () -> patient.client()
                .get("/api/v1/patients/me/records/" + record)
                .require(200)
                .toString()
                .contains("\"SUMMARIZED\""));
    }

    @Test
    void the_card_finds_its_patient_and_opens_nothing_until_the_glass_is_broken() {
        Answer found = lookUp(Story.card(patient)).require(200);
        assertThat(found.text("patientId")).isEqualTo(patient.id());
        assertThat(found.text("initials")).isEqualTo("I.T");
        assertThat(found.text("access")).isEqualTo("none");
        emergencyRoom.client().get(patients("/emergency-summary")).require(404);
        emergencyRoom.client().get(patients("/general-details")).require(404);

        emergencyRoom
                .client()
                .post(
                        patients("/emergency-accesses"),
                        Map.of("reasonKind", "UNCONSCIOUS", "reason", "Brought in unconscious, card in the wallet"))
                .require(201);
        assertThat(emergencyRoom
                        .client()
                        .get(patients("/emergency-summary"))
                        .require(200)
                        .json()
                        .get("essentials")
                        .get("allergies")
                        .toString())
                .containsIgnoringCase("penicillin");
        Patience.until("the patient sees who looked", SOON, () -> {
            String accesses = patient.client()
                    .get("/api/v1/patients/me/accesses")
                    .require(200)
                    .toString();
            return accesses.contains("LOOK_UP") && accesses.contains("EMERGENCY_STARTED");
        });
    }

    @Test
    void a_lost_card_finds_nobody_once_it_is_replaced_and_the_auditor_sees_when_that_was() {
        String lost = Story.card(patient);
        String carried = Story.card(patient);
        lookUp(lost).require(404);
        lookUp(carried).require(200);
        patient.client().delete("/api/v1/patients/me/card").require(204);
        lookUp(carried).require(404);
        String history = story.auditor()
                .client()
                .after(patient.client())
                .get("/api/v1/audit/patients/%s/history".formatted(patient.id()))
                .require(200)
                .toString();
        assertThat(history)
                .contains("patient.card-issued", "patient.card-withdrawn", "\"CARD\"")
                .doesNotContain(lost, carried);
    }

    @Test
    void that_the_card_was_shown_is_on_record_like_every_look() {
        Story.card(patient);
        patient.client().get("/api/v1/patients/me/card").require(200);
        Patience.until("the patient sees it", SOON, () -> patient.client()
                .get("/api/v1/patients/me/accesses")
                .require(200)
                .toString()
                .contains("\"CARD\""));
    }

    private Answer lookUp(String card) {
        return emergencyRoom.client().post("/api/v1/patient-lookups", Map.of("cardToken", card));
    }

    private String patients(String rest) {
        return "/api/v1/patients/" + patient.id() + rest;
    }
}
