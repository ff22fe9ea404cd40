package org.jeevan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.NOON;

import java.time.Duration;
import java.util.List;
import org.jeevan.api.identity.Actor;
import org.jeevan.web.ProblemWriter;
import org.jeevan.web.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

class RequestLimitsTest {

    private static final String HERE = "203.0.113.7";
    private static final String SIGN_UP = "/api/v1/patients";
    private static final String LOOK_UP = "/api/v1/patient-lookups";

    private final TestClock clock = new TestClock(NOON);
    private final RequestLimits limits = new RequestLimits(new ProblemWriter(new JsonMapper()), clock);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_sixty_first_sign_up_of_one_network_waits_for_as_long_as_it_is_told() throws Exception {
        times(60, HERE, SIGN_UP);
        MockHttpServletResponse refused = post(HERE, SIGN_UP);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentAsString()).contains("\"code\":\"too-many-attempts\"");
        assertThat(post("203.0.113.8", SIGN_UP).getStatus()).isEqualTo(200);
        assertThat(post(HERE, "/api/v1/sessions").getStatus()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(Long.parseLong(refused.getHeader("Retry-After"))));
        assertThat(post(HERE, SIGN_UP).getStatus()).isEqualTo(200);
    }

    @Test
    void whoever_has_a_network_of_ipv6_has_one_address() throws Exception {
        times(60, "2001:db8:1:2::1", SIGN_UP);
        assertThat(post("2001:db8:1:2:ffff::9", SIGN_UP).getStatus()).isEqualTo(429);
        assertThat(post("2001:db8:1:3::1", SIGN_UP).getStatus()).isEqualTo(200);
    }

    @Test
    void a_person_is_counted_wherever_he_is_and_nobody_else_with_him() throws Exception {
        signIn(BY_DOCTOR);
        times(60, HERE, LOOK_UP);
        assertThat(post("203.0.113.8", LOOK_UP).getStatus()).isEqualTo(429);
        signIn(BY_ASHA);
        assertThat(post(HERE, LOOK_UP).getStatus()).isEqualTo(200);
    }

    @Test
    void what_costs_little_and_this_machine_itself_are_not_limited() throws Exception {
        times(1_000, HERE, "/api/v1/patients/me/grants");
        times(1_000, "127.0.0.1", SIGN_UP);
        times(1_000, "::1", SIGN_UP);
    }

    private void times(int count, String address, String path) throws Exception {
        for (int i = 0; i < count; i++) {
            assertThat(post(address, path).getStatus()).isEqualTo(200);
        }
    }

    private MockHttpServletResponse post(String address, String path) throws Exception {
        var request = new MockHttpServletRequest("POST", path);
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        limits.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static void signIn(Actor actor) {
        var person = new SignedIn("session", actor, null, "Somebody", false);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    }
}
