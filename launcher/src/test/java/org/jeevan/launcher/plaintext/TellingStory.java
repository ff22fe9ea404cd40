package org.jeevan.launcher.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jeevan.api.identity.CardToken;
import org.jeevan.launcher.platform.Answer;
import org.jeevan.launcher.platform.Client;
import org.jeevan.launcher.platform.Platform;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Upload;
import org.jeevan.programs.Programs;
import tools.jackson.databind.JsonNode;

/** Everything that people can tell the platform, said in words that occur nowhere else. */
final class TellingStory {

    private static final String FULL_NAME = "Ashalata Venkataraghavan";
    private static final String RELATIVE = "Gopalakrishnan Venkataraghavan";
    private static final String PHONE = "919876501234";
    private static final String BORN = "1957-08-13";
    private static final String HOSPITAL = "Lakshmipathi Nursing Home";
    private static final String TITLE = "Pheochromocytoma follow-up";
    private static final String EMERGENCY = "Unconscious near Chikkamagaluru market";
    private static final String PDF_TEXT = """
            Diagnosis: pheochromocytoma of the left adrenal gland.
            Allergies: sulfamethoxazole causes an erythematous rash.
            Medications: phenoxybenzamine 10 mg twice daily.
            """;
    private static final String NOTE = """
            The patient was admitted with paroxysmal hypertension and diaphoresis.
            Surgical history: laparoscopic cholecystectomy in Tiruchirappalli.
            """;
    private static final String SCAN_TEXT = """
            Discharge diagnosis: rhabdomyolysis after a marathon.
            The creatine kinase normalized under generous intravenous rehydration.
            """;
    private static final String REFUSED = "Scheuermann kyphosis";
    private static final int SLICE_BYTES = 24;

    private final Platform platform;
    private final Story story;
    private final Canaries canaries = new Canaries();
    private final byte[] pdf = TestPdf.of(PDF_TEXT);

    private final List<CardToken> cards = new ArrayList<>();

    private Story.Patient patient;
    private Story.Staff hospital;

    TellingStory(Platform platform) {
        this.platform = platform;
        this.story = new Story(platform);
    }

    void tell() {
        signUpAndDescribe();
        hospital = story.hospital(HOSPITAL);
        String early = upload("early.txt", "text/plain", NOTE.getBytes(StandardCharsets.UTF_8));
        story.confirmIdentity(hospital, patient);
        String record = upload("pheochromocytoma.pdf", "application/pdf", pdf);
        upload("scan.pdf", "application/pdf", TestPdf.scanOf(SCAN_TEXT));
        upload("broken.pdf", "application/pdf", Arrays.copyOf(pdf, pdf.length / 2));
        awaitSummaries();
        lookUpAndBreakTheGlass(record);
        carryCards();
        readAll(patient.client(), "/api/v1/patients/me", record);
        sendWhatIsRefused();
        withdraw(early);
        addCanaries();
    }

    Canaries canaries() {
        return canaries;
    }

    private void signUpAndDescribe() {
        patient = story.signUp(FULL_NAME);
        Map<String, Object> details = Map.of(
                "fullName",
                FULL_NAME,
                "emergencyContacts",
                List.of(Map.of("name", RELATIVE, "phone", "+" + PHONE)),
                "dateOfBirth",
                BORN,
                "gender",
                "FEMALE",
                "heightCm",
                161,
                "weightKg",
                58.5,
                "bloodGroup",
                "AB-");
        patient.client().put("/api/v1/patients/me/general-details", details).require(200);
    }

    private String upload(String fileName, String mediaType, byte[] content) {
        Upload upload = Upload.of(fileName, content).as(mediaType).title(TITLE);
        return hospital.client().upload(patient.id(), upload).require(202).text("recordId");
    }

    private void awaitSummaries() {
        long deadline = System.nanoTime() + 60_000_000_000L;
        String timeline;
        do {
            timeline = patient.client()
                    .get("/api/v1/patients/me/records")
                    .require(200)
                    .toString();
        } while (timeline.contains("PROCESSING") && System.nanoTime() < deadline);
        assertThat(timeline).contains("SUMMARIZED").contains("phenoxybenzamine").doesNotContain("PROCESSING");
        assertThat(timeline).contains(Programs.isInstalled("tesseract") ? "rhabdomyolysis" : "only-images");
    }

    private void lookUpAndBreakTheGlass(String record) {
        Client desk = hospital.client();
        desk.post("/api/v1/patient-lookups", Map.of("aadhaarNumber", patient.aadhaarNumber()))
                .require(200);
        String path = "/api/v1/patients/" + patient.id();
        Answer opened =
                desk.post(path + "/emergency-accesses", Map.of("reasonKind", "UNCONSCIOUS", "reason", EMERGENCY));
        assertThat(opened.status()).isBetween(200, 299);
        desk.get(path + "/emergency-summary").require(200);
        readAll(desk, path, record);
        story.auditor()
                .client()
                .get("/api/v1/audit/patients/%s/history".formatted(patient.id()))
                .require(200);
    }

    /** One that is lost, found and tried, and one that is carried. */
    private void carryCards() {
        for (int i = 0; i < 2; i++) {
            cards.add(CardToken.typed(Story.card(patient), "cardToken"));
        }
        patient.client().get("/api/v1/patients/me/card").require(200);
        lookUp(cards.getFirst(), 404);
        lookUp(cards.getLast(), 200);
    }

    private void lookUp(CardToken card, int status) {
        hospital.client()
                .post("/api/v1/patient-lookups", Map.of("cardToken", card.scanned()))
                .require(status);
    }

    private void readAll(Client reader, String path, String record) {
        reader.get(path + "/general-details").require(200);
        reader.get(path + "/records").require(200);
        reader.get(path + "/records/" + record).require(200);
        assertThat(reader.get(path + "/records/" + record + "/content")
                        .require(200)
                        .body())
                .isEqualTo(pdf);
    }

    /** Refusals and errors must not repeat what was sent, least of all in the log. */
    private void sendWhatIsRefused() {
        Client desk = hospital.client();
        byte[] note = ("History of " + REFUSED).getBytes(StandardCharsets.UTF_8);
        desk.upload(patient.id(), Upload.of(REFUSED + ".exe", note).as("application/x-dosexec"));
        desk.upload(patient.id(), Upload.of("note.txt", note).as("text/plain").field("kind", REFUSED));
        desk.upload(patient.id(), Upload.of("note.txt", note).as("text/plain").title(REFUSED.repeat(200)));
        desk.post("/api/v1/patient-lookups", Map.of("aadhaarNumber", REFUSED));
        desk.get("/api/v1/patients/" + REFUSED.replace(' ', '-') + "/records");
        patient.client()
                .put("/api/v1/patients/me/general-details", Map.of("bloodGroup", REFUSED, "fullName", FULL_NAME));
        patient.client().put("/api/v1/patients/me/general-details", List.of(REFUSED));
        platform.client()
                .post("/api/v1/sessions", Map.of("kind", "patient", "identifier", REFUSED, "password", REFUSED));
    }

    private void withdraw(String recordId) {
        Answer withdrawn = hospital.client()
                .post(
                        "/api/v1/patients/%s/records/%s/withdrawal".formatted(patient.id(), recordId),
                        Map.of("reason", "WRONG_PATIENT"));
        assertThat(withdrawn.status()).isBetween(200, 299);
        String list = "/api/v1/patients/%s/records".formatted(patient.id());
        JsonNode left = hospital.client().get(list).require(200).json().get("items");
        assertThat(left).extracting(item -> item.get("recordId").asString()).doesNotContain(recordId);
    }

    private void addCanaries() {
        canaries.addNumber(patient.aadhaarNumber());
        canaries.addNumber(PHONE);
        for (CardToken card : cards) {
            canaries.addNumber(card.value());
            canaries.add(card.fingerprint());
        }
        for (String text :
                List.of(FULL_NAME, RELATIVE, HOSPITAL, TITLE, EMERGENCY, PDF_TEXT, SCAN_TEXT, NOTE, REFUSED)) {
            text.lines().forEach(this::addSentence);
        }
        List.of(BORN, patient.email(), patient.password(), hospital.email()).forEach(canaries::add);
        for (Client client : List.of(patient.client(), hospital.client(), story.admin())) {
            canaries.add(client.cookies().get("JEEVAN-SESSION"));
        }
        addSlices("the PDF", pdf);
    }

    /** A sentence, and each of its words that is rare enough to be found by itself. */
    private void addSentence(String sentence) {
        canaries.add(sentence);
        for (String word : sentence.split("[^A-Za-z]+", -1)) {
            if (word.length() > 12) {
                canaries.add(word);
            }
        }
    }

    /** Of a document whose text is packed already, so that a copy of it is found without being read. */
    private void addSlices(String name, byte[] document) {
        var random = new Random(7);
        for (int i = 0; i < 20; i++) {
            int from = random.nextInt(document.length - SLICE_BYTES);
            canaries.add(name + " at " + from, Arrays.copyOfRange(document, from, from + SLICE_BYTES));
        }
    }
}
