package org.jeevan.launcher.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions planted, kept or ridden, and tokens from elsewhere. */
@OnSharedPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StolenSessionsIT {

    private static final String SESSION = "JEEVAN-SESSION";
    private static final String XSRF = "XSRF-TOKEN";
    private static final String DETAILS = "/api/v1/patients/me/general-details";

    private final Story story;
    private final Refusals refusals;
    private Patient patient;

    StolenSessionsIT(Story story) {
        this.story = story;
        refusals = new Refusals(story.platform());
    }

    @BeforeAll
    void a_patient() {
        patient = story.signUp("Hasina Rao");
    }

    @Test
    void a_cookie_that_was_planted_before_the_log_in_is_worthless_after_it() {
        Client victim = story.platform().client();
        String planted = "A".repeat(43);
        victim.cookies().put(SESSION, planted);
        logIn(victim);
        assertThat(victim.cookies().get(SESSION)).isNotEqualTo(planted);
        refusals.expect(401, "not-signed-in", () -> holderOf(planted).get(DETAILS));
    }

    /** A log-in ends the session that the browser had, whoever gave it to it. */
    @Test
    void a_session_of_the_attackers_own_does_not_become_the_victims() {
        String attackers = story.signUp("Mallory Rao").client().cookies().get(SESSION);
        Client victim = story.platform().client();
        victim.cookies().put(SESSION, attackers);
        logIn(victim);
        assertThat(victim.cookies().get(SESSION)).isNotEqualTo(attackers);
        refusals.expect(401, "not-signed-in", () -> holderOf(attackers).get(DETAILS));
    }

    @Test
    void each_log_in_has_an_id_of_its_own_of_256_bits() {
        String first = story.logIn(patient).cookies().get(SESSION);
        String second = story.logIn(patient).cookies().get(SESSION);
        assertThat(first).isNotEqualTo(second).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void whoever_knew_the_session_before_its_rights_grew_is_out() {
        String email = Story.address("grown");
        Answer issued = story.admin()
                .post("/api/v1/hospitals", Map.of("name", "Hill Hospital", "address", "2 Main Road", "email", email))
                .require(201);
        Client staff = story.logIn("hospital", issued.text("hospitalId"), issued.text("initialPassword"), email);
        String before = staff.cookies().get(SESSION);
        staff.put(
                        "/api/v1/sessions/current/password",
                        Map.of("oldPassword", issued.text("initialPassword"), "newPassword", "Correct-Horse-9"))
                .require(200);
        assertThat(staff.cookies().get(SESSION)).isNotEqualTo(before);
        staff.get("/api/v1/hospitals/directory").require(200);
        refusals.expect(401, "not-signed-in", () -> holderOf(before).get("/api/v1/hospitals/directory"));
    }

    @Test
    void the_cookie_is_for_this_site_alone_and_no_script_reads_it() {
        Client client = story.platform().client();
        assertThat(logIn(client).headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(SESSION))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void refuses_the_csrf_token_of_another_session() {
        Client other = story.signUp("Mallory Rao").client();
        other.get(DETAILS).require(200);
        refusals.expect(
                403,
                "csrf",
                () -> submit(DETAILS, Map.of("X-XSRF-TOKEN", other.cookies().get(XSRF))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_csrf", "X-XSRF-TOKEN", "XSRF-TOKEN"})
    void refuses_a_csrf_token_that_is_only_in_the_query(String name) {
        String token = token();
        refusals.expect(403, "csrf", () -> submit("%s?%s=%s".formatted(DETAILS, name, token), Map.of()));
    }

    @Test
    void refuses_a_csrf_token_that_is_only_in_a_form() {
        String form = "_csrf=" + token();
        refusals.expect(403, "csrf", () -> patient.client()
                .send(patient.client()
                        .request("/api/v1/patients/me/erasure")
                        .POST(BodyPublishers.ofString(form))
                        .header("Content-Type", "application/x-www-form-urlencoded")));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site,cross-site",
        "Sec-Fetch-Site,same-site",
        "Origin,https://evil.example",
        "Origin,http://localhost.evil.example",
        "Origin,http://evil.example#localhost",
        "Origin,null"
    })
    void refuses_a_write_from_a_page_of_another_site_even_with_the_token(String header, String value) {
        String token = token();
        refusals.expect(403, "csrf", () -> submit(DETAILS, Map.of("X-XSRF-TOKEN", token, header, value)));
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site,same-origin", "Sec-Fetch-Site,none", "Origin,http://localhost:1"})
    void takes_a_write_from_a_page_of_this_site(String header, String value) {
        submit(DETAILS, Map.of("X-XSRF-TOKEN", token(), header, value)).require(200);
    }

    /** A client may read the cookie once and send its value for ever: the threat model says why that is no way in. */
    @Test
    void a_token_that_was_read_before_the_log_in_still_counts_after_it() {
        Client client = story.platform().client();
        client.get("/api/v1/sessions/current");
        String read = client.cookies().get(XSRF);
        logIn(client);
        var write = client.request(DETAILS)
                .PUT(BodyPublishers.ofString("{\"fullName\":\"Hasina Rao\"}"))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", read);
        client.send(write).require(200);
        assertThat(client.cookies().get(XSRF)).isEqualTo(read);
    }

    @Test
    void no_other_site_may_read_or_ask_whether_it_may() {
        Answer asked = patient.client()
                .send(patient.client()
                        .request(DETAILS)
                        .method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", "https://evil.example")
                        .header("Access-Control-Request-Method", "PUT")
                        .header("Access-Control-Request-Headers", "X-XSRF-TOKEN"));
        assertThat(asked.headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThat(asked.status()).isBetween(400, 499);
    }

    @Test
    void a_session_in_the_query_or_in_a_header_signs_nobody_in() {
        String session = patient.client().cookies().get(SESSION);
        Client nobody = story.platform().client();
        refusals.expect(401, "not-signed-in", () -> nobody.get("%s?%s=%s".formatted(DETAILS, SESSION, session)));
        refusals.expect(
                401,
                "not-signed-in",
                () -> nobody.send(nobody.request(DETAILS)
                        .GET()
                        .header("Authorization", "Bearer " + session)
                        .header("X-Auth-Token", session)));
    }

    private Client holderOf(String session) {
        Client client = story.platform().client();
        client.cookies().put(SESSION, session);
        return client;
    }

    private Answer logIn(Client client) {
        String challengeId = client.post(
                        "/api/v1/sessions",
                        Map.of(
                                "kind", "patient",
                                "identifier", patient.aadhaarNumber(),
                                "password", patient.password()))
                .require(200)
                .text("challengeId");
        return story.answerCode(client, challengeId, patient.email()).require(200);
    }

    private String token() {
        patient.client().get(DETAILS).require(200);
        return patient.client().cookies().get(XSRF);
    }

    private Answer submit(String path, Map<String, String> headers) {
        var request = patient.client()
                .request(path)
                .PUT(BodyPublishers.ofString("{\"fullName\":\"Hasina Rao\"}"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        headers.forEach(request::header);
        return patient.client().send(request);
    }
}
