package org.jeevan.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The age of an object is told by the clock of the store that dated it, however far that is from ours. */
class S3ClockTest {

    private static final Instant STORES_NOW = Instant.parse("2031-05-06T07:08:09Z");

    private final List<String> deleted = new CopyOnWriteArrayList<>();
    private ServerSocket server;
    private S3RecordStore store;
    private volatile Instant written;

    @BeforeEach
    void a_store_whose_clock_is_years_from_ours() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answer);
        URI address = URI.create("http://127.0.0.1:" + server.getLocalPort());
        S3Settings settings = S3Server.settings("records", "", address, Duration.ofSeconds(5));
        store = new S3RecordStore(new S3Bucket(S3Clients.open(settings), settings.bucket(), settings.prefix()));
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        server.close();
    }

    @Test
    void what_is_young_by_the_clock_of_the_store_stays() throws IOException {
        written = STORES_NOW.minus(Duration.ofHours(24));
        assertThat(store.sweep(Duration.ofHours(24), id -> false))
                .as("its nodes may be a quarter of an hour apart")
                .isZero();
        assertThat(deleted).isEmpty();
    }

    @Test
    void what_is_old_by_the_clock_of_the_store_goes() throws IOException {
        written = STORES_NOW.minus(Duration.ofHours(25));
        assertThat(store.sweep(Duration.ofHours(24), id -> false)).isEqualTo(1);
        assertThat(deleted).hasSize(1);
    }

    /** By hand: the JDK's HTTP server dates its answers itself. */
    private void answer() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
                String request = reader.readLine();
                while (!reader.readLine().isEmpty()) {
                    continue; // its headers
                }
                socket.getOutputStream().write(answer(request).getBytes(UTF_8));
            } catch (IOException e) {
                continue; // closed
            }
        }
    }

    private String answer(String request) {
        if (request.startsWith("DELETE")) {
            deleted.add(request);
        }
        String body = request.contains("uploads") ? "<ListMultipartUploadsResult/>" : objects();
        return "HTTP/1.1 200 OK\r\nConnection: close\r\nDate: %s\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(RFC_1123_DATE_TIME.format(STORES_NOW.atOffset(UTC)), body.length(), body);
    }

    private String objects() {
        return """
                <ListBucketResult><Contents><Key>0197a000-0000-7000-8000-00000000000a</Key>
                <LastModified>%s</LastModified></Contents></ListBucketResult>""".formatted(written);
    }
}
