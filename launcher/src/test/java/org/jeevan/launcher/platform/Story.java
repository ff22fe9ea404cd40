package org.jeevan.launcher.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jeevan.api.identity.Verhoeff;

/** What people do before anything can be tested: sign up, are issued and approved, log in, choose their passwords. */
public final class Story {

    public static final String ADMIN_EMAIL = "admin@localhost";

    private static final String PASSWORD = "Correct-Horse-9";

    private final Platform platform;

    private Client admin;
    private Staff auditor;

    public Story(Platform platform) {
        this.platform = platform;
    }

    public Platform platform() {
        return platform;
    }

    /** The same, where it is known to be one process. */
    public PlatformProcess process() {
        return (PlatformProcess) platform;
    }

    public record Patient(
            String id, String fullName, String aadhaarNumber, String email, String password, Client client) {}

    /** @param identifier the hospital's or the auditor's id */
    public record Staff(String identifier, String name, String email, String password, Client client) {}

    public Patient signUp(String fullName) {
        return signUp(fullName, aadhaarNumber());
    }

    public Patient signUp(String fullName, String aadhaarNumber) {
        Client client = platform.client();
        String email = address(fullName);
        String challengeId = client.post(
                        "/api/v1/patients",
                        Map.of(
                                "fullName", fullName,
                                "aadhaarNumber", aadhaarNumber,
                                "email", email,
                                "password", PASSWORD))
                .require(202)
                .text("challengeId");
        Answer signedIn = answerCode(client, challengeId, email).require(200);
        return new Patient(signedIn.text("patientId"), fullName, aadhaarNumber, email, PASSWORD, client);
    }

    /** The admin, whose first log-in changes the password. */
    public Client admin() {
        if (admin == null) {
            String first = secret("initial-admin-password");
            admin = logIn("admin", "admin", first, ADMIN_EMAIL);
            choosePassword(admin, first);
        }
        return admin;
    }

    /** A session of the admin's that may be ended without harm to who shares the story. */
    public Client anotherSessionOfAdmin() {
        admin();
        return logIn("admin", "admin", PASSWORD, ADMIN_EMAIL);
    }

    /** Likewise, of the first auditor. */
    public Client anotherSessionOfAuditor() {
        return logIn("auditor", auditor().identifier(), PASSWORD, auditor().email());
    }

    /** The first auditor, whom the keys folder's token approves. */
    public Staff auditor() {
        if (auditor == null) {
            String email = address("auditor");
            Answer appointed = admin().post("/api/v1/auditors", Map.of("name", "Uma Iyer", "email", email))
                    .require(201);
            String id = appointed.text("auditorId");
            admin().post("/api/v1/approvals/" + id, Map.of("token", secret("first-auditor-token")));
            auditor = firstLogIn("auditor", id, "Uma Iyer", email, appointed.text("initialPassword"));
        }
        return auditor;
    }

    /** A hospital that an auditor has approved. */
    public Staff hospital(String name) {
        Staff hospital = pendingHospital(name);
        approve(hospital);
        return hospital;
    }

    /** Issued by the admin, not approved yet; its password is changed. */
    public Staff pendingHospital(String name) {
        String email = address(name);
        Answer issued = admin().post(
                        "/api/v1/hospitals", Map.of("name", name, "address", "1 Main Road, Hyderabad", "email", email))
                .require(201);
        return firstLogIn("hospital", issued.text("hospitalId"), name, email, issued.text("initialPassword"));
    }

    public void approve(Staff hospital) {
        Answer approved = auditor().client().post("/api/v1/approvals/" + hospital.identifier(), Map.of());
        if (approved.status() / 100 != 2) {
            throw new AssertionError(approved.toString());
        }
    }

    /** At the hospital's desk, with the code that the patient just received. */
    public void confirmIdentity(Staff hospital, Patient patient) {
        String confirmations = "/api/v1/patients/%s/identity-confirmations".formatted(patient.id());
        String confirmationId = hospital.client()
                .post(confirmations, Map.of("document", "AADHAAR"))
                .require(202)
                .text("confirmationId");
        String code = platform.outbox().code(patient.email());
        Answer confirmed = hospital.client().post(confirmations + "/" + confirmationId + "/code", Map.of("code", code));
        if (confirmed.status() / 100 != 2) {
            throw new AssertionError(confirmed.toString());
        }
    }

    /** A new emergency card, which ends the one before: what is printed on it. */
    public static String card(Patient patient) {
        return patient.client()
                .post("/api/v1/patients/me/card", Map.of())
                .require(201)
                .json()
                .get("card")
                .get("token")
                .asString();
    }

    public Client logIn(Patient patient) {
        return logIn("patient", patient.aadhaarNumber(), patient.password(), patient.email());
    }

    public Client logIn(String kind, String identifier, String password, String email) {
        Client client = platform.client();
        String challengeId = client.post(
                        "/api/v1/sessions", Map.of("kind", kind, "identifier", identifier, "password", password))
                .require(200)
                .text("challengeId");
        answerCode(client, challengeId, email).require(200);
        return client;
    }

    /** Sends the code of the newest mail to {@code email}. */
    public Answer answerCode(Client client, String challengeId, String email) {
        String code = platform.outbox().code(email);
        return client.post("/api/v1/sessions/%s/code".formatted(challengeId), Map.of("code", code));
    }

    /** A number that nobody has, most likely, with the right check digit. */
    public static String aadhaarNumber() {
        return Verhoeff.append(String.valueOf(ThreadLocalRandom.current().nextLong(20_000_000_000L, 100_000_000_000L)));
    }

    public static String address(String name) {
        String local = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return local + "." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    /** The content of a file in the keys folder. */
    public String secret(String fileName) {
        Path file = platform.keys().resolve(fileName);
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Staff firstLogIn(String kind, String identifier, String name, String email, String initialPassword) {
        return new Staff(identifier, name, email, PASSWORD, firstLogIn(kind, identifier, email, initialPassword));
    }

    /** Logs in with the password that the platform made, and changes it. */
    public Client firstLogIn(String kind, String identifier, String email, String initialPassword) {
        Client client = logIn(kind, identifier, initialPassword, email);
        choosePassword(client, initialPassword);
        return client;
    }

    private static void choosePassword(Client client, String old) {
        Answer changed =
                client.put("/api/v1/sessions/current/password", Map.of("oldPassword", old, "newPassword", PASSWORD));
        if (changed.status() / 100 != 2) {
            throw new AssertionError(changed.toString());
        }
    }
}
