package org.jeevan.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jeevan.command.account.People.Person;
import org.jeevan.command.factor.TotpCodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A forgotten password and another mailbox, over HTTP. */
class PasswordResetHttpTest {

    private static final String NEW = "quiet door 9 harbour";

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

    @Test
    void a_code_from_the_mailbox_sets_a_new_password_and_ends_every_session() {
        Person asha = people.patient();
        Browser browser = side.browser();
        String path = begin(browser, asha.kind(), asha.identifier());
        String code = resetCode(asha);
        browser.post(path, Map.of("code", code, "newPassword", NEW)).require(200);
        asha.browser().get("/sessions/current").require(401);
        people.begin(asha, side.browser()).require(401);
        people.logIn(asha.with(NEW), side.browser());
        assertThat(browser.post(path, Map.of("code", code, "newPassword", NEW))
                        .require(410)
                        .code())
                .isEqualTo("code-expired");
    }

    @Test
    void whoever_has_only_the_mailbox_is_limited_for_72_hours() {
        Person asha = people.patient();
        Browser thief = side.browser();
        var reset = thief.post(
                        begin(thief, asha.kind(), asha.identifier()),
                        Map.of("code", resetCode(asha), "newPassword", NEW))
                .require(200);
        assertThat(reset.text("limitedUntil"))
                .isEqualTo(side.clock.instant().plus(Duration.ofHours(72)).toString());
        people.logIn(asha.with(NEW), thief);
        assertThat(thief.get("/sessions/current").require(200).text("limitedUntil"))
                .isNotNull();
        for (String path : List.of("/accounts/current/totp", "/accounts/current/passkey-offers")) {
            assertThat(thief.post(path, Map.of()).require(403).code()).isEqualTo("account-limited");
        }
        assertThat(thief.put("/accounts/current/email", Map.of("email", "thief@example.org"))
                        .require(403)
                        .code())
                .isEqualTo("account-limited");
        for (String path : List.of("/patients/me/grants", "/patients/me/erasure", "/patients/me/card")) {
            assertThat(thief.post(path, Map.of()).require(403).code()).isEqualTo("account-limited");
        }
        assertThat(thief.put("/patients/me/general-details", Map.of())
                        .require(403)
                        .code())
                .isEqualTo("account-limited");
        assertThat(thief.get("/patients/me/card").require(403).code()).isEqualTo("account-limited");
        thief.get("/accounts/current").require(200);
        thief.get("/sessions").require(200);
        side.clock.advance(Duration.ofHours(72));
        people.logIn(asha.with(NEW), thief);
        assertThat(thief.get("/sessions/current").require(200).text("limitedUntil"))
                .isNull();
    }

    @Test
    void staff_who_have_shown_no_more_than_a_mailbox_work_with_no_patient_until_a_colleague_vouches() {
        Person first = people.withOwnPassword(people.hospital("lake@example.org"));
        Person lata = people.withOwnPassword(people.colleague(first, "lata", "lata@example.org"));
        Browser browser = side.browser();
        browser.post(
                        begin(browser, lata.kind(), lata.identifier()),
                        Map.of("code", resetCode(lata), "newPassword", NEW))
                .require(200);
        people.logIn(lata.with(NEW), browser);
        assertThat(browser.post("/patient-lookups", Map.of("aadhaarNumber", "234123412346"))
                        .require(403)
                        .code())
                .isEqualTo("account-limited");
        String account = first.browser()
                .get("/hospitals/current/staff")
                .require(200)
                .body()
                .get("items")
                .get(1)
                .get("accountId")
                .asString();
        String issued = first.browser()
                .post("/hospitals/current/staff/" + account + "/first-password", Map.of())
                .require(200)
                .text("initialPassword");
        Person vouchedFor = people.withOwnPassword(lata.with(issued));
        vouchedFor
                .browser()
                .post("/patient-lookups", Map.of("aadhaarNumber", "234123412346"))
                .require(404);
    }

    @Test
    void a_second_factor_lifts_the_limit_at_the_reset_or_at_the_next_log_in() {
        Person asha = people.patient();
        String secret = enrol(asha.browser());
        side.clock.advance(Duration.ofSeconds(60));
        Browser browser = side.browser();
        browser.post(
                        begin(browser, asha.kind(), asha.identifier()),
                        Map.of("code", resetCode(asha), "newPassword", NEW))
                .require(200);
        String challenge = people.begin(asha.with(NEW), browser).require(200).text("challengeId");
        browser.post(
                        "/sessions/" + challenge + "/code",
                        Map.of("code", TotpCodes.at(secret, side.clock.instant()), "factor", "totp"))
                .require(200);
        assertThat(browser.get("/sessions/current").require(200).text("limitedUntil"))
                .isNull();
        side.clock.advance(Duration.ofSeconds(60));
        var reset = browser.post(
                        begin(browser, asha.kind(), asha.identifier()),
                        Map.of(
                                "code",
                                resetCode(asha),
                                "newPassword",
                                NEW + "!",
                                "factor",
                                "totp",
                                "factorCode",
                                TotpCodes.at(secret, side.clock.instant())))
                .require(200);
        assertThat(reset.text("limitedUntil")).isNull();
    }

    @Test
    void staff_with_a_second_factor_must_use_it() {
        Person doctor = people.withOwnPassword(people.hospital("city@example.org"));
        String secret = enrol(doctor.browser());
        side.clock.advance(Duration.ofSeconds(60));
        Browser browser = side.browser();
        String path = begin(browser, doctor.kind(), doctor.identifier());
        String code = resetCode(doctor);
        assertThat(browser.post(path, Map.of("code", code, "newPassword", NEW))
                        .require(403)
                        .code())
                .isEqualTo("second-factor-required");
        var wrong = Map.of("code", code, "newPassword", NEW, "factor", "totp", "factorCode", "000");
        assertThat(browser.post(path, wrong).require(400).code()).isEqualTo("wrong-code");
        doctor.browser().get("/sessions/current").require(200);
        var right = Map.of(
                "code",
                code,
                "newPassword",
                NEW,
                "factor",
                "totp",
                "factorCode",
                TotpCodes.at(secret, side.clock.instant()));
        browser.post(path, right).require(200);
        doctor.browser().get("/sessions/current").require(401);
    }

    @Test
    void tells_nobody_whether_there_is_an_account() {
        Person asha = people.patient();
        Browser browser = side.browser();
        var known = browser.post("/password-resets", Map.of("kind", "patient", "identifier", asha.identifier()));
        var unknown = browser.post("/password-resets", Map.of("kind", "patient", "identifier", "234123412346"));
        assertThat(known.status()).isEqualTo(202).isEqualTo(unknown.status());
        assertThat(known.body().propertyNames()).isEqualTo(unknown.body().propertyNames());
        assertThat(known.body().get("factors")).isEqualTo(unknown.body().get("factors"));
        String path = "/password-resets/" + unknown.text("challengeId");
        assertThat(browser.post(path, Map.of("code", "123456", "newPassword", NEW))
                        .require(400)
                        .code())
                .isEqualTo("wrong-code");
        assertThat(browser.post("/password-resets", Map.of("kind", "staff", "identifier", "H-0000-0000/x"))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void a_weak_password_is_refused_and_the_code_stays_good() {
        Person asha = people.patient();
        Browser browser = side.browser();
        String path = begin(browser, asha.kind(), asha.identifier());
        String code = resetCode(asha);
        for (String weak : List.of("short", "Password123!", "asha.rao")) {
            assertThat(browser.post(path, Map.of("code", code, "newPassword", weak))
                            .require(400)
                            .code())
                    .isEqualTo("invalid-field");
        }
        browser.post(path, Map.of("code", code, "newPassword", NEW)).require(200);
    }

    @Test
    void the_code_is_the_browsers_that_asked_and_has_five_tries() {
        Person asha = people.patient();
        Browser browser = side.browser();
        String path = begin(browser, asha.kind(), asha.identifier());
        String code = resetCode(asha);
        assertThat(side.browser()
                        .post(path, Map.of("code", code, "newPassword", NEW))
                        .require(410)
                        .code())
                .isEqualTo("code-expired");
        for (int i = 0; i < 5; i++) {
            browser.post(path, Map.of("code", "nope", "newPassword", NEW)).require(400);
        }
        assertThat(browser.post(path, Map.of("code", code, "newPassword", NEW))
                        .require(429)
                        .code())
                .isEqualTo("too-many-attempts");
    }

    @Test
    void whoever_asks_again_and_again_has_to_wait() {
        Browser browser = side.browser();
        int status = 202;
        for (int i = 0; i < 15 && status == 202; i++) {
            status = browser.post("/password-resets", Map.of("kind", "auditor", "identifier", "A-XXXX-XXXX"))
                    .status();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void another_mailbox_is_proven_and_both_are_told() {
        Person asha = people.patient();
        var begun = asha.browser()
                .put("/accounts/current/email", Map.of("email", "new@example.org"))
                .require(202);
        String path = "/accounts/current/email/" + begun.text("challengeId");
        assertThat(asha.browser()
                        .post(path, Map.of("code", "nope"))
                        .require(400)
                        .code())
                .isEqualTo("wrong-code");
        asha.browser()
                .post(path, Map.of("code", side.mailbox.codeTo("new@example.org")))
                .require(200);
        assertThat(side.mailbox.to(asha.email()).getLast().body()).contains("changed to another one");
        assertThat(side.mailbox.to("new@example.org").getLast().body()).contains("changed to this one");
        Person moved = new Person(asha.kind(), asha.identifier(), asha.password(), "new@example.org", side.browser());
        people.logIn(moved);
    }

    @Test
    void another_mailbox_needs_a_fresh_proof() {
        Person asha = people.patient();
        side.clock.advance(Duration.ofMinutes(6));
        assertThat(asha.browser()
                        .put("/accounts/current/email", Map.of("email", "x@example.org"))
                        .require(403)
                        .code())
                .isEqualTo("second-factor-required");
    }

    private static String begin(Browser browser, String kind, String identifier) {
        return "/password-resets/"
                + browser.post("/password-resets", Map.of("kind", kind, "identifier", identifier))
                        .require(202)
                        .text("challengeId");
    }

    /** The mail comes after the answer. */
    private static String resetCode(Person person) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < deadline) {
            var newest = side.mailbox.to(person.email());
            if (!newest.isEmpty() && newest.getLast().subject().contains("new password")) {
                return side.mailbox.codeTo(person.email());
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("No code for a reset came");
    }

    private static String enrol(Browser browser) {
        var offer = browser.post("/accounts/current/totp", Map.of()).require(200);
        browser.post(
                        "/accounts/current/totp/" + offer.text("challengeId"),
                        Map.of("code", TotpCodes.at(offer.text("secret"), side.clock.instant())))
                .require(200);
        return offer.text("secret");
    }
}
