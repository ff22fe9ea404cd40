package org.jeevan.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jeevan.records.OnEmptyStore.noise;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jeevan.api.record.ContentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What we make of answers that the server of the other tests never gives: here each is written down by hand. */
class S3AnswersTest {

    private static final ContentId REPORT = new ContentId("0197a000-0000-7000-8000-00000000000a");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private S3RecordStore store;
    private int status;
    private String errorCode;

    @BeforeEach
    void a_store_that_says_what_it_is_told_to() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        S3Settings settings = S3Server.settings("records", "", address, Duration.ofSeconds(5));
        store = new S3RecordStore(new S3Bucket(S3Clients.open(settings), settings.bucket(), settings.prefix()));
    }

    @AfterEach
    void close() {
        store.close();
        server.stop(0);
    }

    @Test
    void a_bucket_that_is_gone_is_no_missing_content() {
        refuse(404, "NoSuchBucket");
        assertThatThrownBy(() -> store.open(REPORT))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("The record store refuses: NoSuchBucket (404)");
        assertThatThrownBy(() -> store.delete(REPORT)).isInstanceOf(IOException.class);
    }

    @Test
    void a_refusal_that_somebody_has_to_mend_is_not_called_passing_and_not_repeated() {
        refuse(403, "AccessDenied");
        assertThatThrownBy(() -> store.put(REPORT, out -> out.write(1)))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("The record store refuses: AccessDenied (403)");
        assertThat(asked).hasSize(1);
    }

    @Test
    void an_overloaded_store_is_asked_three_times_and_then_called_unavailable() {
        refuse(503, "SlowDown");
        assertThatThrownBy(() -> store.put(REPORT, out -> out.write(1)))
                .isInstanceOf(RecordStoreUnavailableException.class)
                .hasMessageEndingWith("SlowDown (503)");
        assertThat(asked).hasSize(3);
    }

    /** S3 may begin to answer 200 before it has put the parts together, and say only in the body that it failed. */
    @Test
    void an_upload_that_fails_while_it_is_put_together_is_not_acknowledged() {
        refuse(200, "InternalError");
        assertThatThrownBy(() -> store.put(REPORT, out -> out.write(noise(S3Part.BYTES_MAX + 1))))
                .isInstanceOf(IOException.class);
        assertThat(asked).first().asString().startsWith("POST").endsWith("?uploads");
        assertThat(asked).last().asString().startsWith("DELETE").contains("uploadId=7");
    }

    @Test
    void every_part_goes_with_its_md5() {
        refuse(200, "InternalError");
        assertThatThrownBy(() -> store.put(REPORT, out -> out.write(noise(S3Part.BYTES_MAX + 1))));
        assertThat(asked)
                .filteredOn(request -> request.startsWith("PUT"))
                .hasSize(2)
                .allMatch(request -> request.contains(" Content-MD5 "));
    }

    @Test
    void nothing_is_swept_by_a_store_that_refuses_to_list() {
        refuse(403, "AccessDenied");
        assertThatThrownBy(() -> store.sweep(Duration.ZERO, id -> false)).isInstanceOf(IOException.class);
        assertThat(asked).noneMatch(request -> request.startsWith("DELETE"));
    }

    private void refuse(int withStatus, String code) {
        status = withStatus;
        errorCode = code;
    }

    /** With status 200 all goes well but the end. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            boolean digest = exchange.getRequestHeaders().containsKey("Content-MD5");
            asked.add(exchange.getRequestMethod() + (digest ? " Content-MD5 " : " ") + exchange.getRequestURI());
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            byte[] body = body(exchange).getBytes(UTF_8);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, head ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private String body(HttpExchange exchange) {
        if (status == 200 && "uploads".equals(exchange.getRequestURI().getQuery())) {
            return "<InitiateMultipartUploadResult><UploadId>7</UploadId></InitiateMultipartUploadResult>";
        }
        if (status == 200 && !exchange.getRequestMethod().equals("POST")) {
            return " ";
        }
        return "<Error><Code>%s</Code></Error>".formatted(errorCode);
    }
}
