package org.jeevan.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.DOCTOR;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.IdentityDocument;
import org.jeevan.api.patient.PatientCommand.ConfirmIdentity;
import org.jeevan.command.Aggregates;
import org.jeevan.command.Commands;
import org.jeevan.command.account.People.Person;
import org.jeevan.command.factor.TotpCodes;
import org.jeevan.command.patient.Patient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Authenticator applications and recovery codes over HTTP. */
class SecondFactorHttpTest {

    @TempDir
    private static Path home;

    private static CommandSide side;
    private static People people;

    @BeforeAll
    static void start() {
        side = CommandSide.start(home);
        people = new People(side);
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    /** What an authenticator application knows, and the codes on paper. */
    private record Phone(String secret, List<String> recoveryCodes) {

        String code() {
            return TotpCodes.at(secret, side.clock.instant());
        }
    }

    @Test
    void an_enrolled_application_takes_the_mailboxs_place() {
        Person asha = people.patient();
        Phone phone = enrol(asha.browser());
        assertThat(phone.recoveryCodes()).hasSize(10);
        nextStep();
        Browser browser = side.browser();
        int mails = side.mailbox.to(asha.email()).size();
        var begun = people.begin(asha, browser).require(200);
        assertThat(texts(begun.body().get("factors"))).containsExactly("totp", "recovery-code");
        assertThat(side.mailbox.to(asha.email())).hasSize(mails);
        String path = "/sessions/" + begun.text("challengeId") + "/code";
        assertThat(browser.post(path, Map.of("code", phone.code())).require(400).code())
                .isEqualTo("invalid-field"); // a mailed code is no longer taken
        browser.post(path, Map.of("code", phone.code(), "factor", "totp")).require(200);
        assertThat(browser.get("/sessions/current").require(200).text("role")).isEqualTo("patient");
    }

    @Test
    void a_code_of_the_application_opens_one_session() {
        Person asha = people.patient();
        Phone phone = enrol(asha.browser());
        nextStep();
        String code = phone.code();
        logInByCode(asha, side.browser(), "totp", code).require(200);
        assertThat(logInByCode(asha, side.browser(), "totp", code).require(400).code())
                .isEqualTo("wrong-code");
    }

    @Test
    void a_recovery_code_opens_once_and_its_owner_is_told() {
        Person asha = people.patient();
        Phone phone = enrol(asha.browser());
        String code = phone.recoveryCodes().getFirst();
        Browser browser = side.browser();
        logInByCode(asha, browser, "recovery-code", code).require(200);
        assertThat(side.mailbox.to(asha.email()).getLast().body()).contains("recovery codes");
        assertThat(browser.get("/accounts/current")
                        .require(200)
                        .body()
                        .get("recoveryCodesLeft")
                        .asInt())
                .isEqualTo(9);
        assertThat(logInByCode(asha, side.browser(), "recovery-code", code)
                        .require(400)
                        .code())
                .isEqualTo("wrong-code");
    }

    @Test
    void changes_need_a_proof_that_is_less_than_five_minutes_old() {
        Person asha = people.patient();
        Browser browser = asha.browser();
        side.clock.advance(Duration.ofMinutes(6));
        assertThat(browser.post("/accounts/current/totp", Map.of()).require(403).code())
                .isEqualTo("second-factor-required");
        String challenge =
                browser.post("/sessions/current/proofs", Map.of()).require(200).text("challengeId");
        browser.post("/sessions/current/proofs/" + challenge, Map.of("code", side.mailbox.codeTo(asha.email())))
                .require(200);
        Phone phone = enrol(browser);
        side.clock.advance(Duration.ofMinutes(6));
        assertThat(browser.delete("/accounts/current/totp").require(403).code()).isEqualTo("second-factor-required");
        var proof = browser.post("/sessions/current/proofs", Map.of()).require(200);
        assertThat(texts(proof.body().get("factors"))).containsExactly("totp", "recovery-code");
        browser.post(
                        "/sessions/current/proofs/" + proof.text("challengeId"),
                        Map.of("code", phone.code(), "factor", "totp"))
                .require(200);
        browser.delete("/accounts/current/totp").require(200);
        var account = browser.get("/accounts/current").require(200);
        assertThat(texts(account.body().get("factors"))).containsExactly("email");
        assertThat(account.body().get("recoveryCodesLeft").asInt()).isZero();
        assertThat(side.mailbox.to(asha.email()).getLast().body()).contains("was removed");
    }

    @Test
    void to_be_forgotten_takes_the_application_where_there_is_one_and_no_mailed_code() {
        Person asha = people.patient();
        confirmIdentity(asha);
        Phone phone = enrol(asha.browser());
        nextStep();
        int mails = side.mailbox.to(asha.email()).size();
        var begun = asha.browser().post("/patients/me/erasure", Map.of()).require(202);
        assertThat(texts(begun.body().get("factors"))).containsExactly("totp", "recovery-code");
        assertThat(side.mailbox.to(asha.email())).hasSize(mails);
        String path = "/patients/me/erasure/" + begun.text("challengeId") + "/code";
        assertThat(asha.browser()
                        .post(path, Map.of("code", "123456", "confirmation", "ERASE"))
                        .require(400)
                        .code())
                .isEqualTo("invalid-field");
        assertThat(asha.browser()
                        .post(path, Map.of("code", "nope", "factor", "totp", "confirmation", "ERASE"))
                        .require(400)
                        .code())
                .isEqualTo("wrong-code");
        asha.browser()
                .post(path, Map.of("code", phone.code(), "factor", "totp", "confirmation", "ERASE"))
                .require(200);
        assertThat(side.mailbox.to(asha.email()).getLast().body()).contains("will be erased");
    }

    @Test
    void to_be_forgotten_takes_a_mailed_code_where_there_is_nothing_stronger() {
        Person asha = people.patient();
        confirmIdentity(asha);
        var begun = asha.browser().post("/patients/me/erasure", Map.of()).require(202);
        assertThat(side.mailbox.to(asha.email()).getLast().body()).contains("asks to erase everything");
        var confirmation = Map.of("code", side.mailbox.codeTo(asha.email()), "confirmation", "ERASE");
        asha.browser()
                .post("/sessions/current/proofs/" + begun.text("challengeId"), confirmation)
                .require(410); // of another purpose
        asha.browser()
                .post("/patients/me/erasure/" + begun.text("challengeId") + "/code", confirmation)
                .require(200);
    }

    private static void confirmIdentity(Person person) {
        String patient = person.browser().get("/sessions/current").require(200).text("patientId");
        var id = new PatientId(patient);
        AccountId account = side.bean(Aggregates.class)
                .ask(Patient.class, patient, Patient::boundAccount)
                .orElseThrow()
                .orElseThrow();
        side.bean(Commands.class)
                .send(new ConfirmIdentity(id, account, IdentityDocument.AADHAAR), Actor.staff(CITY_HOSPITAL, DOCTOR));
    }

    @Test
    void an_offer_is_of_the_session_that_asked_for_it() {
        Person asha = people.patient();
        Person other = people.patient();
        var offer = asha.browser().post("/accounts/current/totp", Map.of()).require(200);
        String code = TotpCodes.at(offer.text("secret"), side.clock.instant());
        String path = "/accounts/current/totp/" + offer.text("challengeId");
        assertThat(other.browser().post(path, Map.of("code", code)).require(410).code())
                .isEqualTo("code-expired");
        assertThat(asha.browser()
                        .post(path, Map.of("code", "nonsense"))
                        .require(400)
                        .code())
                .isEqualTo("wrong-code");
        asha.browser().post(path, Map.of("code", code)).require(200);
        assertThat(asha.browser().post(path, Map.of("code", code)).require(410).code())
                .isEqualTo("code-expired");
    }

    @Test
    void a_code_of_one_challenge_opens_no_other() {
        Person asha = people.patient();
        String proof = asha.browser()
                .post("/sessions/current/proofs", Map.of())
                .require(200)
                .text("challengeId");
        assertThat(asha.browser()
                        .post("/sessions/" + proof + "/code", Map.of("code", side.mailbox.codeTo(asha.email())))
                        .require(410)
                        .code())
                .isEqualTo("code-expired");
    }

    @Test
    void whoever_has_the_password_cannot_try_codes_for_ever_and_the_known_device_still_gets_in() {
        Person asha = people.patient();
        Phone phone = enrol(asha.browser());
        nextStep();
        Browser stranger = side.browser();
        Browser.Answer last = null;
        for (int i = 0; i < 20; i++) {
            last = logInByCode(asha, stranger, "totp", "12345");
        }
        assertThat(last.require(429).code()).isEqualTo("too-many-attempts");
        assertThat(logInByCode(asha, side.browser(), "totp", phone.code()).status())
                .isEqualTo(429);
        logInByCode(asha, asha.browser(), "totp", phone.code()).require(200);
    }

    @Test
    void nobody_who_is_not_signed_in_sees_or_changes_a_factor() {
        Browser nobody = side.browser();
        assertThat(nobody.get("/accounts/current").require(401).code()).isEqualTo("not-signed-in");
        assertThat(nobody.get("/sessions").require(401).code()).isEqualTo("not-signed-in");
        assertThat(nobody.post("/accounts/current/totp", Map.of()).require(401).code())
                .isEqualTo("not-signed-in");
        assertThat(nobody.delete("/accounts/current/passkeys/x").require(401).code())
                .isEqualTo("not-signed-in");
    }

    @Test
    void a_password_of_the_system_still_opens_nothing_but_its_change() {
        Browser browser = people.logIn(people.hospital("city@example.org"));
        assertThat(browser.post("/accounts/current/totp", Map.of()).require(403).code())
                .isEqualTo("password-change-required");
        assertThat(browser.get("/sessions").require(403).code()).isEqualTo("password-change-required");
    }

    private static Phone enrol(Browser browser) {
        var offer = browser.post("/accounts/current/totp", Map.of()).require(200);
        var enrolled = browser.post(
                        "/accounts/current/totp/" + offer.text("challengeId"),
                        Map.of("code", TotpCodes.at(offer.text("secret"), side.clock.instant())))
                .require(200);
        return new Phone(offer.text("secret"), texts(enrolled.body().get("recoveryCodes")));
    }

    private static Browser.Answer logInByCode(Person person, Browser browser, String factor, String code) {
        var begun = people.begin(person, browser);
        return begun.status() != 200
                ? begun
                : browser.post(
                        "/sessions/" + begun.text("challengeId") + "/code", Map.of("code", code, "factor", factor));
    }

    private static void nextStep() {
        side.clock.advance(Duration.ofSeconds(60));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
