package org.jeevan.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jeevan.command.account.People.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A hospital's first user manages its staff; the admin shuts hospitals and auditors out. */
class SuspensionHttpTest {

    @TempDir
    private static Path home;

    private static CommandSide side;
    private static People people;
    private static int hospitals;

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
    void the_first_user_sees_who_works_there() {
        Person first = hospital();
        people.colleague(first, "lata", "lata@example.org");
        JsonNode items = first.browser()
                .get("/hospitals/current/staff")
                .require(200)
                .body()
                .get("items");
        assertThat(items.valueStream()
                        .map(each -> each.get("logInName").asString())
                        .toList())
                .containsExactly(first.identifier(), first.identifier() + "/lata");
        assertThat(items.get(1).get("mustChangePassword").asBoolean()).isTrue();
        assertThat(items.get(0).get("firstUser").asBoolean()).isTrue();
    }

    @Test
    void a_suspended_person_is_out_at_once_and_cannot_tell_it_from_a_wrong_password() {
        Person first = hospital();
        Person lata = people.withOwnPassword(people.colleague(first, "lata", "lata@example.org"));
        String path = "/hospitals/current/staff/" + accountOf(first, lata) + "/suspension";
        first.browser().post(path, Map.of()).require(200);
        first.browser().post(path, Map.of()).require(200);
        lata.browser().get("/sessions/current").require(401);
        var suspended = people.begin(lata, side.browser()).require(401);
        var wrong = people.begin(lata.with("wrong guess 1"), side.browser()).require(401);
        assertThat(suspended.body()).isEqualTo(wrong.body());
        first.browser().delete(path).require(200);
        people.logIn(lata);
    }

    @Test
    void who_has_proven_the_password_before_the_suspension_does_not_get_in_after_it() {
        Person first = hospital();
        Person lata = people.withOwnPassword(people.colleague(first, "lata", "lata@example.org"));
        Browser browser = side.browser();
        String challenge = people.begin(lata, browser).require(200).text("challengeId");
        first.browser()
                .post("/hospitals/current/staff/" + accountOf(first, lata) + "/suspension", Map.of())
                .require(200);
        assertThat(browser.post("/sessions/" + challenge + "/code", Map.of("code", side.mailbox.codeTo(lata.email())))
                        .require(401)
                        .code())
                .isEqualTo("wrong-credentials");
    }

    @Test
    void whoever_leaves_is_out_and_the_name_is_free_for_another() {
        Person first = hospital();
        Person lata = people.withOwnPassword(people.colleague(first, "lata", "lata@example.org"));
        first.browser()
                .delete("/hospitals/current/staff/" + accountOf(first, lata))
                .require(200);
        lata.browser().get("/sessions/current").require(401);
        people.begin(lata, side.browser()).require(401);
        Person next = people.withOwnPassword(people.colleague(first, "lata", "lata.iyer@example.org"));
        assertThat(next.identifier()).isEqualTo(lata.identifier());
        people.logIn(next);
        assertThat(first.browser()
                        .get("/hospitals/current/staff")
                        .body()
                        .get("items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void a_new_first_password_ends_the_sessions_and_opens_nothing_but_its_change() {
        Person first = hospital();
        Person lata = people.withOwnPassword(people.colleague(first, "lata", "lata@example.org"));
        var issued = first.browser()
                .post(
                        "/hospitals/current/staff/" + accountOf(first, lata) + "/first-password",
                        Map.of("withoutFactors", true))
                .require(200);
        lata.browser().get("/sessions/current").require(401);
        people.begin(lata, side.browser()).require(401);
        people.logIn(lata.with(issued.text("initialPassword")));
        assertThat(lata.browser().get("/sessions").require(403).code()).isEqualTo("password-change-required");
    }

    @Test
    void nobody_but_the_first_user_manages_staff_and_he_not_himself_nor_others() {
        Person first = hospital();
        Person lata = people.withOwnPassword(people.colleague(first, "lata", "lata@example.org"));
        Person elsewhere = hospital();
        String path = "/hospitals/current/staff/" + accountOf(first, lata) + "/suspension";
        assertThat(lata.browser().get("/hospitals/current/staff").require(403).code())
                .isEqualTo("no-access");
        assertThat(lata.browser().post(path, Map.of()).require(403).code()).isEqualTo("no-access");
        assertThat(elsewhere.browser().post(path, Map.of()).require(404).code()).isEqualTo("not-found");
        assertThat(people.admin().post(path, Map.of()).require(403).code()).isEqualTo("no-access");
        String self = "/hospitals/current/staff/" + accountOf(first, first);
        assertThat(first.browser()
                        .post(self + "/suspension", Map.of())
                        .require(409)
                        .code())
                .isEqualTo("conflict");
        assertThat(first.browser().delete(self).require(409).code()).isEqualTo("conflict");
    }

    @Test
    void a_suspended_hospital_is_out_as_a_whole() {
        Person first = hospital();
        Person lata = people.withOwnPassword(people.colleague(first, "lata", "lata@example.org"));
        Person elsewhere = hospital();
        String path = "/hospitals/" + first.identifier() + "/suspension";
        assertThat(first.browser().post(path, Map.of()).require(403).code()).isEqualTo("no-access");
        people.admin().post(path, Map.of()).require(200);
        first.browser().get("/sessions/current").require(401);
        lata.browser().get("/sessions/current").require(401);
        people.begin(first, side.browser()).require(401);
        elsewhere.browser().get("/sessions/current").require(200);
        assertThat(people.admin()
                        .post("/hospitals/H-0000-0000/suspension", Map.of())
                        .require(404)
                        .code())
                .isEqualTo("not-found");
        people.admin().delete(path).require(200);
        people.logIn(first);
        people.logIn(lata);
    }

    @Test
    void a_suspended_auditor_is_out() {
        Person meera = people.withOwnPassword(people.auditor("meera@example.org"));
        String path = "/auditors/" + meera.identifier() + "/suspension";
        people.admin().post(path, Map.of()).require(200);
        meera.browser().get("/sessions/current").require(401);
        people.begin(meera, side.browser()).require(401);
        people.admin().delete(path).require(200);
        people.logIn(meera);
    }

    private static Person hospital() {
        hospitals++;
        return people.withOwnPassword(people.hospital("hospital%d@example.org".formatted(hospitals)));
    }

    private static String accountOf(Person first, Person member) {
        return first.browser()
                .get("/hospitals/current/staff")
                .require(200)
                .body()
                .get("items")
                .valueStream()
                .filter(each -> each.get("logInName").asString().equals(member.identifier()))
                .map(each -> each.get("accountId").asString())
                .collect(Collectors.joining());
    }
}
