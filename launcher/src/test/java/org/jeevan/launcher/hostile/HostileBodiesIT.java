package org.jeevan.launcher.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jeevan.launcher.ServedPaths;
import org.jeevan.launcher.matrix.AccessMatrix;
import org.jeevan.launcher.matrix.AccessMatrix.Row;
import org.jeevan.launcher.platform.Answer;
import org.jeevan.launcher.platform.Client;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.Refusals;
import org.jeevan.launcher.platform.SampleRecords;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Upload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Bodies that are too large, packed, no text at all, or of another time. */
@OnSharedPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileBodiesIT {

    private static final String SOMETHING = "0192f0c1-2345-7abc-8def-0123456789ab";
    private static final String LARGE = "{\"a\":\"%s\"}".formatted("a".repeat(70_000));
    private static final String HALF_A_PAIR = "\\ud83d";

    private final Story story;
    private final Refusals refusals;
    private Senders senders;
    private JsonNode apiDocs;

    HostileBodiesIT(Story story) {
        this.story = story;
        refusals = new Refusals(story.platform());
    }

    @BeforeAll
    void one_of_each_role() {
        senders = new Senders(story);
        apiDocs = story.platform().client().get("/v3/api-docs").require(200).json();
        story.confirmIdentity(story.hospital("Hazel Hospital"), senders.patient());
    }

    static List<Row> writes() {
        return AccessMatrix.rows().stream()
                .filter(row -> !row.method().equals("GET"))
                .filter(row -> !row.key().equals("DELETE /api/v1/sessions/current"))
                .filter(row -> !row.path().endsWith("/nothing"))
                .filter(row -> !ServedPaths.multipart().contains(row.key())) // BadUploadsIT has those
                .toList();
    }

    @Test
    void a_body_larger_than_any_form_is_refused_on_every_path_that_writes_and_stores_nothing() {
        long events = story.platform().disk().eventsOfRequests();
        var wrong = new ArrayList<String>();
        for (Row row : writes()) {
            String path = row.path().replaceAll("\\{[a-zA-Z]+}", SOMETHING);
            List<Integer> statuses = senders.byRole().values().stream()
                    .map(client -> write(client, row.method(), path, LARGE).status())
                    .toList();
            if (!statuses.contains(413) || !statuses.stream().allMatch(List.of(403, 413)::contains)) {
                wrong.add(row.key() + " " + statuses);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(story.platform().disk().eventsOfRequests()).isEqualTo(events);
    }

    @Test
    void a_body_that_is_packed_is_not_unpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"aadhaarNumber\":\"%s\"}"
                    .formatted("2".repeat(20_000_000))
                    .getBytes(StandardCharsets.UTF_8));
        }
        refusals.expect(400, "malformed-request", () -> senders.staff()
                .send(senders.staff()
                        .withXsrfToken(senders.staff().request("/api/v1/patient-lookups"))
                        .POST(BodyPublishers.ofByteArray(packed.toByteArray()))
                        .header("Content-Type", "application/json")
                        .header("Content-Encoding", "gzip")));
    }

    static Stream<String> no_text() {
        return Stream.of(
                "{\"fullName\":\"Asha %s\"}",
                "{\"fullName\":\"Asha\",\"emergencyContacts\":[{\"name\":\"Ravi %s\",\"phone\":\"+919876501234\"}]}");
    }

    /** Half of a surrogate pair has no UTF-8: whoever stored it could not read it again. */
    @ParameterizedTest
    @MethodSource("no_text")
    void refuses_a_name_that_cannot_be_written(String json) {
        for (String character : List.of(HALF_A_PAIR, "\\u0000", "\\u001b[2J", "\\u0085")) {
            refusals.expect(
                    400,
                    "invalid-field",
                    () -> write(
                            senders.byRole().get("patient"),
                            "PUT",
                            "/api/v1/patients/me/general-details",
                            json.formatted(character)));
        }
    }

    @Test
    void what_cannot_be_written_is_no_fault_of_the_platforms_wherever_it_is_sent() {
        var wrong = new ArrayList<String>();
        String patientId = story.signUp("Hilary Rao").id(); // of whom a desk may report a mismatch
        for (Row row : writes()) {
            String path = row.path().replace("{patientId}", patientId).replaceAll("\\{[a-zA-Z]+}", SOMETHING);
            for (Client client : senders.byRole().values()) {
                Answer answer = write(client, row.method(), path, everyField(HALF_A_PAIR));
                boolean taken = answer.status() <= 201 && takesText(row); // 202 and 204: it read no text
                if (answer.status() >= 500 || taken) {
                    wrong.add(row.key() + " " + answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private boolean takesText(Row row) {
        return apiDocs.get("paths")
                .get(row.path())
                .get(row.method().toLowerCase(Locale.ROOT))
                .has("requestBody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "-1000000000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z",
                "9999-12-31T23:59:59Z",
                "2026-02-30T00:00:00Z",
                "1e400",
                "yesterday"
            })
    void refuses_a_consent_until_a_moment_that_cannot_be(String until) {
        String hospitalId = story.hospital("Hollow Hospital").identifier();
        refusals.expect(400, "invalid-field", "until", () -> senders.byRole()
                .get("patient")
                .post("/api/v1/patients/me/grants", Map.of("hospitalId", hospitalId, "until", until)));
    }

    @ParameterizedTest
    @CsvSource({
        "asOf,+1000000000-12-31T23:59:59Z",
        "asOf,-1000000000-01-01T00:00:00Z",
        "asOf,noon",
        "cursor,OTk5OTk5OTk5OTk5OTk5OTk5OTk5",
        "limit,99999999999999999999",
        "limit,-1"
    })
    void refuses_to_look_back_to_a_moment_or_a_page_that_cannot_be(String field, String value) {
        String path = "/api/v1/audit/patients/%s/history?%s=%s"
                .formatted(senders.patient().id(), field, value.replace("+", "%2B"));
        refusals.expect(400, "invalid-field", field, () -> senders.byRole()
                .get("auditor")
                .get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "0001-01-01", "1850-01-01", "+999999999-12-31", "2026-13-01"})
    void refuses_a_record_of_a_day_that_cannot_be(String day) {
        refusals.expect(400, "invalid-field", "recordedOn", () -> senders.staff()
                .upload(
                        senders.patient().id(),
                        Upload.of("a.pdf", SampleRecords.pdf()).field("recordedOn", day)));
    }

    /** A client's own clock, and what it claims to have seen. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Date|Thu, 01 Jan 1970 00:00:00 GMT|200",
                "Date|Fri, 31 Dec 9999 23:59:59 GMT|200",
                "If-Modified-Since|Fri, 31 Dec 9999 23:59:59 GMT|200",
                "If-Unmodified-Since|Thu, 01 Jan 1970 00:00:00 GMT|200",
                "If-None-Match|*|200",
                "Jeevan-After|999999999999999999|503",
                "Jeevan-After|9999999999999999999999|400",
                "Jeevan-After|-1|400",
                "Jeevan-After|1e3|400"
            })
    void the_platforms_own_clock_counts(String header, String value, int status) {
        Client patient = senders.byRole().get("patient");
        Answer answer = patient.send(
                patient.request("/api/v1/patients/me/records").GET().header(header, value));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Retry-After") != null).isEqualTo(status == 503);
    }

    private static String everyField(String text) {
        var json = new StringBuilder("{");
        for (String field : List.of(
                "fullName",
                "name",
                "displayName",
                "address",
                "email",
                "password",
                "newPassword",
                "oldPassword",
                "identifier",
                "aadhaarNumber",
                "code",
                "confirmation",
                "reason",
                "comment",
                "token",
                "document")) {
            json.append("\"%s\":\"Hostile text of enough letters %s\",".formatted(field, text));
        }
        return json.append("\"kind\":\"patient\",\"reasonKind\":\"OTHER\",\"justified\":true}")
                .toString();
    }

    private static Answer write(Client client, String method, String path, String body) {
        return client.write(
                method, path, BodyPublishers.ofString(body), "application/json", "hostile-" + UUID.randomUUID());
    }
}
