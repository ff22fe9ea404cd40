package org.jeevan.launcher;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jeevan.launcher.platform.Answer;
import org.jeevan.launcher.platform.Client;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.Refusals;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Story.Patient;
import org.jeevan.launcher.platform.Story.Staff;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests other than uploads that are refused, each with its status, code and field. */
@OnSharedPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRequestsIT {

    private static final String SOMEBODY = "0192f0c1-2345-7abc-8def-0123456789ab";

    private final Story story;
    private final Refusals refusals;

    private Patient patient;
    private Staff hospital;
    private Map<String, Client> signedIn;

    BadRequestsIT(Story story) {
        this.story = story;
        refusals = new Refusals(story.platform());
    }

    /** @param forWhom the one role that may */
    record Write(String method, String path, String forWhom) {

        static Write post(String path, String forWhom) {
            return new Write("POST", path, forWhom);
        }

        Answer by(Client client) {
            return client.write(
                    method, path, BodyPublishers.ofString("{}"), "application/json", "write-" + UUID.randomUUID());
        }
    }

    static Stream<Write> writes() {
        String patient = "/api/v1/patients/" + SOMEBODY;
        String record = patient + "/records/" + SOMEBODY;
        return Stream.of(
                new Write("PUT", "/api/v1/patients/me/general-details", "patient"),
                Write.post("/api/v1/patient-lookups", "staff"),
                Write.post(patient + "/identity-confirmations", "staff"),
                Write.post(patient + "/identity-confirmations/" + SOMEBODY + "/code", "staff"),
                Write.post("/api/v1/identity-confirmations/" + SOMEBODY + "/code", "staff"),
                Write.post(patient + "/identity-mismatches", "staff"),
                Write.post(patient + "/emergency-accesses", "staff"),
                Write.post(patient + "/records", "staff"),
                Write.post(record + "/withdrawal", "staff"),
                Write.post(record + "/replacement", "staff"),
                Write.post(record + "/essentials/a1/dispute", "staff"),
                Write.post(record + "/essentials/a1/confirm", "staff"),
                Write.post("/api/v1/patients/me/records/" + SOMEBODY + "/essentials/a1/dispute", "patient"),
                Write.post("/api/v1/patients/me/records/" + SOMEBODY + "/essentials/a1/confirm", "patient"),
                Write.post("/api/v1/hospitals/current/staff", "staff"),
                Write.post("/api/v1/hospitals", "admin"),
                Write.post("/api/v1/auditors", "admin"),
                Write.post("/api/v1/audit/patient-lookups", "auditor"),
                Write.post("/api/v1/approvals/H-1", "auditor"));
    }

    @BeforeAll
    void one_of_each_role() {
        patient = story.signUp("Asha Rao");
        hospital = story.hospital("City Hospital");
        signedIn = Map.of(
                "patient", patient.client(),
                "staff", hospital.client(),
                "auditor", story.auditor().client(),
                "admin", story.admin());
    }

    @ParameterizedTest
    @MethodSource("writes")
    void refuses_a_write_without_a_session(Write write) {
        refusals.expect(401, "not-signed-in", () -> write.by(story.platform().client()));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void refuses_a_write_in_the_wrong_role_before_it_looks_at_what_is_asked(Write write) {
        signedIn.forEach((role, client) -> {
            if (!role.equals(write.forWhom())) {
                refusals.expect(403, "no-access", () -> write.by(client));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("writes")
    void refuses_a_write_without_the_csrf_header(Write write) {
        Client client = signedIn.get(write.forWhom());
        refusals.expect(
                403,
                "csrf",
                () -> client.send(client.request(write.path())
                        .method(write.method(), BodyPublishers.ofString("{}"))
                        .header("Content-Type", "application/json")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/patients/me/records",
                "/api/v1/patients/me/accesses",
                "/api/v1/patients/me/emergency-summary",
                "/api/v1/patients/me/general-details",
                "/api/v1/patients/0192f0c1-2345-7abc-8def-0123456789ab/records",
                "/api/v1/patients/0192f0c1-2345-7abc-8def-0123456789ab/emergency-summary",
                "/api/v1/audit/patients/0192f0c1-2345-7abc-8def-0123456789ab/history",
                "/api/v1/hospitals",
                "/api/v1/sessions/current"
            })
    void refuses_a_read_without_a_session(String path) {
        refusals.expect(401, "not-signed-in", () -> story.platform().client().get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/records", "/general-details", "/emergency-summary"})
    void an_unknown_patient_a_forbidden_one_and_nonsense_are_the_same_to_a_hospital(String view) {
        for (String id : List.of(SOMEBODY, "nonsense", view.equals("/records") ? SOMEBODY : patient.id())) {
            refusals.expect(404, "not-found", () -> hospital.client().get("/api/v1/patients/" + id + view));
        }
    }

    /** Before the reason is looked at, and without telling what there is. */
    @ParameterizedTest
    @ValueSource(strings = {"dispute", "confirm"})
    void an_item_of_a_record_that_is_not_there_or_not_ones_to_see_cannot_be_assessed(String verdict) {
        String item = "/records/%s/essentials/a1/%s".formatted(SOMEBODY, verdict);
        for (String id : List.of(SOMEBODY, "nonsense", patient.id())) {
            refusals.expect(404, "not-found", () -> hospital.client().post("/api/v1/patients/" + id + item, Map.of()));
        }
        refusals.expect(404, "not-found", () -> patient.client().post("/api/v1/patients/me" + item, Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "fullName,,invalid-field",
        "fullName,'',invalid-field",
        "aadhaarNumber,,invalid-field",
        "aadhaarNumber,23456789012,invalid-field",
        "aadhaarNumber,123456789012,invalid-field",
        "aadhaarNumber,234567890123,aadhaar-checksum",
        "email,,invalid-field",
        "email,nobody,invalid-field",
        "password,,invalid-field",
        "password,short,invalid-field",
        "password,password,invalid-field"
    })
    void refuses_a_sign_up_whose_field_is_wrong(String field, String value, String code) {
        Map<String, Object> signUp = new HashMap<>(Map.of(
                "fullName", "Bina Das",
                "aadhaarNumber", Story.aadhaarNumber(),
                "email", "bina@example.org",
                "password", "Correct-Horse-9"));
        signUp.put(field, value);
        refusals.expect(400, code, field, () -> story.platform().client().post("/api/v1/patients", signUp));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fullName|\"\"",
                "gender|\"UNKNOWABLE\"",
                "heightCm|5",
                "heightCm|\"tall\"",
                "weightKg|-1",
                "bloodGroup|\"Z\"",
                "dateOfBirth|\"2999-01-01\"",
                "dateOfBirth|\"yesterday\"",
                "age|200",
                "emergencyContacts|\"none\""
            })
    void refuses_general_details_whose_field_is_wrong(String field, String value) {
        String json = field.equals("fullName")
                ? "{\"fullName\":%s}".formatted(value)
                : "{\"fullName\":\"Asha Rao\",\"%s\":%s}".formatted(field, value);
        refusals.expect(400, "invalid-field", field, () -> patient.client()
                .write(
                        "PUT",
                        "/api/v1/patients/me/general-details",
                        BodyPublishers.ofString(json),
                        "application/json",
                        "d"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "\"text\"", "{\"aadhaarNumber\":", "\u0000"})
    void refuses_what_is_not_the_json_that_is_expected(String body) {
        refusals.expect(400, "malformed-request", () -> lookUp(body, "application/json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data; boundary=x"})
    void refuses_a_body_of_another_type(String contentType) {
        refusals.expect(415, "unsupported-media-type", () -> lookUp("{}", contentType));
    }

    @Test
    void refuses_a_body_larger_than_any_form() {
        refusals.expect(
                413, "too-large", () -> lookUp("{\"a\":\"%s\"}".formatted("a".repeat(70_000)), "application/json"));
    }

    @Test
    void refuses_a_look_up_by_a_wrong_or_an_unknown_number() {
        refusals.expect(
                400,
                "aadhaar-checksum",
                "aadhaarNumber",
                () -> lookUp("{\"aadhaarNumber\":\"234567890123\"}", "application/json"));
        refusals.expect(400, "invalid-field", "aadhaarNumber", () -> lookUp("{}", "application/json"));
        refusals.expect(404, "not-found", () -> hospital.client()
                .post("/api/v1/patient-lookups", Map.of("aadhaarNumber", Story.aadhaarNumber())));
    }

    @Test
    void refuses_a_key_that_was_used_for_another_hospital_and_repeats_the_first_answer() {
        Map<String, String> first = hospital("Hill Hospital");
        String issued = story.admin()
                .post("/api/v1/hospitals", first, "hill")
                .require(201)
                .text("hospitalId");
        Assertions.assertThat(story.admin()
                        .post("/api/v1/hospitals", first, "hill")
                        .require(201)
                        .text("hospitalId"))
                .isEqualTo(issued);
        refusals.expect(422, "idempotency-key-reused", () -> story.admin()
                .post("/api/v1/hospitals", hospital("Sea Hospital"), "hill"));
    }

    @ParameterizedTest
    @CsvSource({"name", "address", "email"})
    void refuses_a_hospital_without(String field) {
        Map<String, String> issue = hospital("Hill Hospital");
        issue.remove(field);
        refusals.expect(400, "invalid-field", field, () -> story.admin().post("/api/v1/hospitals", issue));
    }

    @Test
    void a_pending_hospital_confirms_nobody_and_breaks_no_glass() {
        Client pending = story.pendingHospital("New Hospital").client();
        String path = "/api/v1/patients/" + patient.id();
        refusals.expect(
                403,
                "approval-pending",
                () -> pending.post(path + "/identity-confirmations", Map.of("document", "AADHAAR")));
        refusals.expect(
                403,
                "approval-pending",
                () -> pending.post(
                        path + "/emergency-accesses",
                        Map.of("reasonKind", "UNCONSCIOUS", "reason", "Found in the street")));
    }

    @Test
    void refuses_to_break_the_glass_without_a_reason() {
        String path = "/api/v1/patients/%s/emergency-accesses".formatted(patient.id());
        refusals.expect(400, "invalid-field", "reasonKind", () -> hospital.client()
                .post(path, Map.of("reason", "Found in the street")));
        refusals.expect(400, "invalid-field", "reason", () -> hospital.client()
                .post(path, Map.of("reasonKind", "UNCONSCIOUS", "reason", " ")));
        refusals.expect(404, "not-found", () -> hospital.client()
                .post(path.replace(patient.id(), SOMEBODY), Map.of("reasonKind", "UNCONSCIOUS", "reason", "Found")));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/patients/me/records?limit=0,limit",
        "/api/v1/patients/me/records?limit=many,limit",
        "/api/v1/patients/me/records?cursor=nonsense,cursor",
        "/api/v1/patients/me/accesses?cursor=nonsense,cursor"
    })
    void refuses_a_page_that_cannot_be(String path, String field) {
        refusals.expect(400, "invalid-field", field, () -> patient.client().get(path));
    }

    @Test
    void nothing_of_what_was_refused_is_in_the_log() {
        String number = "234567890123";
        lookUp("{\"aadhaarNumber\":\"%s\"}".formatted(number), "application/json");
        lookUp("{\"aadhaarNumber\":\"%s".formatted(number), "application/json");
        Assertions.assertThat(story.process().log())
                .doesNotContain(number, patient.aadhaarNumber(), patient.password(), patient.email(), "Asha");
    }

    private Answer lookUp(String body, String contentType) {
        return hospital.client()
                .write(
                        "POST",
                        "/api/v1/patient-lookups",
                        BodyPublishers.ofString(body),
                        contentType,
                        "l-" + UUID.randomUUID());
    }

    private static Map<String, String> hospital(String name) {
        return new HashMap<>(Map.of("name", name, "address", "2 Main Road", "email", Story.address(name)));
    }
}
