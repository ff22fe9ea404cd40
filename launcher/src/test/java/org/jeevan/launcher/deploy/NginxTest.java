package org.jeevan.launcher.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the system's nginx makes of {@code deploy/nginx}, in front of stubs of both sides. */
class NginxTest {

    private static final int MEGABYTE = 1 << 20;
    private static final String UPLOAD = "/api/v1/patients/0198f3a2-0000-7000-8000-00000000abcd/records";

    @TempDir
    private static Path folder;

    private static StubSide command;
    private static StubSide query;
    private static Nginx nginx;

    @BeforeAll
    static void a_proxy_before_two_sides() throws IOException {
        Path web = Files.createDirectories(folder.resolve("web"));
        Files.writeString(web.resolve("index.html"), "<!doctype html>the application");
        Files.createDirectories(web.resolve("assets"));
        Files.writeString(web.resolve("assets/page-1a2b3c.js"), "export {}");
        Files.createDirectories(web.resolve(".vite"));
        Files.writeString(web.resolve(".vite/manifest.json"), "{}");
        command = StubSide.named("command");
        query = StubSide.named("query");
        nginx = Nginx.start(folder, web, List.of(command.port()), List.of(query.port()));
    }

    @AfterAll
    static void no_proxy() {
        if (nginx != null) {
            nginx.close();
        }
        if (query != null) {
            query.close();
            command.close();
        }
    }

    @Test
    void every_line_of_the_table_reaches_its_side() throws Exception {
        for (Route route : Route.all()) {
            assertThat(side(send(route.method(), route.example())))
                    .as(route.name())
                    .isEqualTo(route.side().name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void what_the_table_does_not_name_is_for_the_command_side_to_refuse() throws Exception {
        assertThat(side(send("GET", "/api/v1/nothing-of-ours"))).isEqualTo("command");
        assertThat(side(send("DELETE", "/api/v1/hospitals"))).isEqualTo("command");
        assertThat(side(send("GET", "/api/v1/hospitals/more"))).isEqualTo("command");
    }

    @Test
    void whoever_asks_for_the_head_of_an_answer_asks_who_would_give_it() throws Exception {
        assertThat(side(send("HEAD", "/api/v1/hospitals"))).isEqualTo("query");
    }

    @Test
    void a_caller_cannot_say_where_it_comes_from() throws Exception {
        String mark = "/api/v1/" + UUID.randomUUID();
        nginx.client()
                .send(
                        HttpRequest.newBuilder(nginx.address(mark))
                                .header("X-Forwarded-For", "203.0.113.7")
                                .header("X-Forwarded-Proto", "http")
                                .header("X-Forwarded-Host", "elsewhere.example")
                                .header("Forwarded", "for=203.0.113.7;host=elsewhere.example")
                                .build(),
                        BodyHandlers.discarding());
        var headers = command.requests().stream()
                .filter(request -> request.name().endsWith(mark))
                .findFirst()
                .orElseThrow()
                .headers();
        assertThat(headers.get("X-forwarded-for")).containsExactly("127.0.0.1");
        assertThat(headers.get("X-forwarded-proto")).containsExactly("https");
        assertThat(headers.toString()).doesNotContain("203.0.113.7", "elsewhere.example");
    }

    @Test
    void whoever_floods_is_told_to_wait_and_may_go_on_after_that() throws Exception {
        assertThat(IntStream.range(0, 300).map(asked -> status("/api/v1/hospitals")))
                .as("many desks behind one address")
                .containsOnly(200);
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> flood = IntStream.range(0, 3_000)
                    .mapToObj(asked -> many.submit(() -> send("GET", "/api/v1/hospitals")))
                    .toList();
            for (Future<HttpResponse<String>> answer : flood) {
                answer.get();
            }
            HttpResponse<String> refused = flood.stream()
                    .map(Future::resultNow)
                    .filter(answer -> answer.statusCode() == 429)
                    .findFirst()
                    .orElseThrow();
            assertThat(refused.body()).contains("\"code\":\"too-many-attempts\"");
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
        assertThat(status("/")).as("pages are no load").isEqualTo(200);
        Thread.sleep(Duration.ofSeconds(6)); // what the other tests here ask for fits again
        assertThat(status("/api/v1/hospitals")).isEqualTo(200);
    }

    @Test
    void an_answer_of_a_side_passes_with_its_own_headers_and_no_more() throws Exception {
        var headers = send("GET", "/api/v1/hospitals").headers();
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy")).isEmpty();
        assertThat(headers.firstValue("Server")).contains("nginx");
    }

    @Test
    void every_page_is_the_one_document_and_never_kept_unasked() throws Exception {
        for (String page : List.of("/", "/me", "/desk/somebody", "/index.html")) {
            HttpResponse<String> answer = send("GET", page);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("the application");
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache");
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .startsWith("default-src 'none'");
            assertThat(answer.headers().allValues("Strict-Transport-Security")).hasSize(1);
            assertThat(answer.headers().map()).doesNotContainKeys("etag", "last-modified");
        }
    }

    @Test
    void what_is_named_by_its_content_is_kept_for_a_year() throws Exception {
        var found = send("GET", "/assets/page-1a2b3c.js");
        assertThat(found.headers().allValues("Cache-Control")).containsExactly("max-age=31536000, public, immutable");
        assertThat(found.headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
        assertThat(send("GET", "/assets/page-0.js").statusCode()).isEqualTo(404);
    }

    @Test
    void what_the_sides_tell_each_other_is_not_told_outside() throws Exception {
        for (String path :
                List.of("/actuator/health", "/actuator", "/v3/api-docs", "/.vite/manifest.json", "/a/.git")) {
            assertThat(send("GET", path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_record_may_be_large_and_nothing_else() throws Exception {
        BodyPublisher large = BodyPublishers.ofByteArray(new byte[2 * MEGABYTE]);
        assertThat(send("POST", UPLOAD, large).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = send("POST", "/api/v1/sessions", large);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("\"code\":\"too-large\"");
    }

    @Test
    void the_log_names_the_kind_of_request_and_nobody() throws Exception {
        String person = UUID.randomUUID().toString();
        send("GET", "/api/v1/audit/patients/" + person + "/history?asOf=2026-03-09T10:11:12Z");
        send("GET", "/api/v1/234567890124/nothing-of-ours?number=234567890124");
        String log = nginx.accessLog();
        assertThat(log).contains("GET /api/v1/audit/patients/{patientId}/history");
        assertThat(log).doesNotContain(person, "2026-03-09", "234567890124");
    }

    private static String side(HttpResponse<?> answer) {
        return answer.headers().firstValue("Side").orElse("none, but status " + answer.statusCode());
    }

    private static int status(String path) {
        try {
            return send("GET", path).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> send(String method, String path) throws Exception {
        return send(method, path, BodyPublishers.noBody());
    }

    private static HttpResponse<String> send(String method, String path, BodyPublisher body) throws Exception {
        return nginx.client()
                .send(
                        HttpRequest.newBuilder(nginx.address(path))
                                .method(method, body)
                                .build(),
                        BodyHandlers.ofString(UTF_8));
    }
}
