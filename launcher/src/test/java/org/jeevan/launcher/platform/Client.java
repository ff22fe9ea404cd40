package org.jeevan.launcher.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * One browser: its cookies, the XSRF header, an {@code Idempotency-Key} for each write, and reads that ask for all that
 * it wrote ({@code Jeevan-After}). Threads may share it.
 */
public final class Client {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final URI NOWHERE = URI.create("http://nowhere.invalid");
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Route route;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private volatile String position;

    Client(Route route) {
        this.route = route;
    }

    /** Which process a request goes to, as the proxy in front of them would decide. */
    interface Route {
        URI address(String method, String path);
    }

    /** By name; a test may take one away, or carry one to another browser. */
    public Map<String, String> cookies() {
        return cookies;
    }

    /** The newest {@code Jeevan-Position} that this browser was told; null before its first write. */
    public String position() {
        return position;
    }

    /** The next reads see all that the other browser wrote. */
    public Client after(Client other) {
        if (other.position() == null) {
            throw new AssertionError("None of the other browser's writes was answered with a Jeevan-Position");
        }
        reached(other.position());
        return this;
    }

    public Answer get(String path) {
        return answer(read(path));
    }

    public Answer post(String path, Object json) {
        return post(path, json, newKey());
    }

    public Answer post(String path, Object json, String idempotencyKey) {
        return write("POST", path, json(json), "application/json", idempotencyKey);
    }

    public Answer put(String path, Object json) {
        return write("PUT", path, json(json), "application/json", newKey());
    }

    public Answer delete(String path) {
        return write("DELETE", path, BodyPublishers.noBody(), "application/json", newKey());
    }

    public Answer upload(String patientId, Upload upload) {
        return upload(patientId, upload, newKey());
    }

    public Answer upload(String patientId, Upload upload, String idempotencyKey) {
        return submit("/api/v1/patients/%s/records".formatted(patientId), upload, idempotencyKey);
    }

    /** A multipart form to any address. */
    public Answer submit(String path, Upload upload, String idempotencyKey) {
        return write("POST", path, upload.body(), upload.contentType(), idempotencyKey);
    }

    /** A write with its body as it is, right or wrong. */
    public Answer write(String method, String path, BodyPublisher body, String contentType, String idempotencyKey) {
        HttpRequest.Builder request = request(path)
                .method(method, body)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", idempotencyKey);
        return send(withXsrfToken(request));
    }

    /** Any request; only the cookies are added. */
    public Answer send(HttpRequest.Builder request) {
        return answer(request);
    }

    /** Streams; whoever asks closes the body. */
    public HttpResponse<InputStream> download(String path) {
        return send(read(path), BodyHandlers.ofInputStream());
    }

    /** The lines of server-sent events as they come; ends when the server closes the connection. */
    public Stream<String> events(String path) {
        return send(read(path).setHeader("Accept", "text/event-stream"), BodyHandlers.ofLines())
                .body();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(NOWHERE.resolve(path)).timeout(LONGEST).setHeader("Accept", "application/json");
    }

    public HttpRequest.Builder withXsrfToken(HttpRequest.Builder request) {
        if (!cookies.containsKey("XSRF-TOKEN")) {
            get("/api/v1/sessions/current"); // any GET sets it
        }
        return request.setHeader("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
    }

    private HttpRequest.Builder read(String path) {
        HttpRequest.Builder request = request(path).GET();
        return position == null ? request : request.header("Jeevan-After", position);
    }

    /** @throws AssertionError where the answer is not what the API's description says of it */
    private Answer answer(HttpRequest.Builder request) {
        HttpResponse<byte[]> response = send(request, BodyHandlers.ofByteArray());
        HttpRequest asked = response.request();
        return Description.inRepository().require(asked.method(), asked.uri().getPath(), Answer.of(response));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        if (!cookies.isEmpty()) {
            request.setHeader("Cookie", cookieHeader());
        }
        try {
            HttpResponse<T> response = HTTP.send(routed(request), body);
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            response.headers().firstValue("Jeevan-Position").ifPresent(this::reached);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest routed(HttpRequest.Builder request) {
        HttpRequest asked = request.build();
        URI path =
                URI.create(asked.uri().toString().substring(NOWHERE.toString().length()));
        return request.uri(route.address(asked.method(), path.getPath()).resolve(path))
                .build();
    }

    private synchronized void reached(String newest) {
        if (position == null || Long.parseLong(newest) > Long.parseLong(position)) {
            position = newest;
        }
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty() || setCookie.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    private String cookieHeader() {
        StringBuilder header = new StringBuilder();
        cookies.forEach((name, value) -> header.append(header.isEmpty() ? "" : "; ")
                .append(name)
                .append('=')
                .append(value));
        return header.toString();
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
