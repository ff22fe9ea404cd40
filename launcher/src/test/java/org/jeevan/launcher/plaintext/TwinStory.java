package org.jeevan.launcher.plaintext;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jeevan.api.identity.CardToken;
import org.jeevan.launcher.platform.Client;
import org.jeevan.launcher.platform.Patience;
import org.jeevan.launcher.platform.PlatformProcess;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Story.Patient;
import org.jeevan.launcher.platform.Story.Staff;
import org.jeevan.launcher.platform.Upload;

/** Two patients of whom everything is the same but number and mailbox: whatever is equal at rest gives that away. */
final class TwinStory {

    private static final String FULL_NAME = "Ambujavalli Ramanathapuram";
    private static final String RELATIVE = "Kothandaraman Ramanathapuram";
    private static final String PHONE = "919876512345";
    private static final String BORN = "1961-11-23";
    private static final String HOSPITAL = "Visalakshi Nursing Home";
    private static final String TITLE = "Sarcoidosis consultation";
    private static final String REASON = "Unconscious near Tiruvannamalai temple";
    private static final String NOTE = """
            Diagnosis: sarcoidosis of the mediastinal lymph nodes.
            Allergies: trimethoprim causes a maculopapular rash.
            Medications: hydroxychloroquine 200 mg twice daily.
            """;

    private final PlatformProcess platform;
    private final Story story;
    private Staff hospital;
    private List<Patient> twins;
    private final Map<Patient, CardToken> cards = new HashMap<>();

    TwinStory(PlatformProcess platform) {
        this.platform = platform;
        story = new Story(platform);
    }

    void tell() {
        hospital = story.hospital(HOSPITAL);
        twins = List.of(story.signUp(FULL_NAME), story.signUp(FULL_NAME));
        twins.forEach(this::liveThrough);
    }

    List<Patient> twins() {
        return twins;
    }

    Staff hospital() {
        return hospital;
    }

    /** What nobody may find, but for the numbers. */
    Canaries canaries() {
        var canaries = new Canaries();
        canaries.addNumber(PHONE);
        for (Patient twin : twins) {
            canaries.addNumber(twin.aadhaarNumber());
            canaries.addNumber(cards.get(twin).value());
            canaries.add(cards.get(twin).fingerprint());
            List.of(twin.email(), twin.password(), twin.client().cookies().get("JEEVAN-SESSION"))
                    .forEach(canaries::add);
        }
        List.of(FULL_NAME, "Ramanathapuram", RELATIVE, BORN, HOSPITAL, hospital.email(), TITLE, REASON)
                .forEach(canaries::add);
        NOTE.lines().forEach(canaries::add);
        List.of("sarcoidosis", "mediastinal", "trimethoprim", "hydroxychloroquine")
                .forEach(canaries::add);
        return canaries;
    }

    /** Whether somebody with the keys finds the patient by the number, and reads the record. */
    boolean isReadableBy(PlatformProcess other) {
        Client staff = new Story(other).logIn("hospital", hospital.identifier(), hospital.password(), hospital.email());
        return twins.stream()
                .allMatch(twin -> staff.post("/api/v1/patient-lookups", Map.of("aadhaarNumber", twin.aadhaarNumber()))
                                .require(200)
                                .text("patientId")
                                .equals(twin.id())
                        && staff.get("/api/v1/patients/%s/records".formatted(twin.id()))
                                .require(200)
                                .toString()
                                .contains(TITLE));
    }

    private void liveThrough(Patient twin) {
        twin.client()
                .put(
                        "/api/v1/patients/me/general-details",
                        Map.of(
                                "fullName",
                                FULL_NAME,
                                "emergencyContacts",
                                List.of(Map.of("name", RELATIVE, "phone", "+" + PHONE)),
                                "dateOfBirth",
                                BORN,
                                "gender",
                                "FEMALE",
                                "bloodGroup",
                                "AB-"))
                .require(200);
        story.confirmIdentity(hospital, twin);
        cards.put(twin, CardToken.typed(Story.card(twin), "cardToken"));
        String path = "/api/v1/patients/" + twin.id();
        String record = hospital.client()
                .upload(
                        twin.id(),
                        Upload.of("note.txt", NOTE.getBytes(StandardCharsets.UTF_8))
                                .as("text/plain")
                                .title(TITLE))
                .require(202)
                .text("recordId");
        hospital.client()
                .post(path + "/emergency-accesses", Map.of("reasonKind", "UNCONSCIOUS", "reason", REASON))
                .require(201);
        hospital.client()
                .post("/api/v1/patient-lookups", Map.of("aadhaarNumber", twin.aadhaarNumber()))
                .require(200);
        Patience.until("the record is summarized", Duration.ofMinutes(2), () -> hospital.client()
                .get(path + "/records/" + record)
                .require(200)
                .toString()
                .contains("\"SUMMARIZED\""));
        twin.client().get("/api/v1/patients/me/records").require(200);
    }
}
