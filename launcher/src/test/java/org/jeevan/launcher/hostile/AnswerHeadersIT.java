package org.jeevan.launcher.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.RawConnection;
import org.jeevan.launcher.platform.RawConnection.Answers;
import org.jeevan.launcher.platform.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked and whoever answers: the browser is told what it may do, and nobody what the server is made of. */
@OnSharedPlatform
class AnswerHeadersIT {

    private static final List<String> MUST = List.of(
            "x-content-type-options: nosniff",
            "x-frame-options: deny",
            "referrer-policy: no-referrer",
            "permissions-policy: ",
            "content-security-policy: default-src 'none'; script-src 'self';",
            "frame-ancestors 'none'",
            "cache-control: ");

    /** Of the server, its version or its inside. */
    private static final List<String> MUST_NOT =
            List.of("tomcat", "apache", "spring", "\nserver:", "x-powered-by", "java.", "org.jeevan", "\tat ", "<html");

    private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+\\.js)\"");

    private final Story story;

    AnswerHeadersIT(Story story) {
        this.story = story;
    }

    /** As a request line and headers; what Tomcat refuses itself, what a filter does, what a controller does. */
    static Stream<String> asked() {
        return Stream.of(
                "GET /api/v1/sessions/current HTTP/1.1",
                "HEAD /api/v1/sessions/current HTTP/1.1",
                "POST /api/v1/sessions HTTP/1.1",
                "GET /api/v1/hospitals/%zz HTTP/1.1",
                "GET /actuator/health HTTP/1.1\r\nAccept: application/json",
                "GET /actuator/env HTTP/1.1",
                "GET /error HTTP/1.1",
                "GET /nothing.js HTTP/1.1",
                "GET /nothing/at/all HTTP/1.1\r\nAccept: application/xml",
                "GET /api/v1/<script> HTTP/1.1",
                "GET /api/v1/sessions/current?a={b} HTTP/1.1",
                "GET /api/v1/patients/a;b=c/records HTTP/1.1\r\nAccept: text/html",
                "GET /api/v1/patients/..%2f..%2fx/records HTTP/1.1",
                "GET //api/v1/patients/me/records HTTP/1.1",
                "GET /api\\v1 HTTP/1.1",
                "TRACE / HTTP/1.1\r\nAccept: text/html",
                "BREW /api/v1/patients HTTP/1.1",
                "CONNECT evil.example:443 HTTP/1.1",
                "GET / HTTP/9.9",
                "GET / HTTP/1.1\r\nHost: another",
                "GET / HTTP/1.1\r\nExpect: nonsense",
                "GET /" + "a".repeat(20_000) + " HTTP/1.1",
                "GET /v3/api-docs/nothing HTTP/1.1",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000");
    }

    @ParameterizedTest
    @MethodSource("asked")
    void every_answer_carries_the_headers_and_none_tells_of_the_server(String asked) {
        Answers answers = answers(asked);
        assertThat(answers.statuses()).as(answers.text()).hasSize(1);
        requireSafe(answers);
        assertThat(answers.text().toLowerCase(Locale.ROOT)).doesNotContain(MUST_NOT);
        if (answers.statuses().getFirst() >= 400 && !asked.startsWith("HEAD")) {
            assertThat(answers.head()).contains("Content-Type: application/problem+json");
        }
    }

    @Test
    void pages_scripts_and_parts_of_them_carry_the_headers_too() {
        Answers page = answers("GET / HTTP/1.1");
        requireSafe(page);
        Matcher script = ASSET.matcher(page.body());
        assertThat(script.find()).as(page.body()).isTrue();
        requireSafe(answers("GET %s HTTP/1.1".formatted(script.group(1))));
        requireSafe(answers("GET %s HTTP/1.1\r\nRange: bytes=0-9".formatted(script.group(1))));
        requireSafe(answers("GET %s HTTP/1.1\r\nRange: bytes=0-0,2-2,4-4".formatted(script.group(1))));
        requireSafe(answers("GET %s HTTP/1.1\r\nRange: bytes=999999999-".formatted(script.group(1))));
        requireSafe(answers("GET /me HTTP/1.1\r\nAccept: text/html"));
    }

    private Answers answers(String asked) {
        return RawConnection.exchange(
                story.process(), asked + "\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    }

    private static void requireSafe(Answers answers) {
        String head = answers.head().toLowerCase(Locale.ROOT);
        assertThat(head).as(answers.text()).contains(MUST);
        assertThat(head.split("content-security-policy:", -1)).hasSize(2);
        assertThat(head).doesNotContain("access-control-allow", "'unsafe-inline'", "'unsafe-eval'");
    }
}
