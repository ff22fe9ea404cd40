package org.jeevan.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behind a proxy each network has its own limit, and is refused before anything of the request is looked at. */
class RequestLimitsHttpTest {

    private static final Map<String, String> EMPTY = Map.of();

    @TempDir
    private static Path home;

    private static CommandSide side;

    @BeforeAll
    static void start() {
        side = CommandSide.start(home, "default", "--server.forward-headers-strategy=native");
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void one_network_signs_sixty_people_up_in_ten_minutes_and_another_one_too() {
        Browser crowd = from("2001:db8:1:2::1");
        for (int i = 0; i < 60; i++) {
            crowd.post("/patients", EMPTY).require(400);
        }
        assertThat(from("2001:db8:1:2::77")
                        .post("/patients", EMPTY)
                        .require(429)
                        .code())
                .isEqualTo("too-many-attempts");
        from("2001:db8:1:3::1").post("/patients", EMPTY).require(400);
        crowd.post("/sessions", EMPTY).require(400);
        side.clock.advance(Duration.ofSeconds(11));
        crowd.post("/patients", EMPTY).require(400);
        crowd.post("/patients", EMPTY).require(429);
    }

    private static Browser from(String address) {
        Browser browser = side.browser();
        browser.forwardedFor = address;
        return browser;
    }
}
