package org.jeevan.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jeevan.command.account.People.Person;
import org.jeevan.command.factor.TotpCodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way back for who lost phone, passkeys and recovery codes: never by one person alone, never by a mailbox alone. */
class LostFactorsHttpTest {

    @TempDir
    private static Path home;

    private static CommandSide side;
    private static People people;
    private static Person auditor;
    private static int names;

    @BeforeAll
    static void start() throws Exception {
        side = CommandSide.start(home);
        people = new People(side);
        auditor = people.auditor("first.auditor@example.org");
        String token =
                Files.readString(side.keys.resolve(FirstStart.TOKEN_FILE)).strip();
        side.browser()
                .post("/approvals/" + auditor.identifier(), Map.of("token", token))
                .require(200);
        auditor = people.withOwnPassword(auditor);
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void a_patient_comes_back_at_a_desk_with_document_and_mailbox_and_is_limited_for_72_hours() {
        Person desk = hospital();
        Person asha = confirmed(desk);
        enrol(asha.browser());
        String device = asha.browser().cookies.get(Caller.DEVICE_COOKIE);
        String begun = lostFactors(desk, asha);
        assertThat(side.mailbox.to(asha.email()).getLast().body()).contains("City Hospital", "you have lost");
        finish(desk, asha, begun);
        asha.browser().get("/sessions/current").require(401);
        assertThat(side.mailbox.to(asha.email()).getLast().body()).contains("were removed", "72 hours");
        people.logIn(asha, side.browser()).get("/accounts/current").require(200);
        Browser browser = people.logIn(asha);
        var account = browser.get("/accounts/current").require(200);
        assertThat(account.body().get("factors").toString()).isEqualTo("[\"email\"]");
        assertThat(account.body().get("recoveryCodesLeft").asInt()).isZero();
        assertThat(browser.post("/accounts/current/totp", Map.of()).require(403).code())
                .isEqualTo("account-limited");
        assertThat(device).isNotNull();
        side.clock.advance(Duration.ofHours(72));
        assertThat(people.logIn(asha).get("/sessions/current").require(200).text("limitedUntil"))
                .isNull();
    }

    @Test
    void the_desk_that_let_somebody_in_again_cannot_also_end_the_limit() {
        Person desk = hospital();
        Person asha = confirmed(desk);
        enrol(asha.browser());
        finish(desk, asha, lostFactors(desk, asha));
        Browser browser = people.logIn(asha);
        String path = confirmations(desk, asha);
        String again = desk.browser()
                .post(path, Map.of("document", "PASSPORT"))
                .require(202)
                .text("confirmationId");
        finish(desk, asha, again);
        assertThat(browser.get("/sessions/current").require(200).text("limitedUntil"))
                .isNotNull();
    }

    @Test
    void neither_a_desk_without_the_mailbox_nor_a_mailbox_without_a_desk_gets_anything() {
        Person desk = hospital();
        Person asha = confirmed(desk);
        enrol(asha.browser());
        String begun = lostFactors(desk, asha);
        String code = side.mailbox.codeTo(asha.email());
        String wrong = code.equals("000000") ? "000001" : "000000";
        String path = confirmations(desk, asha) + '/' + begun + "/code";
        assertThat(desk.browser().post(path, Map.of("code", wrong)).require(400).code())
                .isEqualTo("wrong-code");
        asha.browser().post(path, Map.of("code", code)).require(403);
        assertThat(hospital()
                        .browser()
                        .post(path, Map.of("code", code))
                        .require(410)
                        .code())
                .isEqualTo("code-expired");
        assertThat(people.begin(asha, side.browser())
                        .require(200)
                        .body()
                        .get("factors")
                        .toString())
                .contains("totp");
    }

    @Test
    void an_account_that_no_desk_has_confirmed_is_confirmed_first() {
        Person desk = hospital();
        Person asha = people.patient();
        String patient = asha.browser().get("/sessions/current").text("patientId");
        assertThat(desk.browser()
                        .post(
                                "/patients/" + patient + "/identity-confirmations",
                                Map.of("document", "PASSPORT", "lostFactors", true))
                        .require(409)
                        .code())
                .isEqualTo("conflict");
    }

    @Test
    void an_auditor_comes_back_by_admin_and_another_auditor_and_not_by_the_admin_alone() {
        Person meera = people.auditor("meera@example.org");
        auditor.browser().post("/approvals/" + meera.identifier(), Map.of()).require(200);
        meera = people.withOwnPassword(meera);
        enrol(meera.browser());
        String path = "/auditors/" + meera.identifier() + "/recovery";
        auditor.browser().post(path, Map.of()).require(403);
        String password = people.admin().post(path, Map.of()).require(200).text("initialPassword");
        meera.browser().get("/sessions/current").require(401);
        people.begin(meera, side.browser()).require(401);
        assertThat(side.mailbox.to(meera.email()).getLast().body()).contains("opens nothing before an auditor");
        meera = people.withOwnPassword(meera.with(password));
        String approval = "/approvals/" + meera.identifier();
        assertThat(meera.browser().post(approval, Map.of()).require(403).code()).isEqualTo("approval-pending");
        people.admin().post(approval, Map.of()).require(403);
        auditor.browser().post(approval, Map.of()).require(200);
        assertThat(meera.browser()
                        .post("/approvals/" + hospitalPending().identifier(), Map.of())
                        .require(200)
                        .text("approved"))
                .isNotNull();
    }

    @Test
    void a_first_user_comes_back_when_an_auditor_approved_and_the_colleagues_work_on() {
        Person first = hospital();
        Person lata = people.withOwnPassword(people.colleague(first, "lata", "lata%d@example.org".formatted(names)));
        String path = "/hospitals/" + first.identifier() + "/recovery";
        first.browser().post(path, Map.of()).require(403);
        String password = people.admin().post(path, Map.of()).require(200).text("initialPassword");
        first.browser().get("/sessions/current").require(401);
        people.begin(first.with(password), side.browser()).require(401);
        lata.browser().get("/sessions/current").require(200);
        auditor.browser().post("/approvals/" + first.identifier(), Map.of()).require(200);
        Person back = people.withOwnPassword(first.with(password));
        back.browser().get("/hospitals/current/staff").require(200);
    }

    @Test
    void the_admin_brings_back_nobody_that_is_not_there() {
        people.admin().post("/hospitals/H-0000-0000/recovery", Map.of()).require(404);
        people.admin().post("/auditors/A-0000-0000/recovery", Map.of()).require(404);
        people.admin().post("/auditors/nobody/recovery", Map.of()).require(404);
    }

    private static Person hospital() {
        Person pending = hospitalPending();
        auditor.browser().post("/approvals/" + pending.identifier(), Map.of()).require(200);
        return people.withOwnPassword(pending);
    }

    /** The auditor logs in again where the clock has ended the session. */
    private static Person hospitalPending() {
        if (auditor.browser().get("/sessions/current").status() != 200) {
            people.logIn(auditor);
        }
        names++;
        return people.hospital("hospital%d@example.org".formatted(names));
    }

    private static Person confirmed(Person desk) {
        Person person = people.patient();
        String begun = desk.browser()
                .post(confirmations(desk, person), Map.of("document", "AADHAAR"))
                .require(202)
                .text("confirmationId");
        finish(desk, person, begun);
        return person;
    }

    private static String lostFactors(Person desk, Person person) {
        return desk.browser()
                .post(confirmations(desk, person), Map.of("document", "PASSPORT", "lostFactors", true))
                .require(202)
                .text("confirmationId");
    }

    private static void finish(Person desk, Person person, String begun) {
        desk.browser()
                .post("/identity-confirmations/" + begun + "/code", Map.of("code", side.mailbox.codeTo(person.email())))
                .require(200);
    }

    private static String confirmations(Person desk, Person person) {
        String patient = desk.browser()
                .post("/patient-lookups", Map.of("aadhaarNumber", person.identifier()))
                .require(200)
                .text("patientId");
        return "/patients/" + patient + "/identity-confirmations";
    }

    private static void enrol(Browser browser) {
        var offer = browser.post("/accounts/current/totp", Map.of()).require(200);
        browser.post(
                        "/accounts/current/totp/" + offer.text("challengeId"),
                        Map.of("code", TotpCodes.at(offer.text("secret"), side.clock.instant())))
                .require(200);
    }
}
