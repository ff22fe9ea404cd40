package org.jeevan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jeevan.axonserver.AxonServerAtHand;
import org.jeevan.axonserver.Wiretap;
import org.jeevan.launcher.platform.Answer;
import org.jeevan.launcher.platform.Client;
import org.jeevan.launcher.platform.Patience;
import org.jeevan.launcher.platform.PlatformProcess;
import org.jeevan.launcher.platform.SampleRecords;
import org.jeevan.launcher.platform.SeparateProcesses;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Story.Patient;
import org.jeevan.launcher.platform.Story.Staff;
import org.jeevan.launcher.platform.Upload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** What only several processes can get wrong. The order is from what breaks nothing to what kills the command side. */
@ResourceLock(AxonServerAtHand.LOCK)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DistributedIT {

    private static final String DETAILS = "/api/v1/patients/me/general-details";
    private static final String OWN_RECORDS = "/api/v1/patients/me/records";
    private static final String GRANTS = "/api/v1/patients/me/grants";
    private static final List<String> READ_BY_CONSENT = List.of(
            "/api/v1/patients/%s/general-details",
            "/api/v1/patients/%s/emergency-summary",
            "/api/v1/patients/%1$s/records/%2$s",
            "/api/v1/patients/%1$s/records/%2$s/content");
    private static final Duration LONG = Duration.ofMinutes(3);

    private Wiretap wire;
    private SeparateProcesses platform;
    private Story story;
    private Patient asha;
    private Staff hospital;

    @BeforeAll
    void a_patient_and_a_hospital_know_each_other(@TempDir Path folder) {
        wire = new Wiretap(AxonServerAtHand.empty());
        platform = SeparateProcesses.start(folder, wire.address());
        story = new Story(platform);
        asha = story.signUp("Asha Rao");
        hospital = story.hospital("City Hospital");
        story.confirmIdentity(hospital, asha);
    }

    @AfterAll
    void stop() {
        if (platform != null) {
            platform.close();
        }
        if (wire != null) {
            wire.close();
        }
    }

    @Test
    @Order(1)
    void a_write_is_seen_by_the_next_read_on_any_node() {
        for (int centimetres = 150; centimetres < 170; centimetres++) {
            describe(asha.client(), centimetres).require(200);
            assertThat(heightOf(asha.client())).isEqualTo(centimetres);
            assertThat(heightOf(asha.client())).as("the other node").isEqualTo(centimetres);
        }
    }

    @Test
    @Order(2)
    void an_ended_session_is_refused_by_the_very_next_request_on_every_node() {
        Client first = platform.clientOf(platform.queryNodes().get(0));
        Client second = platform.clientOf(platform.queryNodes().get(1));
        Client session = story.logIn(asha);
        first.cookies().putAll(session.cookies());
        second.cookies().putAll(session.cookies());
        first.get(OWN_RECORDS).require(200);
        second.get(OWN_RECORDS).require(200);
        session.delete("/api/v1/sessions/current");
        first.get(OWN_RECORDS).require(401);
        second.get(OWN_RECORDS).require(401);
    }

    /** One node's read model of consents stands still: it shows the consent as given, and yet nobody reads by it. */
    @Test
    @Order(3)
    void a_revoked_consent_opens_nothing_on_any_node_however_far_behind_its_read_model_is() throws Exception {
        String record = upload("consented.pdf");
        Staff asker = story.hospital("Lake Hospital");
        List<Client> nodes = List.of(onNode(0, asker.client()), onNode(1, asker.client()));
        String grant = grant(asker);
        nodes.forEach(node -> READ_BY_CONSENT.forEach(path ->
                node.after(asha.client()).get(path.formatted(asha.id(), record)).require(200)));
        Client patientBehind = onNode(1, asha.client());
        try (var delay = platform.queryNodes().get(1).disk().delay("grants")) {
            asha.client().delete(GRANTS + "/" + grant).require(204);
            nodes.forEach(node -> READ_BY_CONSENT.forEach(
                    path -> node.get(path.formatted(asha.id(), record)).require(404)));
            assertThat(statusOf(grant, patientBehind)).as("the node is behind").isEqualTo("GRANTED");
        }
        Patience.until("the node has caught up", LONG, () -> statusOf(grant, patientBehind)
                .equals("REVOKED"));
    }

    @Test
    @Order(4)
    void a_repeated_upload_is_one_record_on_every_node() {
        Upload upload = Upload.of("again.pdf", SampleRecords.pdf());
        String key = UUID.randomUUID().toString();
        int before = records().size();
        String first =
                hospital.client().upload(asha.id(), upload, key).require(202).text("recordId");
        String second =
                hospital.client().upload(asha.id(), upload, key).require(202).text("recordId");
        assertThat(second).isEqualTo(first);
        awaitSummary(first);
        for (int node = 0; node < platform.queryNodes().size(); node++) {
            assertThat(records()).hasSize(before + 1);
        }
    }

    @Test
    @Order(5)
    void progress_of_a_worker_elsewhere_reaches_who_watches() {
        String record = upload("watched.pdf");
        try (var lines =
                hospital.client().events("/api/v1/patients/%s/records/%s/progress".formatted(asha.id(), record))) {
            assertThat(lines.filter(line -> line.startsWith("data:"))).anyMatch(line -> line.contains("DONE"));
        }
    }

    @Test
    @Order(6)
    void a_killed_worker_costs_nothing_but_time() {
        PlatformProcess other = platform.launchWorker("worker-2");
        other.awaitHealth();
        String record = upload("interrupted.pdf");
        platform.worker().kill9();
        long killed = System.nanoTime();
        awaitSummary(record);
        assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(45));
        other.kill9();
        platform.worker().start();
    }

    @Test
    @Order(7)
    void a_node_that_starts_with_nothing_catches_up_while_the_others_serve() {
        PlatformProcess late = platform.launchQueryNode("query-3");
        assertThat(heightOf(asha.client())).isPositive();
        late.awaitHealth();
        Client browser = platform.clientOf(late);
        browser.cookies().putAll(asha.client().cookies());
        Patience.until("it has caught up", LONG, () -> browser.get(DETAILS).status() == 200);
        assertThat(heightOf(browser)).isEqualTo(heightOf(asha.client()));
        assertThat(browser.get(OWN_RECORDS).require(200).json())
                .isEqualTo(asha.client().get(OWN_RECORDS).require(200).json());
    }

    @Test
    @Order(8)
    void without_the_broker_nothing_is_served_or_taken_and_then_all_is_as_before() {
        int before = heightOf(asha.client());
        var logs = logs();
        wire.cut();
        for (int i = 0; i < 3; i++) {
            assertThat(asha.client().get(DETAILS).status()).isEqualTo(503);
            assertThat(describe(asha.client(), before + 1).status()).isEqualTo(503);
        }
        wire.mend();
        Patience.until(
                "reads are served again", LONG, () -> asha.client().get(DETAILS).status() == 200);
        Patience.until(
                "writes are taken again",
                LONG,
                () -> describe(asha.client(), before + 2).status() == 200);
        assertThat(heightOf(asha.client())).isEqualTo(before + 2);
        awaitSummary(upload("after.pdf"));
        assertToldOnce(logs);
    }

    @Test
    @Order(9)
    void an_acknowledgement_that_is_lost_on_the_way_doubles_nothing() {
        Upload upload = Upload.of("lost.pdf", SampleRecords.pdf());
        String key = UUID.randomUUID().toString();
        int before = records().size();
        wire.loseAnswersFrom("record.uploaded");
        assertThat(hospital.client().upload(asha.id(), upload, key).status()).isEqualTo(503);
        assertThat(wire.isLosing()).as("the event was on its way").isTrue();
        wire.cut();
        wire.mend();
        Patience.until(
                "uploads are taken again",
                LONG,
                () -> hospital.client().upload(asha.id(), upload, key).status() == 202);
        awaitSummary(
                hospital.client().upload(asha.id(), upload, key).require(202).text("recordId"));
        assertThat(records()).hasSize(before + 1);
    }

    @Test
    @Order(10)
    void a_standby_takes_over_from_a_killed_command_side() {
        PlatformProcess standby = platform.launchStandby();
        int before = heightOf(asha.client());
        var logs = logs();
        platform.commandSide().kill9();
        for (int i = 0; i < 20; i++) {
            assertThat(asha.client().get(DETAILS).status()).isEqualTo(503);
        }
        standby.awaitHealth();
        Client browser = platform.clientWriting(standby);
        browser.cookies().putAll(asha.client().cookies());
        Patience.until(
                "the nodes have found it", LONG, () -> browser.get(DETAILS).status() == 200);
        assertThat(heightOf(browser)).as("nothing acknowledged is lost").isEqualTo(before);
        describe(browser, before + 1).require(200);
        assertThat(heightOf(browser)).isEqualTo(before + 1);
        logs.remove(standby);
        assertToldOnce(logs);
    }

    private Client onNode(int node, Client session) {
        Client browser = platform.clientOf(platform.queryNodes().get(node));
        browser.cookies().putAll(session.cookies());
        return browser;
    }

    private String grant(Staff hospital) {
        String until = Instant.now().plus(Duration.ofDays(1)).toString();
        return asha.client()
                .post(GRANTS, Map.of("hospitalId", hospital.identifier(), "until", until))
                .require(201)
                .text("grantId");
    }

    private static String statusOf(String grant, Client patient) {
        return patient.get(GRANTS)
                .require(200)
                .json()
                .get("items")
                .valueStream()
                .filter(item -> item.get("grantId").asString().equals(grant))
                .findFirst()
                .orElseThrow()
                .get("status")
                .asString();
    }

    private JsonNode records() {
        return hospital.client()
                .get("/api/v1/patients/%s/records".formatted(asha.id()))
                .require(200)
                .json()
                .get("items");
    }

    private Map<PlatformProcess, Integer> logs() {
        var lengths = new HashMap<PlatformProcess, Integer>();
        platform.all().forEach(process -> lengths.put(process, process.log().length()));
        return lengths;
    }

    /** Each process a few lines, however often it was asked and asked others in vain. */
    private static void assertToldOnce(Map<PlatformProcess, Integer> lengthsBefore) {
        lengthsBefore.forEach((process, length) -> {
            String since = process.log().substring(length);
            assertThat(since).doesNotContain("\tat ").doesNotContain(" ERROR ");
            assertThat(since.lines().filter(line -> line.contains(" WARN "))).hasSizeLessThanOrEqualTo(6);
        });
    }

    private String upload(String name) {
        return hospital.client()
                .upload(asha.id(), Upload.of(name, SampleRecords.pdf()))
                .require(202)
                .text("recordId");
    }

    private void awaitSummary(String record) {
        String path = "/api/v1/patients/%s/records/%s".formatted(asha.id(), record);
        Patience.until(
                "the record is summarized",
                LONG,
                () -> hospital.client().get(path).toString().contains("\"SUMMARIZED\""));
    }

    private static Answer describe(Client client, int centimetres) {
        Map<String, Object> details = new HashMap<>();
        details.put("fullName", "Asha Rao");
        details.put("dateOfBirth", "1980-04-05");
        details.put("gender", "FEMALE");
        details.put("heightCm", centimetres);
        details.put("weightKg", 61.5);
        details.put("bloodGroup", "B+");
        details.put("emergencyContacts", List.of(Map.of("name", "Ravi Rao", "phone", "+919876543210")));
        return client.put(DETAILS, details);
    }

    private static int heightOf(Client client) {
        return client.get(DETAILS).require(200).json().get("heightCm").asInt();
    }
}
