package org.jeevan.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jeevan.launcher.platform.PlatformProcess;
import org.jeevan.launcher.platform.Story;
import org.jeevan.programs.Programs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/nginx} in front of the platform itself, which stands for both sides. */
class NginxIT {

    private static final List<String> GUARDS = List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "X-XSS-Protection",
            "Referrer-Policy",
            "Permissions-Policy");

    @TempDir
    private static Path folder;

    private static PlatformProcess platform;
    private static Nginx nginx;

    @BeforeAll
    static void a_platform_behind_nginx() throws Exception {
        Programs.require("nginx");
        platform = PlatformProcess.in(folder.resolve("platform"))
                .with("--server.forward-headers-strategy=native")
                .start();
        int port = platform.address().getPort();
        Path web = Files.createDirectories(folder.resolve("web"));
        Files.writeString(web.resolve("index.html"), "<!doctype html>");
        nginx = Nginx.start(folder, web, List.of(port), List.of(port));
    }

    @AfterAll
    static void nothing_runs_any_more() {
        if (nginx != null) {
            nginx.close();
        }
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void a_page_is_guarded_as_the_platform_guards_its_own() throws Exception {
        HttpHeaders own = get(HttpClient.newHttpClient(), platform.address().resolve("/"));
        HttpHeaders ours = get(nginx.client(), nginx.address("/"));
        for (String guard : GUARDS) {
            assertThat(ours.allValues(guard)).as(guard).hasSize(1).isEqualTo(own.allValues(guard));
        }
    }

    @Test
    void an_answer_of_the_platform_has_each_guard_once_and_the_same_as_a_page() throws Exception {
        HttpHeaders page = get(nginx.client(), nginx.address("/"));
        HttpHeaders answer = get(nginx.client(), nginx.address("/api/v1/sessions/current"));
        for (String guard : GUARDS) {
            assertThat(answer.allValues(guard)).as(guard).isEqualTo(page.allValues(guard));
        }
        assertThat(answer.allValues("Strict-Transport-Security"))
                .hasSize(1)
                .isEqualTo(page.allValues("Strict-Transport-Security"));
    }

    @Test
    void a_cookie_travels_by_tls_alone() throws Exception {
        assertThat(get(nginx.client(), nginx.address("/api/v1/sessions/current"))
                        .allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("; Secure"));
    }

    @Test
    void what_a_session_rests_on_is_set_by_this_host_alone_and_found_again() throws Exception {
        Map<String, String> cookies = new TreeMap<>();
        send("GET", "/api/v1/sessions/current", "", cookies);
        String challenge = send("POST", "/api/v1/patients", """
                {"fullName": "Asha Rao", "aadhaarNumber": "%s", "email": "asha@example.org", "password": "Plum-Orbit-77-quiet"}
                """.formatted(Story.aadhaarNumber()), cookies);
        String id = challenge.replaceAll(".*\"challengeId\":\"([^\"]+)\".*", "$1");
        String code = platform.outbox().code("asha@example.org");
        assertThat(send("POST", "/api/v1/sessions/" + id + "/code", "{\"code\": \"%s\"}".formatted(code), cookies))
                .contains("\"role\":\"patient\"");
        assertThat(send("GET", "/api/v1/sessions/current", "", cookies)).contains("\"role\":\"patient\"");
        assertThat(cookies.keySet())
                .containsExactlyInAnyOrder(
                        "XSRF-TOKEN", "__Host-JEEVAN-BROWSER", "__Host-JEEVAN-DEVICE", "__Host-JEEVAN-SESSION");
    }

    /** Keeps the answer's cookies, and gives its body. */
    private static String send(String method, String path, String json, Map<String, String> cookies) throws Exception {
        String carried = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        HttpRequest request = HttpRequest.newBuilder(nginx.address(path))
                .method(method, BodyPublishers.ofString(json))
                .header("Content-Type", "application/json")
                .header("Cookie", carried)
                .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""))
                .build();
        HttpResponse<String> answer = nginx.client().send(request, BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] parts = cookie.split("[=;]", 3);
            cookies.put(parts[0], parts[1]);
        }
        return answer.body();
    }

    private static HttpHeaders get(HttpClient client, URI address) throws Exception {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .headers();
    }
}
