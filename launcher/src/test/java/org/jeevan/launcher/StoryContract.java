package org.jeevan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jeevan.launcher.platform.Answer;
import org.jeevan.launcher.platform.Client;
import org.jeevan.launcher.platform.Patience;
import org.jeevan.launcher.platform.Platform;
import org.jeevan.launcher.platform.SampleRecords;
import org.jeevan.launcher.platform.SampleRecords.Sample;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Story.Patient;
import org.jeevan.launcher.platform.Story.Staff;
import org.jeevan.launcher.platform.Upload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From sign-up to summary on a platform with empty folders, as a patient, a hospital, an admin and an auditor do it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoryContract {

    private static final Map<String, Object> DETAILS = Map.of(
            "fullName", "Asha Rao",
            "emergencyContacts", List.of(Map.of("name", "Ravi Rao", "phone", "+919876543210")),
            "dateOfBirth", "1980-04-05",
            "gender", "FEMALE",
            "heightCm", 160,
            "weightKg", 61.5,
            "bloodGroup", "B+");

    private final Map<String, Sample> uploads = new LinkedHashMap<>();

    private Platform platform;
    private Story story;
    private Patient asha;
    private Staff hospital;

    /** @param folder for all that it keeps */
    abstract Platform start(Path folder);

    @BeforeAll
    void a_hospital_uploads_all_records_of_a_patient_whom_it_has_identified(@TempDir Path folder) {
        platform = start(folder);
        story = new Story(platform);
        asha = story.signUp("Asha Rao");
        asha.client().put("/api/v1/patients/me/general-details", DETAILS).require(200);
        hospital = story.hospital("City Hospital");
        assertThat(lookUp(asha).text("identity")).isEqualTo("unconfirmed");
        story.confirmIdentity(hospital, asha);
        for (Sample sample : SampleRecords.all()) {
            uploads.put(upload(asha, sample.fileName(), sample.content()), sample);
        }
    }

    @AfterAll
    void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void a_look_up_tells_the_desk_who_it_is_and_no_more() {
        Answer found = lookUp(asha);
        assertThat(found.text("patientId")).isEqualTo(asha.id());
        assertThat(found.text("initials")).isEqualTo("A.R");
        assertThat(found.text("identity")).isEqualTo("confirmed");
        assertThat(found.toString()).doesNotContain(asha.aadhaarNumber(), "Asha", asha.email());
    }

    @Test
    void the_patient_reads_the_details_that_it_entered() {
        JsonNode details = asha.client()
                .get("/api/v1/patients/me/general-details")
                .require(200)
                .json();
        assertThat(details.get("bloodGroup").asString()).isEqualTo("B+");
        assertThat(details.get("weightKg").asDouble()).isEqualTo(61.5);
        assertThat(details.get("emergencyContacts").get(0).get("name").asString())
                .isEqualTo("Ravi Rao");
    }

    @Test
    void every_record_is_summarized_or_says_why_not_and_hospital_and_patient_see_the_same() {
        awaitAnswers(hospital.client(), recordsOf(asha), uploads.size());
        JsonNode seenByHospital = items(hospital.client(), recordsOf(asha));
        JsonNode seenByPatient = items(asha.client().after(hospital.client()), "/api/v1/patients/me/records");
        assertThat(seenByPatient).isEqualTo(seenByHospital).hasSize(uploads.size());
        for (JsonNode record : seenByPatient) {
            requireRightAnswer(record, uploads.get(record.get("recordId").asString()));
        }
    }

    @Test
    void every_record_comes_back_byte_for_byte_to_hospital_and_patient() throws IOException {
        for (var upload : uploads.entrySet()) {
            byte[] sent = upload.getValue().content();
            assertThat(download(hospital.client(), recordsOf(asha) + "/" + upload.getKey() + "/content"))
                    .isEqualTo(sent);
            assertThat(download(asha.client(), "/api/v1/patients/me/records/" + upload.getKey() + "/content"))
                    .isEqualTo(sent);
        }
    }

    @Test
    void a_download_is_an_attachment_that_no_browser_opens_or_keeps() {
        String record = recordsOf(asha) + "/" + uploads.keySet().iterator().next();
        Answer content = hospital.client().get(record + "/content").require(200);
        assertThat(content.header("Content-Disposition")).startsWith("attachment;");
        assertThat(content.header("Cache-Control")).isEqualTo("no-store");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.header("Content-Security-Policy")).contains("sandbox");
        assertThat(content.header("Content-Type")).isEqualTo("application/pdf");
    }

    @Test
    void the_shipped_model_writes_and_the_essentials_are_found_with_their_sentence() {
        Patient gita = story.signUp("Gita Pillai");
        story.confirmIdentity(hospital, gita);
        JsonNode summary = summaryOf(gita, upload(gita, "stent.pdf", SampleRecords.pdf()));
        assertThat(summary.get("engine").asString()).isEqualTo("PEGASUS");
        assertThat(summary.get("modelSha256").asString()).hasSize(64);
        JsonNode allergy = summary.get("essentials").get("allergies").get(0);
        assertThat(allergy.get("substance").asString()).isEqualToIgnoringCase("penicillin");
        assertThat(allergy.get("source").get("text").asString()).contains("allergic to penicillin");
    }

    @Test
    void the_patient_disputes_what_a_summary_says_and_a_doctor_in_an_emergency_sees_both() {
        Patient hari = story.signUp("Hari Menon");
        story.confirmIdentity(hospital, hari);
        breakTheGlass(hari);
        String record = upload(hari, "stent.pdf", SampleRecords.pdf());
        String item = summaryOf(hari, record)
                .get("essentials")
                .get("allergies")
                .get(0)
                .get("itemId")
                .asString();
        hari.client()
                .post(
                        "/api/v1/patients/me/records/%s/essentials/%s/dispute".formatted(record, item),
                        Map.of("reason", "I took penicillin last year without a rash"))
                .require(200);
        JsonNode allergies = hospital.client()
                .after(hari.client())
                .get("/api/v1/patients/%s/emergency-summary".formatted(hari.id()))
                .require(200)
                .json()
                .get("essentials")
                .get("allergies");
        assertThat(allergies.get("status").asString()).isEqualTo("LISTED");
        JsonNode disputed = allergies.get("items").get(0);
        assertThat(disputed.get("substance").asString()).isEqualToIgnoringCase("penicillin");
        assertThat(disputed.get("disputed").asBoolean()).isTrue();
        assertThat(disputed.get("assessments").get(0).get("verdict").asString()).isEqualTo("DISPUTED");
    }

    @Test
    void progress_is_told_from_the_upload_to_the_end() {
        Patient esha = story.signUp("Esha Nair");
        String record = upload(esha, "progress.pdf", SampleRecords.pdf());
        List<String> lines;
        try (var events = hospital.client().events(recordsOf(esha) + "/" + record + "/progress")) {
            lines = events.toList();
        }
        assertThat(lines).contains("event:progress");
        assertThat(lines.stream().filter(line -> line.startsWith("data:")).toList())
                .isNotEmpty()
                .last()
                .asString()
                .contains("\"stage\":\"DONE\"");
    }

    @Test
    void before_the_identity_is_confirmed_the_patient_sees_only_that_there_is_a_record() {
        Patient bina = story.signUp("Bina Das");
        String record = upload(bina, "secret.pdf", SampleRecords.pdf());
        JsonNode listed = items(bina.client().after(hospital.client()), "/api/v1/patients/me/records")
                .get(0);
        assertThat(listed.get("recordId").asString()).isEqualTo(record);
        assertThat(listed.get("status").asString()).isEqualTo("WAITING_FOR_IDENTITY");
        for (String hidden :
                List.of("title", "kind", "recordedOn", "hospital", "mediaType", "sizeBytes", "sha256", "summary")) {
            assertThat(listed.get(hidden).isNull()).as(hidden).isTrue();
        }
        Answer content = bina.client().get("/api/v1/patients/me/records/" + record + "/content");
        assertThat(content.require(404).code()).isEqualTo("not-found");
    }

    @Test
    void a_record_of_the_wrong_patient_is_gone_at_once_and_unreadable_on_disk_and_the_history_keeps_that_it_was() {
        Patient carl = story.signUp("Carl Dsouza");
        story.confirmIdentity(hospital, carl);
        breakTheGlass(carl);
        Set<Path> before = platform.disk().contents();
        String record = upload(carl, "wrong.pdf", SampleRecords.pdf());
        Set<Path> file = new HashSet<>(platform.disk().contents());
        file.removeAll(before);
        awaitAnswers(hospital.client(), recordsOf(carl), 1);
        assertThat(emergencySummary(carl)).contains(record);
        assertThat(platform.disk().keysOfRecord(record)).isEqualTo(1);

        withdraw(carl, record, "WRONG_PATIENT");

        requireGone(carl, record);
        assertThat(emergencySummary(carl)).doesNotContain(record);
        Patience.until(
                "content file and key are gone",
                Duration.ofSeconds(10),
                () -> file.stream().noneMatch(path -> path.toFile().exists())
                        && platform.disk().keysOfRecord(record) == 0);
        requireInHistory(carl, record, "record.uploaded", "record.withdrawn");
    }

    @Test
    void a_replacement_takes_the_place_of_the_record_that_it_replaces() {
        Patient devi = story.signUp("Devi Menon");
        story.confirmIdentity(hospital, devi);
        String wrong = upload(devi, "wrong.pdf", SampleRecords.pdf());
        String right = hospital.client()
                .submit(
                        recordsOf(devi) + "/" + wrong + "/replacement",
                        Upload.of("right.pdf", SampleRecords.pdf()),
                        "replace-1")
                .require(202)
                .text("recordId");
        requireGone(devi, wrong);
        JsonNode left = items(devi.client().after(hospital.client()), "/api/v1/patients/me/records");
        assertThat(left).hasSize(1);
        assertThat(left.get(0).get("recordId").asString()).isEqualTo(right);
        requireInHistory(devi, wrong, "record.uploaded", "record.replaced");
    }

    @Test
    void a_first_password_and_the_first_auditor_s_token_are_gone_once_they_were_used() {
        assertThat(platform.keys().resolve("initial-admin-password")).doesNotExist();
        assertThat(platform.keys().resolve("first-auditor-token")).doesNotExist();
    }

    private Answer lookUp(Patient patient) {
        return hospital.client()
                .post("/api/v1/patient-lookups", Map.of("aadhaarNumber", patient.aadhaarNumber()))
                .require(200);
    }

    private String upload(Patient patient, String name, byte[] content) {
        return hospital.client()
                .upload(patient.id(), Upload.of(name, content))
                .require(202)
                .text("recordId");
    }

    private JsonNode summaryOf(Patient patient, String record) {
        awaitAnswers(hospital.client(), recordsOf(patient), 1);
        return hospital.client()
                .get(recordsOf(patient) + "/" + record)
                .require(200)
                .json()
                .get("summary");
    }

    private static String recordsOf(Patient patient) {
        return "/api/v1/patients/%s/records".formatted(patient.id());
    }

    private static JsonNode items(Client client, String path) {
        return client.get(path + "?limit=100").require(200).json().get("items");
    }

    private static void awaitAnswers(Client client, String path, int count) {
        Patience.until("all %d records are answered for".formatted(count), Duration.ofMinutes(3), () -> {
            JsonNode items = items(client, path);
            return items.size() == count
                    && StreamSupport.stream(items.spliterator(), false)
                            .noneMatch(item -> item.get("status").asString().equals("PROCESSING"));
        });
    }

    private static void requireRightAnswer(JsonNode record, Sample sample) {
        assertThat(record.get("title").asString()).isEqualTo(sample.fileName());
        assertThat(record.get("sizeBytes").asInt()).isEqualTo(sample.content().length);
        assertThat(record.get("sha256").asString()).isEqualTo(sha256(sample.content()));
        assertThat(record.get("statusReason").asString(null))
                .as(sample.fileName())
                .isEqualTo(sample.unreadable());
        if (sample.unreadable() == null) {
            assertThat(record.get("status").asString()).isEqualTo("SUMMARIZED");
            requireSupported(record.get("summary"));
        } else {
            assertThat(record.get("status").asString()).isEqualTo("NOT_SUMMARIZED");
            assertThat(record.get("summary").isNull()).isTrue();
        }
    }

    /** Whoever's words it shows, each statement names the sentences that it rests on; facts are looked for in every record. */
    private static void requireSupported(JsonNode summary) {
        assertThat(summary.get("narrative").asString())
                .hasSizeGreaterThan(20); // such as "Well-child check and school physical."
        assertThat(summary.get("faithful").asBoolean()).isTrue();
        boolean ofModel = summary.get("engine").asString().equals("PEGASUS");
        assertThat(summary.get("check").get("outcome").asString().equals("PASSED"))
                .isEqualTo(ofModel);
        assertThat(summary.get("statements")).isNotEmpty().allSatisfy(statement -> assertThat(statement.get("support"))
                .isNotEmpty());
        assertThat(summary.get("essentials").isNull()).isFalse();
    }

    private void breakTheGlass(Patient patient) {
        hospital.client()
                .post(
                        "/api/v1/patients/%s/emergency-accesses".formatted(patient.id()),
                        Map.of("reasonKind", "UNCONSCIOUS", "reason", "Found unconscious in the street"))
                .require(201);
    }

    private String emergencySummary(Patient patient) {
        return hospital.client()
                .get("/api/v1/patients/%s/emergency-summary".formatted(patient.id()))
                .require(200)
                .toString();
    }

    private void withdraw(Patient patient, String record, String reason) {
        hospital.client()
                .post(recordsOf(patient) + "/" + record + "/withdrawal", Map.of("reason", reason))
                .require(200);
    }

    private void requireGone(Patient patient, String record) {
        Client own = patient.client().after(hospital.client());
        assertThat(own.get("/api/v1/patients/me/records").require(200).toString())
                .doesNotContain("\"recordId\":\"" + record + "\"");
        for (String path : List.of(
                "/api/v1/patients/me/records/" + record, "/api/v1/patients/me/records/" + record + "/content")) {
            assertThat(own.get(path).require(404).code()).isEqualTo("not-found");
        }
        assertThat(hospital.client().get(recordsOf(patient)).require(200).toString())
                .doesNotContain("\"recordId\":\"" + record + "\"");
        assertThat(hospital.client()
                        .get(recordsOf(patient) + "/" + record + "/content")
                        .require(404)
                        .code())
                .isEqualTo("not-found");
    }

    private void requireInHistory(Patient patient, String record, String... events) {
        Client auditor = story.auditor().client().after(hospital.client());
        JsonNode history = items(auditor, "/api/v1/audit/patients/%s/history".formatted(patient.id()));
        List<String> ofRecord = StreamSupport.stream(history.spliterator(), false)
                .filter(entry -> record.equals(entry.get("recordId").asString(null)))
                .map(entry -> entry.get("eventName").asString())
                .toList();
        assertThat(ofRecord).contains(events);
    }

    private static byte[] download(Client client, String path) throws IOException {
        try (InputStream content = client.download(path).body()) {
            return content.readAllBytes();
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
