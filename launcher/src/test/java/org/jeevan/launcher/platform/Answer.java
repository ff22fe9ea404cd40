package org.jeevan.launcher.platform;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back for one request, read to its end. */
public record Answer(String request, int status, HttpHeaders headers, byte[] body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Answer of(HttpResponse<byte[]> response) {
        String request = response.request().method() + " " + response.request().uri();
        return new Answer(request, response.statusCode(), response.headers(), response.body());
    }

    /** @throws AssertionError with the answer in it, if the status is another */
    public Answer require(int expected) {
        if (status != expected) {
            throw new AssertionError("%s: %d expected, but was %s".formatted(request, expected, this));
        }
        return this;
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** A text of the JSON body; null where it has none of that name. */
    public String text(String name) {
        JsonNode value = json().get(name);
        return value == null || value.isNull() ? null : value.asString();
    }

    /** The problem detail's {@code code}; null where the answer is no problem. */
    public String code() {
        return status < 400 || body.length == 0 ? null : text("code");
    }

    /** The first field that the problem detail names; null where it names none. */
    public String field() {
        JsonNode errors = json().get("errors");
        return errors == null || errors.isEmpty()
                ? null
                : errors.get(0).get("field").asString();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    @Override
    public String toString() {
        return status + " " + new String(body, StandardCharsets.UTF_8);
    }
}
