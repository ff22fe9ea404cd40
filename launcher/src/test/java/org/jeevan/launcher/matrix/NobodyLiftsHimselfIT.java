package org.jeevan.launcher.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jeevan.launcher.matrix.AccessMatrix.Row;
import org.jeevan.launcher.platform.Answer;
import org.jeevan.launcher.platform.Client;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.Patience;
import org.jeevan.launcher.platform.SampleRecords;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Story.Patient;
import org.jeevan.launcher.platform.Story.Staff;
import org.jeevan.launcher.platform.Upload;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * An admin who names his own mailboxes everywhere, knows the patient's number and every id, and tries everything in every
 * order: as himself, as hospital and named staff that he issued, as auditor that he appointed, as patient who signed up, and
 * in the name of an approved auditor and of an approved hospital's first user whom he says he brings back after they lost
 * every factor. The only thing that he lacks is another person. {@code -Dlifting.calls=N} searches longer, {@code -Dlifting.seed} elsewhere.
 */
@OnSharedPlatform
class NobodyLiftsHimselfIT {

    private static final int CALLS = Integer.getInteger("lifting.calls", 400);
    private static final long SEED = Long.getLong("lifting.seed", 20_261_128);
    private static final String SOMETHING = "0192f0c1-2345-7abc-8def-0123456789ab";
    private static final String TITLE = "Letter about zebrafish";
    private static final String SENTENCE = "Quokka syndrome of the left knee";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Story story;
    private final Random random = new Random(SEED);
    private final List<Client> masks = new ArrayList<>();
    private final List<String> issued = new ArrayList<>();
    private Patient victim;
    private String recordId;
    private String mailbox;

    NobodyLiftsHimselfIT(Story story) {
        this.story = story;
    }

    @Test
    void an_admin_who_is_all_his_own_people_gets_no_byte_of_a_patient() {
        aPatientWithARecord();
        anAdminBehindEveryMask();
        List<Row> rows = AccessMatrix.rows().stream()
                .filter(row -> !row.key().equals("DELETE /api/v1/sessions/current"))
                .filter(row -> !row.path().contains("/password"))
                .toList();
        for (Client mask : masks) {
            rows.forEach(row -> attempt(mask, row));
        }
        for (int i = 0; i < CALLS; i++) {
            attempt(masks.get(random.nextInt(masks.size())), rows.get(random.nextInt(rows.size())));
        }
    }

    private void aPatientWithARecord() {
        Staff hospital = story.hospital("Honest Hospital");
        victim = story.signUp("Zaphira Quillington");
        story.confirmIdentity(hospital, victim);
        victim.client()
                .put(
                        "/api/v1/patients/me/general-details",
                        Map.of(
                                "fullName", "Zaphira Quillington",
                                "emergencyContacts",
                                        List.of(Map.of("name", "Xerxes Quillington", "phone", "+914012345678")),
                                "dateOfBirth", "1981-02-03",
                                "gender", "FEMALE"))
                .require(200);
        recordId = hospital.client()
                .upload(
                        victim.id(),
                        Upload.of("letter.pdf", SampleRecords.pdf("DIAGNOSIS: " + SENTENCE + "."))
                                .title(TITLE))
                .require(202)
                .text("recordId");
        Patience.until("the record is summarized", Duration.ofMinutes(2), () -> hospital.client()
                .get("/api/v1/patients/%s/records/%s".formatted(victim.id(), recordId))
                .require(200)
                .toString()
                .contains("\"SUMMARIZED\""));
    }

    private void anAdminBehindEveryMask() {
        masks.add(story.admin());
        Staff pending = story.pendingHospital("Admins Own Hospital");
        masks.add(pending.client());
        issued.add(pending.identifier());
        mailbox = Story.address("admins.own");
        Answer named = pending.client()
                .post(
                        "/api/v1/hospitals/current/staff",
                        Map.of("name", "own", "displayName", "Own Person", "email", mailbox))
                .require(201);
        masks.add(story.firstLogIn("staff", named.text("logInName"), mailbox, named.text("initialPassword")));
        Answer auditor = story.admin()
                .post("/api/v1/auditors", Map.of("name", "Own Auditor", "email", mailbox))
                .require(201);
        issued.add(auditor.text("auditorId"));
        masks.add(story.firstLogIn("auditor", auditor.text("auditorId"), mailbox, auditor.text("initialPassword")));
        anAuditorBroughtBack();
        aFirstUserBroughtBack();
        masks.add(story.signUp("Zaphira Quillington Again").client());
        masks.add(story.platform().client());
    }

    /** Another auditor approved this one, whose mailbox the admin has; whoever comes back in his name waits anew. */
    private void anAuditorBroughtBack() {
        Answer appointed = story.admin()
                .post("/api/v1/auditors", Map.of("name", "Bent Auditor", "email", mailbox))
                .require(201);
        String id = appointed.text("auditorId");
        story.auditor().client().post("/api/v1/approvals/" + id, Map.of()).require(200);
        String password = story.admin()
                .post("/api/v1/auditors/%s/recovery".formatted(id), Map.of())
                .require(200)
                .text("initialPassword");
        issued.add(id);
        masks.add(story.firstLogIn("auditor", id, mailbox, password));
    }

    /** A hospital that was approved, whose first user's mailbox the admin has: its password opens nothing at all. */
    private void aFirstUserBroughtBack() {
        Staff hospital = story.hospital("Captured Hospital");
        story.confirmIdentity(hospital, story.signUp("Somebody There"));
        String password = story.admin()
                .post("/api/v1/hospitals/%s/recovery".formatted(hospital.identifier()), Map.of())
                .require(200)
                .text("initialPassword");
        Client mask = story.platform().client();
        mask.post(
                        "/api/v1/sessions",
                        Map.of("kind", "hospital", "identifier", hospital.identifier(), "password", password))
                .require(401);
        issued.add(hospital.identifier());
        masks.add(hospital.client());
        masks.add(mask);
    }

    private void attempt(Client mask, Row row) {
        String path = row.path()
                .replace("{patientId}", victim.id())
                .replace("{recordId}", recordId)
                .replace("{itemId}", "c1")
                .replace("{id}", issued.get(random.nextInt(issued.size())))
                .replaceAll("\\{[a-zA-Z]+}", SOMETHING);
        Answer answer = row.method().equals("GET")
                ? mask.get(path)
                : mask.write(
                        row.method(),
                        path,
                        BodyPublishers.ofString(JSON.writeValueAsString(body(row.path()))),
                        "application/json",
                        "lifting-" + UUID.randomUUID());
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(text)
                .as("%s answers %d", row.key(), answer.status())
                .doesNotContain(
                        "Zaphira Quillington\"",
                        "Xerxes",
                        "+914012345678",
                        victim.email(),
                        TITLE,
                        SENTENCE,
                        "1981-02-03")
                .doesNotContain("%PDF");
        assertThat(row.path().startsWith("/api/v1/approvals") && answer.status() / 100 == 2)
                .as("nobody approves himself")
                .isFalse();
    }

    /** What would do harm, if it were allowed. */
    private Object body(String path) {
        String until = Instant.now().plus(Duration.ofDays(7)).toString();
        String reason = "An honest reason of enough letters";
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "patient-lookups" -> Map.of("aadhaarNumber", victim.aadhaarNumber());
            case "identity-confirmations" -> Map.of("document", "AADHAAR", "lostFactors", random.nextBoolean());
            case "access-requests" -> Map.of("until", until);
            case "emergency-accesses" -> Map.of("reasonKind", "OTHER", "reason", reason);
            case "restricted-records" -> Map.of("recordId", recordId, "reason", reason);
            case "grants" -> Map.of("hospitalId", issued.getFirst(), "until", until);
            case "code" -> Map.of("code", "%06d".formatted(random.nextInt(1_000_000)), "confirmation", "ERASE");
            case "patients" ->
                Map.of(
                        "fullName",
                        "Somebody Else",
                        "aadhaarNumber",
                        victim.aadhaarNumber(),
                        "email",
                        mailbox,
                        "password",
                        "Correct-Horse-9");
            case "hospitals" -> Map.of("name", "Own", "address", "1 Road", "email", mailbox);
            case "auditors" -> Map.of("name", "Own", "email", mailbox);
            case "staff" -> Map.of("name", "x" + random.nextInt(1000), "displayName", "Own", "email", mailbox);
            case "email" -> Map.of("email", mailbox);
            case "withdrawal" -> Map.of("reason", "WRONG_PATIENT");
            case "emergency-reviews" ->
                Map.of("person", SOMETHING, "until", until, "justified", true, "comment", reason);
            case "identity-mismatch-reviews", "lost-factors-reviews" ->
                Map.of("account", SOMETHING, "justified", true, "comment", reason);
            default -> Map.of("reason", reason, "token", "guessed");
        };
    }
}
