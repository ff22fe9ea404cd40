package org.jeevan.launcher.screens;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jeevan.launcher.platform.Client;
import org.jeevan.launcher.platform.Patience;
import org.jeevan.launcher.platform.SampleRecords.Sample;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Story.Patient;
import org.jeevan.launcher.platform.Story.Staff;
import org.jeevan.launcher.platform.Upload;

/** Who the screens show: two hospitals, their patients with records, and what an auditor has to look at. */
final class Cast {

    private static final Duration READING = Duration.ofMinutes(3);
    private static final List<String> TITLES = List.of("Visit to the clinic", "Stay in hospital", "Emergency room");
    private static final List<String> KINDS = List.of("CONSULTATION", "DISCHARGE_SUMMARY", "OTHER");
    private static final List<String> DATES = List.of("2025-11-20", "2026-03-09", "2026-08-15");
    private static final String WHY = "Found unconscious in the street";

    final Story story;
    final Staff city;
    final Patient asha;
    final Patient bharat;
    final Patient hari;

    private final Staff lake;

    private static Cast cast;

    /** The same for all tests of a platform. */
    static synchronized Cast of(Story story) {
        if (cast == null || cast.story != story) {
            cast = new Cast(story);
        }
        return cast;
    }

    private Cast(Story story) {
        this.story = story;
        city = story.hospital("City Hospital");
        lake = story.hospital("Lake Hospital");
        asha = patient("Asha Rao", "B+");
        bharat = patient("Bharat Naidu", "O-");
        hari = patient("Hari Prasad", "A+");
        ownStatements();
        Story.card(asha);
        uploadAll();
        consents();
        colleagues();
        workForTheAuditor();
    }

    Client client(Who who) {
        return switch (who) {
            case NOBODY -> story.platform().client();
            case PATIENT -> asha.client();
            case HOSPITAL -> city.client();
            case AUDITOR -> story.auditor().client();
            case ADMIN -> story.admin();
        };
    }

    /** A patient who is known at the desk, and of whom there is no record yet. */
    Patient newcomer(String name) {
        return patient(name, "A+");
    }

    String recordOfAsha() {
        return newestRecord(asha);
    }

    String recordOfBharat() {
        return newestRecord(bharat);
    }

    private static String newestRecord(Patient patient) {
        return patient.client()
                .get("/api/v1/patients/me/records")
                .require(200)
                .json()
                .get("items")
                .get(0)
                .get("recordId")
                .asString();
    }

    private Patient patient(String name, String bloodGroup) {
        Patient patient = story.signUp(name);
        patient.client()
                .put(
                        "/api/v1/patients/me/general-details",
                        Map.of(
                                "fullName",
                                name,
                                "dateOfBirth",
                                "1968-04-05",
                                "heightCm",
                                168,
                                "weightKg",
                                71.5,
                                "bloodGroup",
                                bloodGroup,
                                "emergencyContacts",
                                List.of(Map.of("name", "Ravi", "phone", "+91 90000 00001"))))
                .require(200);
        story.confirmIdentity(lake, patient);
        return patient;
    }

    /** What no record says, and one thing that a record says too. */
    private void ownStatements() {
        state(asha, Map.of("kind", "ALLERGY", "name", "House dust mites", "reaction", "I cough", "since", "childhood"));
        state(asha, Map.of("kind", "MEDICATION", "name", "Vitamin D", "dose", "60,000 units once a week"));
        state(asha, Map.of("kind", "CONDITION", "name", "Migraine", "since", "2009"));
        state(bharat, Map.of("kind", "ALLERGY", "name", "Peanuts", "reaction", "My throat swells"));
        state(bharat, Map.of("kind", "SURGERY", "name", "Appendix", "since", "1985"));
    }

    private static void state(Patient patient, Map<String, String> statement) {
        patient.client().post("/api/v1/patients/me/statements", statement).require(201);
    }

    private void uploadAll() {
        List<Sample> plain = Records.threePlain();
        for (int i = 0; i < plain.size(); i++) {
            Sample sample = plain.get(i);
            upload(
                    asha,
                    Upload.of(sample.fileName(), sample.content())
                            .title(TITLES.get(i))
                            .field("kind", KINDS.get(i))
                            .field("recordedOn", DATES.get(i)));
        }
        upload(
                bharat,
                Upload.of("discharge.pdf", Records.ofLongIllness())
                        .title("Discharge summary")
                        .field("kind", "DISCHARGE_SUMMARY"));
        upload(
                bharat,
                Upload.of("results.pdf", Records.ofOlderResults())
                        .title("Laboratory report")
                        .field("kind", "LAB_REPORT")
                        .field("recordedOn", "2025-06-10"));
        awaitSummaries(asha, plain.size());
        awaitSummaries(bharat, 2);
    }

    private void upload(Patient patient, Upload upload) {
        lake.client().upload(patient.id(), upload).require(202);
    }

    private void awaitSummaries(Patient patient, int count) {
        String records = "/api/v1/patients/%s/records".formatted(patient.id());
        Patience.until("all records are summarized", READING, () -> {
            var items = lake.client().get(records).require(200).json().get("items");
            return items.size() == count
                    && StreamSupport.stream(items.spliterator(), false)
                            .noneMatch(item -> item.get("status").asString().equals("PROCESSING"));
        });
    }

    /** Bharat lets City Hospital read, Asha lets Lake Hospital, and has not answered City Hospital yet. */
    private void consents() {
        allow(bharat, city);
        allow(asha, lake);
        city.client()
                .post("/api/v1/patients/%s/access-requests".formatted(asha.id()), Map.of("until", inDays(30)))
                .require(202);
    }

    private static void allow(Patient patient, Staff hospital) {
        patient.client()
                .post("/api/v1/patients/me/grants", Map.of("hospitalId", hospital.identifier(), "until", inDays(60)));
    }

    private void colleagues() {
        colleague("dr.mehta", "Dr. Kavya Mehta");
        colleague("nurse.joseph", "Joseph Thomas");
    }

    private void colleague(String name, String displayName) {
        city.client()
                .post(
                        "/api/v1/hospitals/current/staff",
                        Map.of("name", name, "displayName", displayName, "email", Story.address(displayName)))
                .require(201);
    }

    private static String inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days)).toString();
    }

    private void workForTheAuditor() {
        story.pendingHospital("Hill Hospital");
        city.client()
                .post(
                        "/api/v1/patients/%s/emergency-accesses".formatted(asha.id()),
                        Map.of("reasonKind", "UNCONSCIOUS", "reason", WHY))
                .require(201);
    }
}
