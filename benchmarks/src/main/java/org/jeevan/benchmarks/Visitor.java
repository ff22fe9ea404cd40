package org.jeevan.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jeevan.benchmarks.HttpConnection.Answer;
import org.jeevan.benchmarks.HttpConnection.Body;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One browser: a connection with its cookies. For one thread at a time. */
final class Visitor implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String API = "/api/v1";
    private static final String BOUNDARY = "----jeevan-benchmark-boundary";

    private final HttpConnection connection;
    private final Map<String, String> cookies = new TreeMap<>();
    private String cookieHeader = "";

    Visitor(int port) throws IOException {
        connection = new HttpConnection(port);
        read("/sessions/current"); // sets the token that unsafe methods have to send
    }

    /** Something that is written to a connection, of a known length. */
    record Upload(String title, String mediaType, long bytes, Body content) {}

    JsonNode get(String path) throws IOException {
        return json(path, require(path, read(path)));
    }

    /** Fails on anything but success; what was answered is read, and thrown away. */
    void look(String path) throws IOException {
        require(path, read(path));
    }

    JsonNode send(String method, String path, Object body) throws IOException {
        byte[] json = JSON.writeValueAsBytes(body);
        String head = head(method, path)
                + "Content-Type: application/json\r\nContent-Length: %d\r\n%s\r\n".formatted(json.length, unsafe());
        return json(path, require(path, whole(open(head, out -> out.write(json)))));
    }

    /** @return the answer to 202 */
    JsonNode upload(String path, Upload upload) throws IOException {
        byte[] before = (field("title", upload.title) + field("kind", "DISCHARGE_SUMMARY")
                        + field("recordedOn", Samples.RECORDED_ON.toString())
                        + part("file\"; filename=\"record.pdf") + "Content-Type: " + upload.mediaType + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] after = "\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.US_ASCII);
        long length = before.length + upload.bytes + after.length;
        String head = head("POST", path)
                + "Content-Type: multipart/form-data; boundary=%s\r\nContent-Length: %d\r\n%s\r\n"
                        .formatted(BOUNDARY, length, unsafe());
        Answer answer = open(head, out -> {
            out.write(before);
            upload.content.writeTo(out);
            out.write(after);
        });
        return json(path, require(path, whole(answer)));
    }

    /** To be read to its end. */
    Answer download(String path) throws IOException {
        return open(head("GET", path) + "\r\n", Body.NONE);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    private record Whole(int status, byte[] content) {}

    private Whole read(String path) throws IOException {
        return whole(open(head("GET", path) + "\r\n", Body.NONE));
    }

    private Answer open(String head, Body body) throws IOException {
        Answer answer = connection.exchange(head, body);
        for (String cookie : answer.cookies()) {
            String pair = cookie.split(";", 2)[0];
            int equals = pair.indexOf('=');
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
            cookieHeader = "Cookie: %s\r\n"
                    .formatted(String.join(
                            "; ",
                            cookies.entrySet().stream()
                                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                                    .toList()));
        }
        return answer;
    }

    private static Whole whole(Answer answer) throws IOException {
        try (var content = answer.content()) {
            return new Whole(answer.status(), content.readAllBytes());
        }
    }

    private String head(String method, String path) {
        return method + ' ' + API + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                + cookieHeader;
    }

    private String unsafe() {
        return "X-XSRF-TOKEN: %s\r\nIdempotency-Key: %s\r\n"
                .formatted(cookies.getOrDefault("XSRF-TOKEN", ""), UUID.randomUUID());
    }

    private static String part(String name) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n".formatted(BOUNDARY, name);
    }

    private static String field(String name, String value) {
        return part(name) + "\r\n" + value + "\r\n";
    }

    private static byte[] require(String path, Whole answer) {
        if (answer.status >= 300) {
            throw new IllegalStateException("%s answered %d %s"
                    .formatted(path, answer.status, new String(answer.content, StandardCharsets.UTF_8)));
        }
        return answer.content;
    }

    private static JsonNode json(String path, byte[] content) {
        return content.length == 0 ? JSON.createObjectNode() : JSON.readTree(content);
    }
}
