package org.jeevan.launcher.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What passes nginx while it is being made, and what becomes of a request whose side goes away. */
class NginxStreamsTest {

    private static final String UPLOAD = "/api/v1/patients/0198f3a2-0000-7000-8000-00000000abcd/records";

    @TempDir
    private Path folder;

    @Test
    void an_upload_is_passed_on_while_it_comes() throws Exception {
        var firstByteSeen = new CountDownLatch(1);
        HttpHandler takesIn = exchange -> {
            InputStream body = exchange.getRequestBody();
            body.read();
            firstByteSeen.countDown();
            body.readAllBytes();
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        };
        try (StubSide command = StubSide.start(takesIn);
                Nginx nginx = nginx(List.of(command.port()), List.of(command.port()));
                Socket browser = socket(nginx)) {
            var sent = browser.getOutputStream();
            sent.write("POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n1"
                    .formatted(UPLOAD)
                    .getBytes(UTF_8));
            assertThat(firstByteSeen.await(20, TimeUnit.SECONDS)).isTrue();
            sent.write('2');
            assertThat(new BufferedReader(new InputStreamReader(browser.getInputStream(), UTF_8)).readLine())
                    .startsWith("HTTP/1.1 202");
        }
    }

    @Test
    void an_event_is_passed_on_before_the_next_one_is_made() throws Exception {
        var firstEventSeen = new CountDownLatch(1);
        HttpHandler tells = exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: 1\n\n".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            await(firstEventSeen);
            exchange.getResponseBody().write("data: 2\n\n".getBytes(UTF_8));
            exchange.close();
        };
        try (StubSide query = StubSide.start(tells);
                Nginx nginx = nginx(List.of(query.port()), List.of(query.port()))) {
            var answer = nginx.client()
                    .send(
                            HttpRequest.newBuilder(nginx.address(UPLOAD + "/1/progress"))
                                    .build(),
                            BodyHandlers.ofInputStream());
            var events = new BufferedReader(new InputStreamReader(answer.body(), UTF_8));
            assertThat(events.readLine()).isEqualTo("data: 1");
            firstEventSeen.countDown();
            assertThat(events.readLine()).isEmpty();
            assertThat(events.readLine()).isEqualTo("data: 2");
        }
    }

    @Test
    void a_write_that_the_standby_refuses_reaches_the_active_one() throws Exception {
        try (StubSide active = StubSide.named("active");
                Nginx nginx = nginx(List.of(Nginx.freePort(), active.port()), List.of(active.port()))) {
            for (int request = 0; request < 10; request++) {
                assertThat(post(nginx, "{}").statusCode()).isEqualTo(200);
            }
            assertThat(active.requests()).hasSize(10);
        }
    }

    @Test
    void a_write_that_was_sent_is_not_sent_to_the_other_one() throws Exception {
        try (Dying dying = new Dying();
                StubSide other = StubSide.named("other");
                Nginx nginx = nginx(List.of(dying.port(), other.port()), List.of(other.port()))) {
            List<Integer> statuses =
                    List.of(post(nginx, "{}").statusCode(), post(nginx, "{}").statusCode());
            assertThat(statuses).contains(503);
            assertThat(dying.taken() + other.requests().size()).isEqualTo(2);
        }
    }

    @Test
    void with_nobody_there_it_says_so_as_the_platform_would() throws Exception {
        try (Nginx nginx = nginx(List.of(Nginx.freePort()), List.of(Nginx.freePort()))) {
            HttpResponse<String> answer = post(nginx, "{}");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            assertThat(answer.headers().allValues("Strict-Transport-Security")).hasSize(1);
            assertThat(answer.body()).contains("\"code\":\"unavailable\"");
        }
    }

    private Nginx nginx(List<Integer> command, List<Integer> query) throws IOException {
        return Nginx.start(folder, folder, command, query);
    }

    private static Socket socket(Nginx nginx) throws IOException {
        return nginx.client()
                .sslContext()
                .getSocketFactory()
                .createSocket("localhost", nginx.address("/").getPort());
    }

    private static HttpResponse<String> post(Nginx nginx, String body) throws Exception {
        return nginx.client()
                .send(
                        HttpRequest.newBuilder(nginx.address("/api/v1/sessions"))
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes requests in and ends before it answers. */
    private static final class Dying implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicInteger taken = new AtomicInteger();

        Dying() throws IOException {
            Thread.ofPlatform().daemon().start(this::take);
        }

        int port() {
            return socket.getLocalPort();
        }

        int taken() {
            return taken.get();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }

        private void take() {
            while (!socket.isClosed()) {
                try (Socket caller = socket.accept()) {
                    taken.incrementAndGet();
                    caller.getInputStream().read(new byte[8192]);
                } catch (IOException e) {
                    return; // closed
                }
            }
        }
    }
}
