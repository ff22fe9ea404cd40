package org.jeevan.launcher.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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

/** A code of each kind, used again, or used where another kind belongs. Those of a log-in are in BadLogInsIT. */
@OnSharedPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayedCodesIT {

    private final Story story;
    private final Refusals refusals;
    private Patient patient;
    private Staff hospital;

    ReplayedCodesIT(Story story) {
        this.story = story;
        refusals = new Refusals(story.platform());
    }

    @BeforeAll
    void a_confirmed_patient() {
        hospital = story.hospital("Hamlet Hospital");
        patient = story.signUp("Hosea Rao");
        story.confirmIdentity(hospital, patient);
    }

    @Test
    void the_code_of_a_sign_up_works_once() {
        Client client = story.platform().client();
        String email = Story.address("signing");
        String challenge = client.post(
                        "/api/v1/patients",
                        Map.of(
                                "fullName",
                                "Hosea Das",
                                "aadhaarNumber",
                                Story.aadhaarNumber(),
                                "email",
                                email,
                                "password",
                                "Correct-Horse-9"))
                .require(202)
                .text("challengeId");
        story.answerCode(client, challenge, email).require(200);
        refusals.expect(410, "code-expired", () -> story.answerCode(client, challenge, email));
    }

    @Test
    void the_code_of_a_confirmation_works_once_and_at_no_log_in() {
        Patient other = story.signUp("Hugo Das");
        String path = "/api/v1/patients/%s/identity-confirmations".formatted(other.id());
        String id = hospital.client()
                .post(path, Map.of("document", "AADHAAR"))
                .require(202)
                .text("confirmationId");
        Map<String, String> code = code(other);
        refusals.expect(410, "code-expired", () -> other.client().post("/api/v1/sessions/%s/code".formatted(id), code));
        hospital.client().post(path + "/" + id + "/code", code).require(200);
        refusals.expect(410, "code-expired", () -> hospital.client().post(path + "/" + id + "/code", code));
        refusals.expect(410, "code-expired", () -> hospital.client()
                .post("/api/v1/identity-confirmations/%s/code".formatted(id), code));
    }

    @Test
    void the_code_of_a_consent_works_once_for_one_patient_at_one_hospital() {
        Answer asked = ask();
        String id = asked.text("confirmationId");
        Map<String, String> code = code(patient);
        Staff other = story.hospital("Harbour Hospital");
        Patient another = story.signUp("Hira Das");
        story.confirmIdentity(hospital, another);
        refusals.expect(410, "code-expired", () -> other.client().post(requests(patient, id), code));
        hospital.client().post(requests(patient, id), code).require(200);
        refusals.expect(410, "code-expired", () -> hospital.client().post(requests(patient, id), code));
        patient.client()
                .delete("/api/v1/patients/me/grants/" + asked.text("requestId"))
                .require(204);
        refusals.expect(410, "code-expired", () -> hospital.client().post(requests(patient, id), code));

        String second = ask().text("confirmationId");
        Map<String, String> secondCode = code(patient);
        refusals.expect(410, "code-expired", () -> hospital.client().post(requests(another, second), secondCode));
        refusals.expect(410, "code-expired", () -> hospital.client()
                .post("/api/v1/identity-confirmations/%s/code".formatted(second), secondCode));
    }

    @Test
    void the_code_of_an_erasure_works_once_and_a_log_ins_code_erases_nothing() {
        Patient leaving = story.signUp("Hilda Das");
        story.confirmIdentity(hospital, leaving);
        String id = leaving.client()
                .post("/api/v1/patients/me/erasure", Map.of())
                .require(202)
                .text("challengeId");
        Map<String, String> code = Map.of("code", code(leaving).get("code"), "confirmation", "ERASE");
        String path = "/api/v1/patients/me/erasure/%s/code".formatted(id);
        assertThat(leaving.client().post(path, code).status()).isBetween(200, 299);
        refusals.expect(410, "code-expired", () -> leaving.client().post(path, code));
        leaving.client().delete("/api/v1/patients/me/erasure").require(204);
        refusals.expect(410, "code-expired", () -> leaving.client().post(path, code));

        Client browser = story.platform().client();
        String logIn = browser.post(
                        "/api/v1/sessions",
                        Map.of(
                                "kind", "patient",
                                "identifier", leaving.aadhaarNumber(),
                                "password", leaving.password()))
                .require(200)
                .text("challengeId");
        Map<String, String> ofLogIn = Map.of("code", code(leaving).get("code"), "confirmation", "ERASE");
        refusals.expect(410, "code-expired", () -> leaving.client()
                .post("/api/v1/patients/me/erasure/%s/code".formatted(logIn), ofLogIn));
    }

    private Answer ask() {
        return hospital.client()
                .post(
                        "/api/v1/patients/%s/access-requests".formatted(patient.id()),
                        Map.of("until", Instant.now().plus(Duration.ofDays(1)).toString()))
                .require(202);
    }

    private static String requests(Patient whose, String id) {
        return "/api/v1/patients/%s/access-requests/%s/code".formatted(whose.id(), id);
    }

    private Map<String, String> code(Patient whose) {
        return Map.of("code", story.platform().outbox().code(whose.email()));
    }
}
