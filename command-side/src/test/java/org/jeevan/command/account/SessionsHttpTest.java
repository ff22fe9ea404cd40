package org.jeevan.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.EventBus;
import org.jeevan.api.access.AccessEvent.RefusalsRecorded;
import org.jeevan.api.access.Refusal;
import org.jeevan.command.account.People.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Sessions and devices over HTTP, with a clock that moves. */
class SessionsHttpTest {

    private static final String SESSION = "JEEVAN-SESSION";

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
    void shows_a_person_where_he_is_signed_in_and_no_id_of_it() {
        Person asha = people.patient();
        side.clock.advance(Duration.ofMinutes(10));
        Browser phone = side.browser();
        phone.userAgent =
                "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36";
        people.logIn(asha, phone);
        var answer = phone.get("/sessions").require(200);
        JsonNode items = answer.body().get("items");
        assertThat(items.size()).isEqualTo(2);
        assertThat(items.get(0).get("device").asString()).isEqualTo("Chrome, Android");
        assertThat(items.get(0).get("current").asBoolean()).isTrue();
        assertThat(items.get(1).get("device").asString()).isEqualTo("Firefox, Linux");
        assertThat(items.get(1).get("begunAt").asString())
                .isEqualTo(side.clock.instant().minus(Duration.ofMinutes(10)).toString());
        assertThat(answer.body().toString())
                .doesNotContain(
                        phone.cookies.get(SESSION), asha.browser().cookies.get(SESSION), "Pixel");
    }

    @Test
    void what_is_tried_in_vain_at_a_log_in_or_in_a_strangers_role_is_an_event(@TempDir Path another) {
        var refusals = new CopyOnWriteArrayList<Refusal>();
        try (CommandSide platform = CommandSide.start(another)) {
            platform.bean(EventBus.class)
                    .subscribe(messages -> messages.forEach(message -> {
                        if (message.getPayload() instanceof RefusalsRecorded recorded) {
                            refusals.addAll(recorded.refusals());
                        }
                    }));
            Browser guesser = platform.browser();
            guesser.post("/sessions", Map.of("kind", "admin", "identifier", "admin", "password", "a guess"));
            guesser.post("/sessions", Map.of("kind", "admin", "identifier", "admin", "password", "a guess"));
            new People(platform).patient().browser().post("/auditors", Map.of()).require(403);
            guesser.post("/sessions", Map.of("kind", "auditor", "identifier", "A-NOBODY", "password", "a guess"));
        }
        assertThat(refusals)
                .extracting(Refusal::kind, refusal -> refusal.accountId() == null, Refusal::count)
                .containsExactlyInAnyOrder(
                        tuple(Refusal.Kind.ACTION, false, 1),
                        tuple(Refusal.Kind.PASSWORD, false, 2),
                        tuple(Refusal.Kind.PASSWORD, true, 1));
    }

    @Test
    void a_person_ends_a_session_elsewhere_and_no_stranger_does() {
        Person asha = people.patient();
        Person other = people.patient();
        Browser lost = people.logIn(asha, side.browser());
        String handle = handleOf(lost);
        assertThat(other.browser().delete("/sessions/" + handle).require(404).code())
                .isEqualTo("not-found");
        assertThat(asha.browser().delete("/sessions/nonsense").require(404).code())
                .isEqualTo("not-found");
        lost.get("/sessions/current").require(200);
        asha.browser().delete("/sessions/" + handle).require(200);
        lost.get("/sessions/current").require(401);
        asha.browser().get("/sessions/current").require(200);
        assertThat(asha.browser().delete("/sessions/" + handle).require(404).code())
                .isEqualTo("not-found");
    }

    @Test
    void a_session_id_that_was_known_before_the_log_in_is_never_signed_in() {
        Person asha = people.patient();
        Browser victim = side.browser();
        victim.cookies.put(SESSION, "planted-by-somebody-else");
        people.logIn(asha, victim);
        assertThat(victim.cookies.get(SESSION)).isNotEqualTo("planted-by-somebody-else");
        Browser attacker = side.browser();
        attacker.cookies.put(SESSION, "planted-by-somebody-else");
        attacker.get("/sessions/current").require(401);
    }

    @Test
    void one_browser_is_one_person() {
        Person asha = people.patient();
        Person other = people.patient();
        String before = asha.browser().cookies.get(SESSION);
        people.logIn(other, asha.browser());
        Browser kept = side.browser();
        kept.cookies.put(SESSION, before);
        kept.get("/sessions/current").require(401);
    }

    @Test
    void ends_after_half_an_hour_without_use_and_after_twelve_hours_with_it() {
        Person asha = people.patient();
        for (int quarters = 0; quarters < 4 * 12; quarters++) {
            asha.browser().get("/sessions/current").require(200);
            side.clock.advance(Duration.ofMinutes(15));
        }
        asha.browser().get("/sessions/current").require(200);
        side.clock.advance(Duration.ofMinutes(1));
        asha.browser().get("/sessions/current").require(401);
        people.logIn(asha);
        side.clock.advance(Duration.ofMinutes(31));
        asha.browser().get("/sessions/current").require(401);
    }

    @Test
    void a_guesser_makes_strangers_of_his_network_wait_and_never_a_device_that_is_known() {
        Person asha = people.patient();
        Browser guesser = side.browser();
        for (int i = 0; i < 6; i++) {
            people.begin(asha.with("wrong guess " + i), guesser).require(401);
        }
        assertThat(people.begin(asha, guesser).require(429).code()).isEqualTo("too-many-attempts");
        assertThat(people.begin(asha, side.browser()).status()).isEqualTo(429);
        asha.browser().delete("/sessions/current").require(200);
        people.logIn(asha); // the same address, but her own browser
    }

    @Test
    void a_device_is_known_to_those_who_logged_in_there_and_its_cookie_proves_nothing_else() {
        Person asha = people.patient();
        Person other = people.patient();
        Browser thief = side.browser();
        thief.cookies.put("JEEVAN-DEVICE", asha.browser().cookies.get("JEEVAN-DEVICE"));
        thief.get("/sessions/current").require(401);
        for (int i = 0; i < 6; i++) {
            people.begin(other.with("wrong guess " + i), thief).require(401);
        }
        assertThat(people.begin(other, thief).status()).isEqualTo(429);
        thief.cookies.put("JEEVAN-DEVICE", "AAAA" + asha.browser().cookies.get("JEEVAN-DEVICE"));
        people.logIn(asha, thief);
    }

    @Test
    void a_wrong_password_of_a_known_device_is_counted_too() {
        Person asha = people.patient();
        for (int i = 0; i < 6; i++) {
            people.begin(asha.with("wrong guess " + i), asha.browser()).require(401);
        }
        assertThat(people.begin(asha, asha.browser()).status()).isEqualTo(429);
    }

    @Test
    void a_code_is_taken_five_times_at_most_and_once_if_right() {
        Person asha = people.patient();
        Browser browser = side.browser();
        String path = "/sessions/" + people.begin(asha, browser).require(200).text("challengeId") + "/code";
        String right = side.mailbox.codeTo(asha.email());
        for (int i = 0; i < 5; i++) {
            assertThat(browser.post(path, Map.of("code", "nope")).require(400).code())
                    .isEqualTo("wrong-code");
        }
        assertThat(browser.post(path, Map.of("code", right)).require(429).code())
                .isEqualTo("too-many-attempts");
    }

    private static String handleOf(Browser browser) {
        return browser.get("/sessions")
                .require(200)
                .body()
                .get("items")
                .valueStream()
                .filter(each -> each.get("current").asBoolean())
                .map(each -> each.get("handle").asString())
                .findFirst()
                .orElseThrow();
    }
}
