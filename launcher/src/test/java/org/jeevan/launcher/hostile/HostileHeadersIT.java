package org.jeevan.launcher.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jeevan.launcher.platform.Client;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.Outbox.Mail;
import org.jeevan.launcher.platform.RawConnection;
import org.jeevan.launcher.platform.RawConnection.Answers;
import org.jeevan.launcher.platform.Story;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that break out of themselves, that are too many or too long, and that two servers could read in two ways. */
@OnSharedPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileHeadersIT {

    private static final String HOST = "Host: localhost\r\n";
    private static final String CLOSE = "Connection: close\r\n";
    private static final String TOKEN = "Cookie: XSRF-TOKEN=t\r\nX-XSRF-TOKEN: t\r\nContent-Type: application/json\r\n";
    private static final String SMUGGLED = "GET /actuator/health HTTP/1.1\r\n" + HOST + CLOSE + "\r\n";

    private final Story story;
    private Client patient;

    HostileHeadersIT(Story story) {
        this.story = story;
    }

    @BeforeAll
    void somebody_signed_in() {
        patient = story.signUp("Hina Rao").client();
        patient.get("/api/v1/sessions/current").require(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Idempotency-Key",
                "Jeevan-After",
                "Accept-Language",
                "Accept",
                "Cookie",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Original-URL",
                "Origin",
                "If-None-Match",
                "Range"
            })
    void no_header_breaks_out_of_itself_into_the_answer(String name) {
        for (String value : List.of(
                "zqxv8\r\nX-Injected: zqxv8",
                "zqxv8\nX-Injected: zqxv8",
                "zqxv8\rX-Injected: zqxv8",
                "zqxv8%0d%0aX-Injected:%20zqxv8",
                "zqxv8\u00e5\u0098\u008a\u00e5\u0098\u008dX-Injected: zqxv8", // ends in LF and CR if cut to bytes
                "zqxv8\u0000X-Injected: zqxv8",
                "zqxv8\u001b[2J",
                "\"zqxv8\u007f")) {
            String injected = "%s: %s\r\n".formatted(name, value);
            String session = name.equals("Cookie")
                    ? TOKEN.lines().skip(1).findFirst().orElseThrow() + "\r\n"
                    : Senders.session(patient);
            for (String line : List.of("GET /api/v1/patients/me/records", "POST /api/v1/patients/me/grants", "GET /")) {
                Answers answers = RawConnection.exchange(
                        story.process(),
                        line + " HTTP/1.1\r\n" + HOST + CLOSE + session + injected + "Content-Length: 0\r\n\r\n");
                assertThat(answers.statuses())
                        .as("%s with %s: %s", line, injected, answers)
                        .hasSize(1);
                assertThat(answers.statuses().getFirst()).as(answers.text()).isLessThan(500);
                assertThat(answers.text()).doesNotContain("zqxv8", "X-Injected");
            }
        }
        assertThat(story.process().log()).doesNotContain("zqxv8");
    }

    static Stream<String> too_much() {
        return Stream.of(
                "X-Long: " + "a".repeat(20_000) + "\r\n",
                "Cookie: JEEVAN-SESSION=" + "a".repeat(20_000) + "\r\n",
                "X-Many: a\r\n".repeat(2_000),
                "x".repeat(20_000) + ": a\r\n");
    }

    @ParameterizedTest
    @MethodSource("too_much")
    void refuses_headers_that_are_too_long_or_too_many(String headers) {
        Answers answers = RawConnection.exchange(
                story.process(), "GET /api/v1/sessions/current HTTP/1.1\r\n" + HOST + CLOSE + headers + "\r\n");
        assertThat(answers.statuses()).containsExactly(400);
        assertThat(answers.body()).contains("\"malformed-request\"");
    }

    static Stream<String> of_two_readings() {
        return Stream.of(
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
                "Content-Length: 2\r\nContent-Length: 5\r\n\r\n{}",
                "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}",
                "Content-Length: 2, 5\r\n\r\n{}",
                "Content-Length: +2\r\n\r\n{}",
                "Content-Length: -2\r\n\r\n{}",
                "Content-Length: 0x2\r\n\r\n{}",
                "Content-Length: 99999999999999999999\r\n\r\n{}",
                "Transfer-Encoding: xchunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked, identity\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding : chunked\r\nContent-Length: 2\r\n\r\n{}",
                "Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF2\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n2\r\n{}XX\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n2;" + "a".repeat(20_000) + "\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n0\r\nX-Trailer: " + "a".repeat(20_000) + "\r\n\r\n",
                "Host: other\r\nContent-Length: 2\r\n\r\n{}");
    }

    /** What follows such a request might be somebody else's through a proxy: it is never answered as one of its own. */
    @ParameterizedTest
    @MethodSource("of_two_readings")
    void refuses_a_request_whose_end_two_servers_could_see_in_two_places(String rest) {
        Answers answers = RawConnection.exchange(
                story.process(), "POST /api/v1/sessions HTTP/1.1\r\n" + HOST + TOKEN + rest + SMUGGLED);
        assertThat(answers.statuses()).as(answers.text()).hasSize(1);
        assertThat(answers.statuses().getFirst()).as(answers.text()).isIn(400, 501);
        assertThat(answers.text()).doesNotContain("\"status\":\"UP\"");
    }

    @Test
    void no_mail_believes_the_host_that_a_request_names() {
        String email = Story.address("hostile");
        String body = """
                {"fullName":"Hari Rao","aadhaarNumber":"%s","email":"%s","password":"Correct-Horse-9"}""".formatted(Story.aadhaarNumber(), email);
        Answers answers = RawConnection.exchange(
                story.process(),
                "POST /api/v1/patients HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                        + "Forwarded: host=evil.example\r\nX-Forwarded-Proto: https\r\n" + CLOSE + TOKEN
                        + "Content-Length: %d\r\n\r\n%s".formatted(body.length(), body));
        assertThat(answers.statuses()).as(answers.text()).containsExactly(202);
        assertThat(answers.text()).doesNotContain("evil.example");
        Mail mail = story.platform().outbox().await(email, any -> true);
        assertThat(mail.body()).doesNotContain("evil.example");
    }

    @Test
    void a_guesser_who_claims_to_be_elsewhere_each_time_waits_all_the_same() {
        String body = "{\"kind\":\"patient\",\"identifier\":\"%s\",\"password\":\"Wrong-Horse-9\"}"
                .formatted(Story.aadhaarNumber());
        int status = 0;
        for (int i = 0; i < 7; i++) {
            status = RawConnection.exchange(
                            story.process(),
                            "POST /api/v1/sessions HTTP/1.1\r\n" + HOST + CLOSE + TOKEN
                                    + "X-Forwarded-For: 198.51.100.%d\r\nForwarded: for=198.51.100.%d\r\n"
                                            .formatted(i, i)
                                    + "X-Real-IP: 198.51.100.%d\r\nContent-Length: %d\r\n\r\n%s"
                                            .formatted(i, body.length(), body))
                    .statuses()
                    .getFirst();
        }
        assertThat(status).isEqualTo(429);
    }

    /** The sessions' cookie as such a thing; the platform neither breaks nor takes somebody for somebody. */
    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "=;;", "a b", "\u00ff", "%00", "../../x", "${x}", "' OR 1=1"})
    void a_cookie_that_is_none_signs_nobody_in(String value) {
        Answers answers = RawConnection.exchange(
                story.process(),
                "GET /api/v1/patients/me/records HTTP/1.1\r\n" + HOST + CLOSE + "Cookie: JEEVAN-SESSION=" + value
                        + "\r\n\r\n");
        assertThat(answers.statuses()).as(answers.text()).hasSize(1);
        assertThat(answers.statuses().getFirst()).isIn(400, 401);
    }

    @Test
    void whoever_was_signed_in_before_still_is() {
        assertThat(patient.get("/api/v1/sessions/current").require(200).json()).isNotNull();
        assertThat(Map.copyOf(patient.cookies())).containsKey("JEEVAN-SESSION");
    }
}
