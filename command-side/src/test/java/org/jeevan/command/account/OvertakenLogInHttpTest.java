package org.jeevan.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jeevan.command.account.People.Person;
import org.jeevan.command.factor.TotpCodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log-in that was begun with a password is finished with that password and those factors, or not at all. */
class OvertakenLogInHttpTest {

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

    /** A log-in whose password was right and whose code has not come back yet. */
    private record Begun(Person person, Browser browser, String challenge) {

        static Begun by(Person person) {
            Browser browser = side.browser();
            return new Begun(
                    person, browser, people.begin(person, browser).require(200).text("challengeId"));
        }

        Browser.Answer finish() {
            return browser.post(
                    "/sessions/" + challenge + "/code", Map.of("code", side.mailbox.codeTo(person.email())));
        }

        void requireOvertaken() {
            assertThat(finish().require(410).code()).isEqualTo("code-expired");
            browser.get("/sessions/current").require(401);
        }
    }

    @Test
    void is_finished_while_nothing_has_changed() {
        Begun.by(people.patient()).finish().require(200);
    }

    @Test
    void is_not_finished_after_the_password_changed() {
        Person asha = people.patient();
        Begun begun = Begun.by(asha);
        asha.browser()
                .put(
                        "/sessions/current/password",
                        Map.of("oldPassword", People.PASSWORD, "newPassword", "another lamp 8 calm"))
                .require(200);
        begun.requireOvertaken();
        people.logIn(asha.with("another lamp 8 calm"));
    }

    @Test
    void is_not_finished_after_a_reset_to_the_very_same_password() {
        Person asha = people.patient();
        Begun begun = Begun.by(asha);
        String code = side.mailbox.codeTo(asha.email());
        Browser elsewhere = side.browser();
        String reset = elsewhere
                .post("/password-resets", Map.of("kind", "patient", "identifier", asha.identifier()))
                .require(202)
                .text("challengeId");
        elsewhere
                .post(
                        "/password-resets/" + reset,
                        Map.of("code", resetCode(asha, code), "newPassword", People.PASSWORD))
                .require(200);
        assertThat(begun.browser()
                        .post("/sessions/" + begun.challenge() + "/code", Map.of("code", code))
                        .require(410)
                        .code())
                .isEqualTo("code-expired");
    }

    @Test
    void is_not_finished_after_a_factor_came_and_went() {
        Person asha = people.patient();
        Begun begun = Begun.by(asha);
        var offer = asha.browser().post("/accounts/current/totp", Map.of()).require(200);
        asha.browser()
                .post(
                        "/accounts/current/totp/" + offer.text("challengeId"),
                        Map.of("code", TotpCodes.at(offer.text("secret"), side.clock.instant())))
                .require(200);
        asha.browser().delete("/accounts/current/totp").require(200);
        begun.requireOvertaken();
    }

    @Test
    void is_not_finished_after_the_person_was_shut_out_and_let_in_again() {
        Person first = people.withOwnPassword(people.hospital("first@example.org"));
        Person lata = people.withOwnPassword(people.colleague(first, "lata", "lata@example.org"));
        Begun begun = Begun.by(lata);
        var staff = first.browser()
                .get("/hospitals/current/staff")
                .require(200)
                .body()
                .get("items");
        String path =
                "/hospitals/current/staff/" + staff.get(1).get("accountId").asString() + "/suspension";
        first.browser().post(path, Map.of()).require(200);
        first.browser().delete(path).require(200);
        begun.requireOvertaken();
    }

    @Test
    void is_not_finished_after_a_new_first_password_was_issued() {
        Person first = people.withOwnPassword(people.hospital("second@example.org"));
        Person lata = people.withOwnPassword(people.colleague(first, "lata", "lata.iyer@example.org"));
        Begun begun = Begun.by(lata);
        var staff = first.browser()
                .get("/hospitals/current/staff")
                .require(200)
                .body()
                .get("items");
        first.browser()
                .post(
                        "/hospitals/current/staff/"
                                + staff.get(1).get("accountId").asString() + "/first-password",
                        Map.of())
                .require(200);
        begun.requireOvertaken();
    }

    /** Mailed where nobody waits for it. */
    private static String resetCode(Person person, String before) {
        long giveUp = System.nanoTime() + 10_000_000_000L;
        while (side.mailbox.codeTo(person.email()).equals(before) && System.nanoTime() < giveUp) {
            Thread.onSpinWait();
        }
        return side.mailbox.codeTo(person.email());
    }
}
