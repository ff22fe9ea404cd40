package org.jeevan.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jeevan.api.identity.Verhoeff;
import org.jeevan.command.account.People.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching for numbers, over HTTP. */
class LookUpBudgetHttpTest {

    private static final int MISSES_MAX = 5;

    @TempDir
    private static Path home;

    private static CommandSide side;
    private static People people;
    private static int hospitals;

    private Person desk;

    @BeforeAll
    static void start() {
        side = CommandSide.start(home);
        people = new People(side);
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @BeforeEach
    void staff_begin_their_day() {
        hospitals++;
        desk = people.withOwnPassword(people.hospital("desk%d@example.org".formatted(hospitals)));
    }

    @Test
    void five_misses_are_free_and_then_nobody_is_found_without_a_fresh_second_factor() {
        Person asha = people.patient();
        miss(MISSES_MAX);
        lookUp(desk, asha.identifier(), 403, "second-factor-required");
        lookUp(desk, stranger(9), 403, "second-factor-required");
        prove();
        lookUp(desk, asha.identifier(), 200, null);
        miss(MISSES_MAX);
        lookUp(desk, asha.identifier(), 403, "second-factor-required");
    }

    @Test
    void who_logs_in_anew_has_proven_it_too() {
        miss(MISSES_MAX);
        lookUp(desk, stranger(9), 403, "second-factor-required");
        side.clock.advance(Duration.ofSeconds(1));
        people.logIn(desk);
        lookUp(desk, stranger(9), 404, "not-found");
    }

    @Test
    void an_hour_after_the_last_miss_all_are_forgotten() {
        miss(MISSES_MAX);
        for (int i = 0; i < 3; i++) {
            side.clock.advance(Duration.ofMinutes(20).plusSeconds(1));
            desk.browser().get("/sessions/current").require(200);
        }
        lookUp(desk, stranger(9), 404, "not-found");
    }

    @Test
    void one_persons_misses_are_no_colleagues() {
        Person lata = people.withOwnPassword(people.colleague(desk, "lata", "lata@example.org"));
        miss(MISSES_MAX);
        lookUp(lata, stranger(9), 404, "not-found");
    }

    @Test
    void whoever_proves_it_again_and_again_only_to_search_on_has_to_wait() {
        for (int round = 0; round < 5; round++) {
            miss(MISSES_MAX);
            prove();
        }
        lookUp(desk, stranger(9), 404, "not-found");
        lookUp(desk, stranger(9), 429, "too-many-attempts");
    }

    private void miss(int times) {
        for (int i = 0; i < times; i++) {
            lookUp(desk, stranger(i), 404, "not-found");
        }
    }

    private void prove() {
        side.clock.advance(Duration.ofSeconds(1));
        Browser browser = desk.browser();
        String challenge =
                browser.post("/sessions/current/proofs", Map.of()).require(200).text("challengeId");
        browser.post("/sessions/current/proofs/" + challenge, Map.of("code", side.mailbox.codeTo(desk.email())))
                .require(200);
    }

    private static void lookUp(Person person, String number, int status, String code) {
        var answer = person.browser()
                .post("/patient-lookups", Map.of("aadhaarNumber", number))
                .require(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    private static String stranger(int index) {
        return Verhoeff.append("%011d".formatted(98_765_400_000L + index));
    }
}
