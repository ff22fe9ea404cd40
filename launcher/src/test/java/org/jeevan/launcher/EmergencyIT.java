package org.jeevan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jeevan.launcher.platform.Client;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.Patience;
import org.jeevan.launcher.platform.SampleRecords;
import org.jeevan.launcher.platform.SampleScans;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Story.Patient;
import org.jeevan.launcher.platform.Story.Staff;
import org.jeevan.launcher.platform.Upload;
import org.jeevan.programs.Programs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a doctor in an emergency is told of the limits and the dangers of what was read. */
@OnSharedPlatform
class EmergencyIT {

    private final Story story;
    private Staff hospital;
    private Patient patient;

    EmergencyIT(Story story) {
        this.story = story;
    }

    @BeforeEach
    void a_patient_whose_glass_is_broken() {
        hospital = story.hospital("Lake Hospital");
        patient = story.signUp("Indu Thomas");
        story.confirmIdentity(hospital, patient);
        hospital.client()
                .post(
                        "/api/v1/patients/%s/emergency-accesses".formatted(patient.id()),
                        Map.of("reasonKind", "UNCONSCIOUS", "reason", "Found unconscious"))
                .require(201);
    }

    @Test
    void a_record_with_a_page_that_nobody_can_read_is_named_as_read_in_part() {
        String record = upload("half.pdf", SampleScans.with(SampleRecords.pdf(), SampleScans.shades()));
        awaitSummaries(1);

        JsonNode pages = summaryOf(record).get("pages");
        assertThat(pages.get("total").asInt()).isEqualTo(2);
        assertThat(pages.get("withoutText").asInt()).isEqualTo(1);
        assertThat(pages.get("scanned")).isEmpty();
        for (JsonNode coverage : new JsonNode[] {
            seenByHospital().get("coverage"), seenByPatient().get("coverage")
        }) {
            JsonNode partly = coverage.get("partlyRead");
            assertThat(partly).hasSize(1);
            assertThat(partly.get(0).get("recordId").asString()).isEqualTo(record);
            assertThat(partly.get(0).get("title").asString()).isEqualTo("half.pdf");
            assertThat(partly.get(0).get("pages")).isEqualTo(pages);
            assertThat(coverage.get("readFromScans")).isEmpty();
            assertThat(coverage.get("pagesNotCounted")).isEmpty();
        }
    }

    @Test
    void a_medicine_on_a_scanned_page_is_told_apart_from_one_in_letters() {
        Programs.require("tesseract");
        byte[] scan = SampleScans.with(
                SampleRecords.pdf(),
                SampleScans.printed("CURRENT MEDICATIONS:", "Warfarin 5 mg once daily", "Metformin 500 mg twice daily"),
                SampleScans.shades());
        String record = upload("scan.pdf", scan);
        awaitSummaries(1);

        assertThat(summaryOf(record).get("pages").toString())
                .isEqualTo("{\"total\":3,\"withoutText\":1,\"scanned\":[2]}");
        JsonNode summary = seenByHospital();
        assertThat(summary.get("coverage").get("readFromScans")).hasSize(1);
        JsonNode medicines = summary.get("essentials").get("medications");
        assertThat(named(medicines, "warfarin")
                        .get("mentions")
                        .get(0)
                        .get("scanned")
                        .asBoolean())
                .isTrue();
        JsonNode allergy =
                summary.get("essentials").get("allergies").get("items").get(0);
        assertThat(allergy.get("mentions").get(0).get("scanned").asBoolean()).isFalse();
    }

    @Test
    void a_medicine_of_one_record_against_an_allergy_of_another_is_a_danger_on_both_sides() {
        upload("allergic.pdf", SampleRecords.pdf());
        upload("prescribed.pdf", SampleRecords.pdf("CURRENT MEDICATIONS:\nAugmentin 625 mg three times daily\n"));
        awaitSummaries(2);

        JsonNode essentials = seenByHospital().get("essentials");
        JsonNode allergy = essentials.get("allergies").get("items").get(0);
        assertThat(allergy.get("normalized").asString()).isEqualTo("penicillin");
        JsonNode medicine = named(essentials.get("medications"), "amoxicillin and clavulanate");
        requireConflict(allergy, "CURRENT_MEDICINE", "Augmentin");
        requireConflict(medicine, "LISTED_ALLERGY", "penicillin");
    }

    private static void requireConflict(JsonNode item, String kind, String other) {
        JsonNode conflict = item.get("conflicts").get(0);
        assertThat(conflict.get("kind").asString()).isEqualTo(kind);
        assertThat(conflict.get("mentions").get(0).get("name").asString()).isEqualToIgnoringCase(other);
    }

    private static JsonNode named(JsonNode medicines, String normalized) {
        return StreamSupport.stream(medicines.spliterator(), false)
                .filter(medicine -> medicine.get("normalized").asString().equals(normalized))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No %s in %s".formatted(normalized, medicines)));
    }

    private String upload(String name, byte[] content) {
        return hospital.client()
                .upload(patient.id(), Upload.of(name, content))
                .require(202)
                .text("recordId");
    }

    private void awaitSummaries(int count) {
        Patience.until("%d records are summarized".formatted(count), Duration.ofMinutes(2), () -> {
            JsonNode items =
                    hospital.client().get(records()).require(200).json().get("items");
            return StreamSupport.stream(items.spliterator(), false)
                            .filter(item -> item.get("status").asString().equals("SUMMARIZED"))
                            .count()
                    == count;
        });
    }

    private JsonNode summaryOf(String record) {
        return hospital.client()
                .get(records() + "/" + record)
                .require(200)
                .json()
                .get("summary");
    }

    private String records() {
        return "/api/v1/patients/%s/records".formatted(patient.id());
    }

    private JsonNode seenByHospital() {
        return emergencySummary(hospital.client(), patient.id());
    }

    private JsonNode seenByPatient() {
        return emergencySummary(patient.client().after(hospital.client()), "me");
    }

    private static JsonNode emergencySummary(Client client, String patient) {
        return client.get("/api/v1/patients/%s/emergency-summary".formatted(patient))
                .require(200)
                .json();
    }
}
