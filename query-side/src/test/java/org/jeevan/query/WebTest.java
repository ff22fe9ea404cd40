package org.jeevan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.BY_FIRST_AUDITOR;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.CONTENT;
import static org.jeevan.api.Examples.DETAILS;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.DOCTOR;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.RAVI;
import static org.jeevan.api.Examples.SUMMARY;
import static org.jeevan.api.Examples.THAT_DAY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.AuthorizeRead;
import org.jeevan.api.access.ReadAuthorizer;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.access.ReadPermit.Scope;
import org.jeevan.api.access.VisibleRecords;
import org.jeevan.api.hospital.HospitalEvent.HospitalIssued;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.patient.PatientEvent.GeneralDetailsSubmitted;
import org.jeevan.api.record.Assessment.Verdict;
import org.jeevan.api.record.RecordEvent.EssentialAssessed;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordEvent.SummaryGenerated;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.record.StoredContent;
import org.jeevan.api.summary.ProgressBoard;
import org.jeevan.api.summary.ProgressEvent;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.MemoryDataKeys;
import org.jeevan.events.EventReader;
import org.jeevan.web.RoleRefusals;
import org.jeevan.web.SessionCookie;
import org.jeevan.web.SessionDirectory;
import org.jeevan.web.SignedIn;
import org.jeevan.web.WebSecurity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The read side over HTTP on a real server; only the store, the keys and the one who authorizes stand in. */
class WebTest {

    private static final int BYTES = 300_000;
    private static final StoredContent LARGE =
            new StoredContent(CONTENT.contentId(), "application/pdf", BYTES, CONTENT.sha256());

    @TempDir
    static Path dataDir;

    private static ConfigurableApplicationContext platform;
    private static MemoryEvents events;
    private static Standins standins;
    private final HttpClient client = HttpClient.newHttpClient();

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(excludeName = "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration")
    @Import({QuerySideConfiguration.class, WebSecurity.class})
    static class Node {

        @Bean
        MemoryDataKeys dataKeys() {
            return new MemoryDataKeys();
        }

        @Bean
        MemoryEvents storedEvents(DataKeys keys) {
            return new MemoryEvents(keys);
        }

        @Bean
        EventReader eventReader(MemoryEvents events) {
            return events.reader();
        }

        @Bean
        ProgressBoard progressBoard() {
            return new ProgressBoard();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Standins standins() {
            return new Standins();
        }
    }

    /** Lets Asha see her own, the doctor hers, and nobody anything else. */
    static final class Standins implements ReadAuthorizer, SessionDirectory, RecordContents, RoleRefusals {

        private Scope scope = Scope.RECORDS;
        private AuthorizeRead last;
        private boolean breaks;
        private final List<Actor> refused = new ArrayList<>();

        @Override
        public Optional<SignedIn> find(String sessionId) {
            return Optional.ofNullable(sessionId)
                    .map(Map.of("asha", BY_ASHA, "doctor", BY_DOCTOR, "auditor", BY_FIRST_AUDITOR)::get)
                    .map(known -> new SignedIn(sessionId, known, ASHA, "Somebody", false));
        }

        @Override
        public void refused(Actor caller) {
            refused.add(caller);
        }

        @Override
        public ReadPermit authorize(AuthorizeRead read) {
            last = read;
            if (read.patientId() != null && !read.patientId().equals(ASHA)) {
                throw PatientReads.notFound();
            }
            return new ReadPermit(
                    find(read.session()).orElseThrow().actor(), ASHA, Right.OWN_DATA, scope, VisibleRecords.EVERYTHING);
        }

        @Override
        public InputStream open(
                org.jeevan.api.record.RecordQuery.RecordLocation location,
                org.jeevan.api.identity.PatientId patientId) {
            var whole = new ByteArrayInputStream(new byte[breaks ? BYTES - 10 : BYTES]);
            return breaks ? new SequenceInputStream(whole, new Failing()) : whole;
        }
    }

    /** Fails as a verification does. */
    private static final class Failing extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("not what was uploaded");
        }
    }

    @BeforeAll
    static void start() {
        var application = new SpringApplication(Node.class);
        platform = application.run(
                "--server.port=0",
                "--axon.axonserver.enabled=false",
                "--jeevan.data-dir=" + dataDir,
                "--jeevan.query.patience=300ms");
        events = platform.getBean(MemoryEvents.class);
        standins = platform.getBean(Standins.class);
        events.append(
                new HospitalIssued(CITY_HOSPITAL, "City Hospital", "1 Lake Road", "desk@city.example", DOCTOR),
                BY_DOCTOR,
                NOON);
        events.append(new GeneralDetailsSubmitted(ASHA, DETAILS, null), BY_DOCTOR, NOON);
        events.append(
                new RecordUploaded(
                        DISCHARGE,
                        ASHA,
                        CITY_HOSPITAL,
                        "Discharge \"1/2\".pdf",
                        RecordKind.OTHER,
                        THAT_DAY,
                        LARGE,
                        null),
                BY_DOCTOR,
                NOON);
        events.append(new SummaryGenerated(DISCHARGE, ASHA, 1, SUMMARY), BY_DOCTOR, NOON);
        events.append(new EssentialAssessed(DISCHARGE, ASHA, "a1", Verdict.DISPUTED, "Not I"), BY_ASHA, NOON);
        platform.getBean(ReadModels.class).all().forEach(model -> assertThat(
                        model.awaitPosition(events.head(), Duration.ofSeconds(20)))
                .isTrue());
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @BeforeEach
    void reset() {
        standins.scope = Scope.RECORDS;
        standins.breaks = false;
    }

    @Test
    void a_patient_reads_her_own_records_and_nobody_may_keep_a_copy() throws Exception {
        HttpResponse<String> answer = get("asha", "/api/v1/patients/me/records");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"status\":\"SUMMARIZED\"", "\"name\":\"City Hospital\"", "\"nextCursor\":null");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(standins.last).isEqualTo(new AuthorizeRead("asha", null, View.TIMELINE, null));
    }

    @Test
    void what_a_role_may_not_call_at_all_is_refused_and_counted() throws Exception {
        standins.refused.clear();
        assertThat(get("asha", "/api/v1/audit/queue").statusCode()).isEqualTo(403);
        assertThat(get("doctor", "/api/v1/no/such/path").statusCode()).isEqualTo(403);
        get("nobody", "/api/v1/audit/queue");
        get("asha", "/api/v1/patients/me/records");
        assertThat(standins.refused).containsExactly(BY_ASHA, BY_DOCTOR);
    }

    @Test
    void staff_read_one_record_the_details_and_the_emergency_summary() throws Exception {
        String patient = "/api/v1/patients/" + ASHA;
        assertThat(get("doctor", patient + "/records/" + DISCHARGE).body()).contains("penicillin");
        assertThat(get("doctor", patient + "/general-details").body()).contains("\"bloodGroup\":\"B+\"");
        assertThat(get("doctor", patient + "/emergency-summary").body())
                .contains("Admitted with fever", "\"recordsRead\":1", "\"complete\":true", "\"bloodGroup\":\"B+\"");
    }

    @Test
    void what_people_said_stands_beside_the_item_in_records_and_in_the_emergency_summary() throws Exception {
        String word = "{\"verdict\":\"DISPUTED\",\"by\":\"PATIENT\",\"hospital\":null,"
                + "\"at\":\"2026-03-09T12:00:00Z\",\"reason\":\"Not I\"}";
        String source = "\"source\":{\"page\":1,\"text\":\"Allergic to penicillin (rash).\"}";
        assertThat(get("asha", "/api/v1/patients/me/records/" + DISCHARGE).body())
                .contains(
                        "\"allergies\":[{\"itemId\":\"a1\",\"substance\":\"penicillin\",\"normalized\":\"penicillin\","
                                + "\"reaction\":\"rash\"," + source + ",\"assessments\":[" + word + "]}]")
                .contains("\"pages\":{\"total\":3,\"withoutText\":1,\"scanned\":[2]}");
        assertThat(get("asha", "/api/v1/patients/me/emergency-summary").body())
                .contains(
                        "\"allergies\":{\"status\":\"LISTED\",\"items\":[{\"itemId\":\"a1\",\"substance\":\"penicillin\"",
                        "\"recordId\":\"%s\",\"origin\":\"MACHINE_READ\",\"disputed\":true,\"assessments\":[%s]"
                                .formatted(DISCHARGE, word),
                        "\"mentions\":[{\"recordId\":\"%s\"".formatted(DISCHARGE),
                        "\"hospital\":{\"hospitalId\":\"%s\",\"name\":\"City Hospital\"}".formatted(CITY_HOSPITAL),
                        "\"normalized\":\"metformin\",\"dose\":\"500 mg\"",
                        "\"scanned\":false",
                        "\"notRead\":[]",
                        "\"partlyRead\":[{\"recordId\":\"%s\"".formatted(DISCHARGE),
                        "\"pages\":{\"total\":3,\"withoutText\":1,\"scanned\":[2]}",
                        "\"readFromScans\":[{\"recordId\":\"%s\"".formatted(DISCHARGE),
                        "\"pagesNotCounted\":[]");
    }

    @Test
    void nothing_is_served_from_a_read_model_that_has_not_taken_in_what_there_was_at_the_start() throws Exception {
        ReadModel timeline = platform.getBean(ReadModels.class).get("timeline");
        timeline.servesFrom(events.head() + 1);
        try {
            for (String path : new String[] {"records", "emergency-summary"}) {
                HttpResponse<String> early = get("asha", "/api/v1/patients/me/" + path);
                assertThat(early.statusCode()).isEqualTo(503);
                assertThat(early.body()).contains("\"code\":\"not-ready\"");
            }
            assertThat(get("asha", "/api/v1/patients/me/general-details").statusCode())
                    .isEqualTo(200);
        } finally {
            timeline.servesFrom(0);
        }
    }

    @Test
    void what_is_forbidden_is_refused_before_anything_else_is_looked_at() throws Exception {
        HttpResponse<String> answer = get("doctor", "/api/v1/patients/" + RAVI + "/records?limit=nonsense");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"not-found\"");
        HttpResponse<String> permitted = get("doctor", "/api/v1/patients/" + ASHA + "/records?limit=nonsense");
        assertThat(permitted.statusCode()).isEqualTo(400);
        assertThat(permitted.body()).contains("\"field\":\"limit\"");
        assertThat(get("doctor", "/api/v1/patients/no-id/records").statusCode()).isEqualTo(404);
        assertThat(get("nobody", "/api/v1/patients/me/records").statusCode()).isEqualTo(401);
        assertThat(get("asha", "/api/v1/patients/" + ASHA + "/records").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_read_that_asks_for_more_than_has_happened_is_told_to_come_again() throws Exception {
        String path = "/api/v1/patients/me/general-details";
        assertThat(get("asha", path, "Jeevan-After", Long.toString(events.head()))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> early = get("asha", path, "Jeevan-After", Long.toString(events.head() + 1));
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.body()).contains("\"code\":\"not-ready\"");
        assertThat(early.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void a_filter_of_accesses_that_is_no_value_of_it_is_refused_and_never_left_out() throws Exception {
        String accesses = "/api/v1/audit/accesses";
        assertThat(get("auditor", accesses).body()).isEqualTo("{\"items\":[],\"nextCursor\":null}");
        assertThat(get("auditor", accesses + "?patientId=" + RAVI).statusCode()).isEqualTo(404);
        for (String parameter : List.of("patientId=Asha", "patientId=", "hospitalId=City", "person=a", "right=all")) {
            HttpResponse<String> refused = get("auditor", accesses + "?" + parameter);
            assertThat(refused.statusCode()).as(parameter).isEqualTo(400);
            assertThat(refused.body())
                    .contains("\"field\":\"%s\"".formatted(parameter.split("=")[0]));
        }
        assertThat(get("auditor", accesses + "?view=&from=&to=").statusCode()).isEqualTo(200);
        assertThat(get("auditor", accesses + "?from=yesterday").body()).contains("\"field\":\"from\"");
        assertThat(get("asha", accesses).statusCode()).isEqualTo(403);
    }

    @Test
    void content_comes_as_an_attachment_that_can_do_nothing() throws Exception {
        HttpResponse<String> answer = get("asha", "/api/v1/patients/me/records/" + DISCHARGE + "/content");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).hasSize(BYTES);
        assertThat(answer.headers().firstValue("Content-Length")).contains(Integer.toString(BYTES));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .doesNotContain("/", "\\");
    }

    @Test
    void content_that_fails_its_check_breaks_off_instead_of_ending() {
        standins.breaks = true;
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> get("asha", "/api/v1/patients/me/records/" + DISCHARGE + "/content"));
    }

    @Test
    void content_is_not_there_while_the_identity_is_unconfirmed() throws Exception {
        standins.scope = Scope.UNTIL_IDENTITY_CONFIRMED;
        assertThat(get("asha", "/api/v1/patients/me/records/" + DISCHARGE + "/content")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("asha", "/api/v1/patients/me/records").body())
                .contains("WAITING_FOR_IDENTITY")
                .doesNotContain("Discharge");
    }

    @Test
    void progress_is_told_until_there_is_nothing_more_to_tell() throws Exception {
        var board = platform.getBean(ProgressBoard.class);
        board.publish(new ProgressEvent(DISCHARGE, ProgressEvent.Stage.DONE, 7, 7));
        HttpResponse<String> answer =
                get("doctor", "/api/v1/patients/%s/records/%s/progress".formatted(ASHA, DISCHARGE));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(answer.body()).contains("event:progress", "\"stage\":\"DONE\"");
    }

    private HttpResponse<String> get(String session, String path, String... headers) throws Exception {
        int port = ((WebServerApplicationContext) platform).getWebServer().getPort();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", SessionCookie.NAME + "=" + session)
                .timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
