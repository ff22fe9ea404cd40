package org.jeevan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.jeevan.launcher.platform.Answer;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.Patience;
import org.jeevan.launcher.platform.Refusals;
import org.jeevan.launcher.platform.SampleRecords;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Story.Patient;
import org.jeevan.launcher.platform.Story.Staff;
import org.jeevan.launcher.platform.Upload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads that are refused: a clear answer, nothing stored, and what was stored before is left alone. */
@OnSharedPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadUploadsIT {

    private static final byte[] PDF = SampleRecords.pdf();

    private final Story story;
    private final Refusals refusals;

    private Patient patient;
    private Staff hospital;

    BadUploadsIT(Story story) {
        this.story = story;
        refusals = new Refusals(story.platform());
    }

    @BeforeAll
    void a_hospital_and_a_patient() {
        patient = story.signUp("Asha Rao");
        hospital = story.hospital("City Hospital");
    }

    @Test
    void takes_a_record_of_exactly_the_limit() {
        Upload upload = Upload.of("limit.txt", new byte[OnSharedPlatform.RECORD_BYTES_MAX])
                .as("text/plain");
        hospital.client().upload(patient.id(), upload).require(202);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100_000})
    void refuses_a_record_larger_than_the_limit(int more) {
        byte[] content = new byte[OnSharedPlatform.RECORD_BYTES_MAX + more];
        refuse(413, "too-large", "file", Upload.of("large.pdf", content));
    }

    @Test
    void refuses_a_record_that_grows_beyond_the_limit_without_having_said_so() {
        byte[] content = new byte[2 * OnSharedPlatform.RECORD_BYTES_MAX];
        refuse(413, "too-large", "file", Upload.streaming("large.pdf", () -> new ByteArrayInputStream(content)));
    }

    @Test
    void refuses_an_empty_file() {
        refuse(400, "invalid-field", "file", Upload.of("empty.pdf", new byte[0]));
    }

    @Test
    void refuses_a_form_without_a_file() {
        refuse(400, "invalid-field", "file", Upload.of("none.pdf", PDF).withoutFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/zip", "text/html"})
    void refuses_a_type_that_is_no_record(String mediaType) {
        refuse(
                415,
                "unsupported-media-type",
                "file",
                Upload.of("picture.png", PDF).as(mediaType));
    }

    @Test
    void refuses_json_where_a_form_belongs() {
        refusals.expect(415, "unsupported-media-type", () -> hospital.client().post(path(), Map.of("title", "x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "kind", "recordedOn"})
    void refuses_a_form_without(String field) {
        refuse(400, "invalid-field", field, Upload.of("a.pdf", PDF).field(field, null));
    }

    @ParameterizedTest
    @CsvSource({"title,''", "kind,POEM", "recordedOn,yesterday", "recordedOn,2999-01-01", "recordedOn,2026-02-30"})
    void refuses_an_impossible(String field, String value) {
        refuse(400, "invalid-field", field, Upload.of("a.pdf", PDF).field(field, value));
    }

    @Test
    void refuses_a_title_that_is_a_book() {
        refuse(400, "invalid-field", "title", Upload.of("a.pdf", PDF).title("long ".repeat(1000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0192f0c1-2345-7abc-8def-0123456789ab", "nonsense"})
    void refuses_a_record_for_an_unknown_patient(String patientId) {
        refusals.expect(404, "not-found", () -> hospital.client().upload(patientId, Upload.of("a.pdf", PDF)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--x\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7 cut off"
            })
    void refuses_a_malformed_form(String body) {
        refusals.expect(400, "malformed-request", () -> raw("multipart/form-data; boundary=x", body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage"})
    void refuses_what_has_no_part_at_all(String body) {
        refusals.expect(400, "invalid-field", "file", () -> raw("multipart/form-data; boundary=x", body));
    }

    @Test
    void refuses_a_form_without_a_boundary() {
        refusals.expect(400, "malformed-request", () -> raw("multipart/form-data", "--x\r\n"));
    }

    @Test
    void refuses_more_parts_than_a_form_has() {
        Upload upload = Upload.of("a.pdf", PDF);
        for (int i = 0; i < 20; i++) {
            upload.field("more" + i, "x");
        }
        refuse(400, "malformed-request", null, upload);
    }

    @Test
    void refuses_an_idempotency_key_that_is_none() {
        refusals.expect(400, "invalid-field", "Idempotency-Key", () -> hospital.client()
                .upload(patient.id(), Upload.of("a.pdf", PDF), "k".repeat(129)));
    }

    @Test
    void a_replayed_upload_gets_the_same_answer_and_there_is_one_record() {
        String key = UUID.randomUUID().toString();
        Patient another = story.signUp("Bina Das");
        String first = hospital.client()
                .upload(another.id(), Upload.of("a.pdf", PDF), key)
                .require(202)
                .text("recordId");
        var contents = story.platform().disk().contents();
        String second = hospital.client()
                .upload(another.id(), Upload.of("a.pdf", PDF), key)
                .require(202)
                .text("recordId");
        assertThat(second).isEqualTo(first);
        assertThat(story.platform().disk().contents()).isEqualTo(contents);
        String list = "/api/v1/patients/%s/records".formatted(another.id());
        assertThat(hospital.client().get(list).require(200).json().get("items")).hasSize(1);
    }

    @Test
    void refuses_a_key_that_was_used_for_another_upload() {
        String key = UUID.randomUUID().toString();
        hospital.client().upload(patient.id(), Upload.of("a.pdf", PDF), key).require(202);
        byte[] other = (new String(PDF, StandardCharsets.ISO_8859_1) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        refuseReused(key, patient, Upload.of("a.pdf", other));
        refuseReused(key, patient, Upload.of("a.pdf", PDF).title("Another title"));
        refuseReused(key, story.signUp("Carl Dsouza"), Upload.of("a.pdf", PDF));
    }

    @Test
    void refuses_to_repeat_an_upload_that_was_withdrawn_for_the_wrong_patient() {
        String key = UUID.randomUUID().toString();
        Upload upload = Upload.of("a.pdf", PDF);
        var before = story.platform().disk().contents();
        String record =
                hospital.client().upload(patient.id(), upload, key).require(202).text("recordId");
        var file = new HashSet<>(story.platform().disk().contents());
        file.removeAll(before);
        hospital.client()
                .post(path() + "/" + record + "/withdrawal", Map.of("reason", "WRONG_PATIENT"))
                .require(200);
        Patience.until(
                "content file and key are gone",
                Duration.ofSeconds(10),
                () -> file.stream().noneMatch(Files::exists)
                        && story.platform().disk().keysOfRecord(record) == 0);
        refusals.expect(410, "withdrawn", () -> hospital.client().upload(patient.id(), Upload.of("a.pdf", PDF), key));
    }

    @Test
    void refuses_a_replacement_for_a_record_that_is_not_there_or_is_another_hospital_s() {
        String record = hospital.client()
                .upload(patient.id(), Upload.of("a.pdf", PDF))
                .require(202)
                .text("recordId");
        Staff other = story.hospital("Lake Hospital");
        refusals.expect(404, "not-found", () -> other.client()
                .submit(path() + "/" + record + "/replacement", Upload.of("b.pdf", PDF), "replace"));
        refusals.expect(404, "not-found", () -> hospital.client()
                .submit(path() + "/" + UUID.randomUUID() + "/replacement", Upload.of("b.pdf", PDF), "replace"));
        refusals.expect(404, "not-found", () -> other.client()
                .post(path() + "/" + record + "/withdrawal", Map.of("reason", "WRONG_PATIENT")));
        refusals.expect(400, "invalid-field", "reason", () -> hospital.client()
                .post(path() + "/" + record + "/withdrawal", Map.of()));
        refusals.expect(400, "invalid-field", "reason", () -> hospital.client()
                .post(path() + "/" + record + "/withdrawal", Map.of("reason", "BOREDOM")));
    }

    private void refuse(int status, String code, String field, Upload upload) {
        refusals.expect(status, code, field, () -> hospital.client().upload(patient.id(), upload));
    }

    private void refuseReused(String key, Patient whose, Upload upload) {
        refusals.expect(422, "idempotency-key-reused", () -> hospital.client().upload(whose.id(), upload, key));
    }

    private Answer raw(String contentType, String body) {
        return hospital.client()
                .write("POST", path(), BodyPublishers.ofString(body), contentType, "raw-" + UUID.randomUUID());
    }

    private String path() {
        return "/api/v1/patients/%s/records".formatted(patient.id());
    }
}
