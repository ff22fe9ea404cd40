package org.jeevan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jeevan.launcher.platform.Answer;
import org.jeevan.launcher.platform.Client;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.Outbox.Mail;
import org.jeevan.launcher.platform.Patience;
import org.jeevan.launcher.platform.SampleRecords;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Story.Patient;
import org.jeevan.launcher.platform.Story.Staff;
import org.jeevan.launcher.platform.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whom a patient lets read what: at a desk, in the web application, and what no consent opens. */
@OnSharedPlatform
class ConsentIT {

    private static final String REASON = "Found unconscious in the street";

    private final Story story;
    private Staff uploader;
    private Staff asker;
    private Patient patient;

    ConsentIT(Story story) {
        this.story = story;
    }

    @BeforeEach
    void a_patient_with_records_of_one_hospital_and_another_that_asks() {
        uploader = story.hospital("Lake Hospital");
        asker = story.hospital("City Hospital");
        patient = story.signUp("Indu Thomas");
        story.confirmIdentity(uploader, patient);
    }

    @Test
    void a_code_at_the_desk_opens_the_records_until_the_patient_takes_it_back() {
        String record = upload(Upload.of("discharge.pdf", SampleRecords.pdf()));
        assertThat(access()).isEqualTo("none");
        asker.client().get(patients("/general-details")).require(404);

        Answer asked = asker.client()
                .post(patients("/access-requests"), Map.of("until", inDays(30)))
                .require(202);
        assertThat(grants(patient.client().after(asker.client()))
                        .get(0)
                        .get("status")
                        .asString())
                .isEqualTo("REQUESTED");
        String completion = patients("/access-requests/" + asked.text("confirmationId") + "/code");
        uploader.client()
                .post(completion, Map.of("code", story.platform().outbox().code(patient.email())))
                .require(410);
        asker.client().post(completion, Map.of("code", "000000")).require(400);
        asker.client()
                .post(completion, Map.of("code", story.platform().outbox().code(patient.email())))
                .require(200);

        assertThat(access()).isEqualTo("granted");
        asker.client().get(patients("/general-details")).require(200);
        asker.client().get(patients("/emergency-summary")).require(200);
        asker.client().get(patients("/records/" + record + "/content")).require(200);
        JsonNode grant = grants(patient.client().after(asker.client())).get(0);
        assertThat(grant.get("status").asString()).isEqualTo("GRANTED");
        assertThat(grant.get("atDesk").asBoolean()).isTrue();
        assertThat(grant.get("hospital").get("name").asString()).isEqualTo("City Hospital");

        Answer taken = patient.client()
                .delete("/api/v1/patients/me/grants/" + asked.text("requestId"))
                .require(204);
        assertThat(taken.header("Jeevan-Position"))
                .as("also where there is no body")
                .isNotNull();
        assertThat(grants(patient.client()).get(0).get("status").asString()).isEqualTo("REVOKED");
        asker.client().get(patients("/records/" + record + "/content")).require(404);
        asker.client().get(patients("/general-details")).require(404);
        assertThat(access()).isEqualTo("none");
        Patience.until("the patient sees who read by what right", Duration.ofSeconds(10), () -> patient.client()
                .get("/api/v1/patients/me/accesses")
                .require(200)
                .toString()
                .contains("\"GRANT\""));
    }

    @Test
    void a_consent_in_the_web_application_covers_what_it_says_and_no_more() {
        String discharge = upload(Upload.of("discharge.pdf", SampleRecords.pdf()));
        String laboratory = upload(
                Upload.of("laboratory.pdf", SampleRecords.pdf("HbA1c: 8.1 %")).field("kind", "LAB_REPORT"));
        JsonNode hospital = patient.client()
                .get("/api/v1/hospitals/directory?named=city")
                .require(200)
                .json()
                .get("items")
                .get(0);
        assertThat(hospital.has("email")).isFalse();
        patient.client()
                .post(
                        "/api/v1/patients/me/grants",
                        Map.of("hospitalId", asker.identifier(), "kinds", List.of("LAB_REPORT"), "until", inDays(1)))
                .require(201);

        JsonNode seen = asker.client()
                .after(uploader.client())
                .get(patients("/records"))
                .require(200)
                .json()
                .get("items");
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).get("recordId").asString()).isEqualTo(laboratory);
        asker.client().get(patients("/records/" + discharge)).require(404);
        assertThat(summary(asker).get("coverage").get("outsideConsent").asInt()).isEqualTo(1);
    }

    @Test
    void an_unconfirmed_account_consents_to_nothing_and_nobody_asks_it() {
        Patient unconfirmed = story.signUp("Mohan Das");
        Answer refused = unconfirmed
                .client()
                .post("/api/v1/patients/me/grants", Map.of("hospitalId", asker.identifier(), "until", inDays(1)));
        assertThat(refused.require(403).code()).isEqualTo("identity-unconfirmed");
        asker.client()
                .post("/api/v1/patients/%s/access-requests".formatted(unconfirmed.id()), Map.of("until", inDays(1)))
                .require(409);
    }

    @Test
    void a_pending_hospital_asks_nobody_and_is_given_nothing() {
        Staff pending = story.pendingHospital("New Hospital");
        assertThat(pending.client()
                        .post(patients("/access-requests"), Map.of("until", inDays(1)))
                        .require(403)
                        .code())
                .isEqualTo("approval-pending");
        patient.client()
                .post("/api/v1/patients/me/grants", Map.of("hospitalId", pending.identifier(), "until", inDays(1)))
                .require(403);
    }

    @Test
    void a_restricted_record_opens_in_an_emergency_after_a_second_confirmation_and_the_auditor_sees_both() {
        String record = upload(Upload.of("psychiatry.pdf", SampleRecords.pdf()).field("restricted", "true"));
        patient.client()
                .post("/api/v1/patients/me/grants", Map.of("hospitalId", asker.identifier(), "until", inDays(1)))
                .require(201);
        Patience.until("the record is summarized", Duration.ofMinutes(2), () -> uploader.client()
                .get(patients("/records/" + record))
                .require(200)
                .toString()
                .contains("\"SUMMARIZED\""));
        assertThat(asker.client().get(patients("/records")).require(200).json().get("items"))
                .isEmpty();
        JsonNode underConsent = summary(asker);
        assertThat(underConsent.get("essentials").get("allergies").get("items")).hasSize(1);
        assertThat(underConsent.get("narratives")).isEmpty();
        assertThat(underConsent.toString()).doesNotContain("psychiatry").doesNotContain(uploader.identifier());

        asker.client()
                .post(patients("/emergency-accesses"), Map.of("reasonKind", "UNCONSCIOUS", "reason", REASON))
                .require(201);
        JsonNode named =
                asker.client().get(patients("/records")).require(200).json().get("items");
        assertThat(named.get(0).get("status").asString()).isEqualTo("RESTRICTED");
        assertThat(named.get(0).get("title").isNull()).isTrue();
        asker.client().get(patients("/records/" + record + "/content")).require(404);
        String confirmation = patients("/emergency-accesses/restricted-records");
        uploader.client()
                .post(confirmation, Map.of("recordId", record, "reason", REASON))
                .require(404);
        asker.client()
                .post(confirmation, Map.of("recordId", record, "reason", "short"))
                .require(400);
        asker.client()
                .post(confirmation, Map.of("recordId", record, "reason", "Which drugs were given before"))
                .require(201);
        asker.client().get(patients("/records/" + record + "/content")).require(200);
        story.platform().outbox().await(patient.email(), ConsentIT::tellsOfRestrictedRecord);
        requireReview(record);
    }

    private void requireReview(String record) {
        Client auditor = story.auditor().client().after(asker.client());
        JsonNode emergency = StreamSupport.stream(
                        auditor.get("/api/v1/audit/queue?limit=200")
                                .require(200)
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .filter(item -> item.get("kind").asString().equals("EMERGENCY"))
                .filter(item -> item.get("patientId").asString().equals(patient.id()))
                .findFirst()
                .orElseThrow();
        assertThat(emergency.get("reason").asString()).isEqualTo(REASON);
        JsonNode opened = emergency.get("opened").get(0);
        assertThat(opened.get("recordId").asString()).isEqualTo(record);
        assertThat(opened.get("reason").asString()).isEqualTo("Which drugs were given before");
        auditor.post(
                        "/api/v1/audit/patients/%s/emergency-reviews".formatted(patient.id()),
                        Map.of(
                                "person",
                                emergency.get("person").asString(),
                                "until",
                                emergency.get("until").asString(),
                                "justified",
                                true,
                                "comment",
                                "Confirmed by the ambulance service"))
                .require(204);
        assertThat(auditor.get("/api/v1/audit/queue?limit=200").require(200).toString())
                .doesNotContain(patient.id());
    }

    private static boolean tellsOfRestrictedRecord(Mail mail) {
        return mail.subject().contains("restricted");
    }

    private String upload(Upload upload) {
        return uploader.client().upload(patient.id(), upload).require(202).text("recordId");
    }

    private String access() {
        return asker.client()
                .post("/api/v1/patient-lookups", Map.of("aadhaarNumber", patient.aadhaarNumber()))
                .require(200)
                .text("access");
    }

    private JsonNode summary(Staff reader) {
        return reader.client()
                .after(uploader.client())
                .get(patients("/emergency-summary"))
                .require(200)
                .json();
    }

    private static JsonNode grants(Client client) {
        return client.get("/api/v1/patients/me/grants").require(200).json().get("items");
    }

    private String patients(String path) {
        return "/api/v1/patients/" + patient.id() + path;
    }

    private static String inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days)).toString();
    }
}
