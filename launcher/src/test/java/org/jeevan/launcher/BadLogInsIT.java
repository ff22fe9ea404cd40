package org.jeevan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jeevan.launcher.platform.Answer;
import org.jeevan.launcher.platform.Client;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.Refusals;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Story.Patient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Passwords, codes and sessions that open nothing. */
@OnSharedPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadLogInsIT {

    private final Story story;
    private final Refusals refusals;

    private Patient patient;

    BadLogInsIT(Story story) {
        this.story = story;
        refusals = new Refusals(story.platform());
    }

    /** A log-in whose code is on its way. */
    record Begun(Client client, String challengeId, String code) {

        Answer answer(String digits) {
            return answer(client, digits);
        }

        Answer answer(Client other, String digits) {
            return other.post("/api/v1/sessions/%s/code".formatted(challengeId), Map.of("code", digits));
        }

        String wrongCode() {
            return code.equals("000000") ? "000001" : "000000";
        }
    }

    @BeforeAll
    void a_patient() {
        patient = story.signUp("Asha Rao");
    }

    @Test
    void a_wrong_password_and_an_unknown_number_are_answered_alike() {
        for (String number : List.of(story.signUp("Bina Das").aadhaarNumber(), Story.aadhaarNumber())) {
            refusals.expect(401, "wrong-credentials", () -> logIn(number, "Wrong-Horse-9"));
        }
    }

    @Test
    void refuses_a_log_in_of_nobody_or_of_an_unknown_kind() {
        refusals.expect(400, "invalid-field", "identifier", () -> begin(Map.of("kind", "patient")));
        refusals.expect(400, "invalid-field", "kind", () -> begin(Map.of("identifier", "x", "password", "y")));
        refusals.expect(400, "invalid-field", "kind", () -> begin(Map.of("kind", "king", "identifier", "x")));
        refusals.expect(400, "aadhaar-checksum", () -> logIn("234567890123", "Wrong-Horse-9"));
    }

    @Test
    void a_guesser_of_passwords_has_to_wait() {
        String number = Story.aadhaarNumber();
        for (int i = 0; i < 6; i++) {
            logIn(number, "Wrong-Horse-" + i).require(401);
        }
        refusals.expect(429, "too-many-attempts", () -> logIn(number, "Wrong-Horse-9"));
    }

    @Test
    void after_five_wrong_codes_the_right_one_is_refused_too() {
        Begun begun = begin();
        for (int i = 0; i < 5; i++) {
            refusals.expect(400, "wrong-code", "code", () -> begun.answer(begun.wrongCode()));
        }
        refusals.expect(429, "too-many-attempts", () -> begun.answer(begun.code()));
    }

    @Test
    void refuses_a_code_in_another_browser() {
        Begun begun = begin();
        refusals.expect(410, "code-expired", () -> begun.answer(story.platform().client(), begun.code()));
        begun.answer(begun.code()).require(200);
    }

    @Test
    void refuses_a_code_that_was_used() {
        Begun begun = begin();
        begun.answer(begun.code()).require(200);
        refusals.expect(410, "code-expired", () -> begun.answer(begun.code()));
    }

    @Test
    void refuses_a_code_after_five_minutes() {
        Begun begun = begin();
        story.platform().disk().change("log-in.db", """
                UPDATE challenges SET code_expires_at = code_expires_at - 300001 WHERE id = '%s'
                """.formatted(begun.challengeId()));
        refusals.expect(410, "code-expired", () -> begun.answer(begun.code()));
    }

    @Test
    void refuses_a_code_for_nothing() {
        Client client = begin().client();
        refusals.expect(
                410,
                "code-expired",
                () -> client.post("/api/v1/sessions/%s/code".formatted(UUID.randomUUID()), Map.of("code", "123456")));
        refusals.expect(400, "wrong-code", () -> begin().answer(""));
    }

    @Test
    void an_unproven_sign_up_claims_no_number() {
        String number = Story.aadhaarNumber();
        story.platform()
                .client()
                .post(
                        "/api/v1/patients",
                        Map.of(
                                "fullName",
                                "Carl Dsouza",
                                "aadhaarNumber",
                                number,
                                "email",
                                Story.address("Carl"),
                                "password",
                                "Correct-Horse-9"))
                .require(202);
        refusals.expect(401, "wrong-credentials", () -> logIn(number, "Correct-Horse-9"));
    }

    @Test
    void a_session_is_over_once_its_owner_has_logged_out() {
        Client client = story.logIn(patient);
        Map<String, String> cookies = Map.copyOf(client.cookies());
        client.delete("/api/v1/sessions/current").require(200);
        client.cookies().putAll(cookies);
        refusals.expect(401, "not-signed-in", () -> client.get("/api/v1/patients/me/records"));
    }

    @Test
    void a_password_of_the_system_opens_nothing_but_its_change() {
        Answer issued = story.admin()
                .post(
                        "/api/v1/hospitals",
                        Map.of("name", "Hill Hospital", "address", "2 Main Road", "email", "hill@example.org"))
                .require(201);
        Client client =
                story.logIn("hospital", issued.text("hospitalId"), issued.text("initialPassword"), "hill@example.org");
        refusals.expect(
                403,
                "password-change-required",
                () -> client.post("/api/v1/patient-lookups", Map.of("aadhaarNumber", patient.aadhaarNumber())));
        refusals.expect(
                400,
                "invalid-field",
                "oldPassword",
                () -> client.put(
                        "/api/v1/sessions/current/password",
                        Map.of("oldPassword", "not-it-at-all", "newPassword", "Correct-Horse-9")));
        refusals.expect(
                400,
                "invalid-field",
                "newPassword",
                () -> client.put(
                        "/api/v1/sessions/current/password",
                        Map.of("oldPassword", issued.text("initialPassword"), "newPassword", "short")));
    }

    @Test
    void a_session_outlives_a_restart_but_not_half_an_hour_without_use() {
        Client used = story.logIn(patient);
        Client forgotten = story.logIn(patient);
        story.process().stop();
        assertThat(story.platform().disk().change("log-in.db", """
                UPDATE sessions SET seen_at = seen_at - 1800001
                WHERE started_at = (SELECT max(started_at) FROM sessions)
                """)).isEqualTo(1);
        story.process().start();
        used.get("/api/v1/sessions/current").require(200);
        refusals.expect(401, "not-signed-in", () -> forgotten.get("/api/v1/sessions/current"));
    }

    private Begun begin() {
        Client client = story.platform().client();
        String challengeId = client.post(
                        "/api/v1/sessions",
                        Map.of(
                                "kind",
                                "patient",
                                "identifier",
                                patient.aadhaarNumber(),
                                "password",
                                patient.password()))
                .require(200)
                .text("challengeId");
        return new Begun(client, challengeId, story.platform().outbox().code(patient.email()));
    }

    private Answer logIn(String number, String password) {
        return begin(Map.of("kind", "patient", "identifier", number, "password", password));
    }

    private Answer begin(Map<String, String> request) {
        return story.platform().client().post("/api/v1/sessions", request);
    }
}
