package org.jeevan.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jeevan.command.account.People.Person;
import org.jeevan.command.factor.TotpCodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A code counts for the log-in as it was when the code was mailed: no change leaves one behind that still opens anything. */
class OvertakenCodesHttpTest {

    private static final String OTHER_PASSWORD = "another lamp 8 calm";

    @TempDir
    private static Path home;

    private static CommandSide side;
    private static People people;
    private static Person desk;
    private static int addresses;

    @BeforeAll
    static void start() throws Exception {
        side = CommandSide.start(home);
        people = new People(side);
        Person auditor = people.auditor("first.auditor@example.org");
        String token =
                Files.readString(side.keys.resolve(FirstStart.TOKEN_FILE)).strip();
        side.browser()
                .post("/approvals/" + auditor.identifier(), Map.of("token", token))
                .require(200);
        desk = people.withOwnPassword(people.hospital("desk@example.org"));
        people.withOwnPassword(auditor)
                .browser()
                .post("/approvals/" + desk.identifier(), Map.of())
                .require(200);
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void a_code_in_the_old_mailbox_resets_nothing_once_the_address_is_another() {
        Person asha = people.patient();
        Reset reset = Reset.begin(asha);
        changeEmail(asha);
        assertThat(reset.finish().require(400).code()).isEqualTo("wrong-code");
        people.logIn(moved(asha), side.browser());
    }

    @Test
    void a_code_for_a_reset_ends_with_the_password_that_it_would_have_replaced() {
        Person asha = people.patient();
        Reset reset = Reset.begin(asha);
        changePassword(asha);
        assertThat(reset.finish().require(400).code()).isEqualTo("wrong-code");
        people.logIn(asha.with(OTHER_PASSWORD), side.browser());
    }

    @Test
    void of_two_codes_for_a_reset_the_second_ends_with_the_first() {
        Person asha = people.patient();
        Reset one = Reset.begin(asha);
        Reset other = Reset.begin(asha);
        one.finish().require(200);
        assertThat(other.finish().require(400).code()).isEqualTo("wrong-code");
    }

    @Test
    void a_log_in_waits_for_no_code_from_the_old_mailbox() {
        Person asha = people.patient();
        Browser elsewhere = side.browser();
        String begun = people.begin(asha, elsewhere).require(200).text("challengeId");
        String code = side.mailbox.codeTo(asha.email());
        changeEmail(asha);
        requireOver(elsewhere.post("/sessions/" + begun + "/code", Map.of("code", code)));
    }

    @Test
    void a_proof_by_the_old_mailbox_ends_with_it_begun_or_given() {
        Person asha = people.patient();
        Browser proven = people.logIn(asha, side.browser());
        Browser begun = people.logIn(asha, side.browser());
        String challenge =
                begun.post("/sessions/current/proofs", Map.of()).require(200).text("challengeId");
        String code = side.mailbox.codeTo(asha.email());
        changeEmail(asha);
        requireOver(begun.post("/sessions/current/proofs/" + challenge, Map.of("code", code)));
        assertThat(proven.post("/accounts/current/totp", Map.of()).require(403).code())
                .isEqualTo("second-factor-required");
        asha.browser().post("/accounts/current/totp", Map.of()).require(200);
    }

    @Test
    void what_was_proven_by_the_mailbox_counts_no_longer_beside_an_application() {
        Person asha = people.patient();
        Browser proven = people.logIn(asha, side.browser());
        enrol(asha);
        assertThat(proven.delete("/accounts/current/totp").require(403).code()).isEqualTo("second-factor-required");
    }

    @Test
    void a_change_of_the_address_ends_with_another_one_and_with_the_password() {
        Person asha = people.patient();
        Browser elsewhere = people.logIn(asha, side.browser());
        String stolen = beginEmail(elsewhere, "thief@example.org");
        String code = side.mailbox.codeTo("thief@example.org");
        changeEmail(asha);
        requireOver(elsewhere.post("/accounts/current/email/" + stolen, Map.of("code", code)));

        String address = "next%d@example.org".formatted(addresses);
        String own = beginEmail(asha.browser(), address);
        changePassword(asha);
        requireOver(
                asha.browser().post("/accounts/current/email/" + own, Map.of("code", side.mailbox.codeTo(address))));
    }

    @Test
    void a_desk_hears_no_code_that_was_mailed_before_the_patient_changed_the_log_in() {
        Person asha = people.patient();
        String begun = beginAtDesk(asha);
        String code = side.mailbox.codeTo(asha.email());
        changeEmail(asha);
        requireOver(finishAtDesk(asha, begun, code));
        finishAtDesk(asha, beginAtDesk(asha), side.mailbox.codeTo(moved(asha).email()))
                .require(200);
    }

    @Test
    void what_a_desk_began_ends_with_the_suspension_of_its_hospital() {
        Person asha = people.patient();
        String begun = beginAtDesk(asha);
        String code = side.mailbox.codeTo(asha.email());
        Browser elsewhere = side.browser();
        String logIn = people.begin(desk, elsewhere).require(200).text("challengeId");
        String logInCode = side.mailbox.codeTo(desk.email());
        String suspension = "/hospitals/" + desk.identifier() + "/suspension";
        people.admin().post(suspension, Map.of()).require(200);
        people.admin().delete(suspension).require(200);
        requireOver(elsewhere.post("/sessions/" + logIn + "/code", Map.of("code", logInCode)));
        people.logIn(desk);
        requireOver(finishAtDesk(asha, begun, code));
    }

    private static void requireOver(Browser.Answer answer) {
        assertThat(answer.require(410).code()).isEqualTo("code-expired");
    }

    /** A reset whose code has arrived and has not come back yet. */
    private record Reset(Browser browser, String challenge, String code) {

        static Reset begin(Person person) {
            int before = side.mailbox.to(person.email()).size();
            Browser browser = side.browser();
            String challenge = browser.post(
                            "/password-resets", Map.of("kind", "patient", "identifier", person.identifier()))
                    .require(202)
                    .text("challengeId");
            long giveUp = System.nanoTime() + 10_000_000_000L; // mailed where nobody waits for it
            while (side.mailbox.to(person.email()).size() == before && System.nanoTime() < giveUp) {
                Thread.onSpinWait();
            }
            return new Reset(browser, challenge, side.mailbox.codeTo(person.email()));
        }

        Browser.Answer finish() {
            return browser.post(
                    "/password-resets/" + challenge, Map.of("code", code, "newPassword", "stolen lamp 9 grim"));
        }
    }

    private static String beginEmail(Browser browser, String address) {
        return browser.put("/accounts/current/email", Map.of("email", address))
                .require(202)
                .text("challengeId");
    }

    private static void changeEmail(Person person) {
        String address = "moved%d@example.org".formatted(++addresses);
        String challenge = beginEmail(person.browser(), address);
        person.browser()
                .post("/accounts/current/email/" + challenge, Map.of("code", side.mailbox.codeTo(address)))
                .require(200);
    }

    private static Person moved(Person person) {
        String address = "moved%d@example.org".formatted(addresses);
        return new Person(person.kind(), person.identifier(), person.password(), address, person.browser());
    }

    private static void changePassword(Person person) {
        person.browser()
                .put(
                        "/sessions/current/password",
                        Map.of("oldPassword", People.PASSWORD, "newPassword", OTHER_PASSWORD))
                .require(200);
    }

    private static void enrol(Person person) {
        var offer = person.browser().post("/accounts/current/totp", Map.of()).require(200);
        person.browser()
                .post(
                        "/accounts/current/totp/" + offer.text("challengeId"),
                        Map.of("code", TotpCodes.at(offer.text("secret"), side.clock.instant())))
                .require(200);
    }

    private static String confirmations(Person patient) {
        var found = desk.browser()
                .post("/patient-lookups", Map.of("aadhaarNumber", patient.identifier()))
                .require(200);
        return "/patients/" + found.text("patientId") + "/identity-confirmations";
    }

    private static String beginAtDesk(Person patient) {
        return desk.browser()
                .post(confirmations(patient), Map.of("document", "PASSPORT"))
                .require(202)
                .text("confirmationId");
    }

    private static Browser.Answer finishAtDesk(Person patient, String begun, String code) {
        return desk.browser().post(confirmations(patient) + '/' + begun + "/code", Map.of("code", code));
    }
}
