package org.jeevan.benchmarks;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jeevan.api.identity.Identifier;
import org.jeevan.api.identity.InvalidIdentifierException;
import tools.jackson.databind.JsonNode;

/** Signs people up and in, as a browser would, with the codes that the platform mailed. */
final class People {

    private static final String NEW_PASSWORD = "A-long-benchmark-7";

    private final Platform platform;
    private int patients;

    People(Platform platform) {
        this.platform = platform;
    }

    record Patient(Visitor visitor, String patientId, String email) {}

    record Hospital(Visitor visitor, String hospitalId) {}

    Patient patient() throws IOException, InterruptedException {
        String email = "patient%d@example.org".formatted(++patients);
        var visitor = new Visitor(platform.port);
        var signUp = Map.of(
                "fullName", Samples.NAME, "aadhaarNumber", aadhaarNumber(), "email", email, "password", NEW_PASSWORD);
        JsonNode signedIn = enterCode(visitor, visitor.send("POST", "/patients", signUp), email);
        return new Patient(visitor, signedIn.get("patientId").asString(), email);
    }

    /** Approved, and signed in. */
    Hospital hospital() throws IOException, InterruptedException {
        try (Visitor admin =
                firstLogIn("admin", "admin", platform.keysFile("initial-admin-password"), "admin@localhost")) {
            JsonNode hospital = admin.send(
                    "POST",
                    "/hospitals",
                    Map.of("name", "City Hospital", "address", "1 Lake Road", "email", "desk@city.example"));
            JsonNode auditor =
                    admin.send("POST", "/auditors", Map.of("name", "Uma Iyer", "email", "uma@audit.example"));
            String auditorId = auditor.get("auditorId").asString();
            admin.send("POST", "/approvals/" + auditorId, Map.of("token", platform.keysFile("first-auditor-token")));
            String hospitalId = hospital.get("hospitalId").asString();
            try (Visitor uma = firstLogIn(
                    "auditor", auditorId, auditor.get("initialPassword").asString(), "uma@audit.example")) {
                uma.send("POST", "/approvals/" + hospitalId, Map.of());
            }
            return new Hospital(
                    firstLogIn(
                            "hospital",
                            hospitalId,
                            hospital.get("initialPassword").asString(),
                            "desk@city.example"),
                    hospitalId);
        }
    }

    /** One more session of the hospital's first person. */
    Visitor desk(Hospital hospital) throws IOException, InterruptedException {
        return logIn("hospital", hospital.hospitalId, NEW_PASSWORD, "desk@city.example");
    }

    void confirmIdentity(Hospital hospital, Patient patient) throws IOException, InterruptedException {
        String path = "/patients/%s/identity-confirmations".formatted(patient.patientId);
        JsonNode asked = hospital.visitor.send("POST", path, Map.of("document", "AADHAAR"));
        hospital.visitor.send(
                "POST",
                "%s/%s/code".formatted(path, asked.get("confirmationId").asString()),
                Map.of("code", platform.codeFor(patient.email)));
    }

    private Visitor firstLogIn(String kind, String identifier, String password, String email)
            throws IOException, InterruptedException {
        Visitor visitor = logIn(kind, identifier, password, email);
        visitor.send("PUT", "/sessions/current/password", Map.of("oldPassword", password, "newPassword", NEW_PASSWORD));
        return visitor;
    }

    private Visitor logIn(String kind, String identifier, String password, String email)
            throws IOException, InterruptedException {
        var visitor = new Visitor(platform.port);
        JsonNode challenge =
                visitor.send("POST", "/sessions", Map.of("kind", kind, "identifier", identifier, "password", password));
        enterCode(visitor, challenge, email);
        return visitor;
    }

    private JsonNode enterCode(Visitor visitor, JsonNode challenge, String email)
            throws IOException, InterruptedException {
        return visitor.send(
                "POST",
                "/sessions/%s/code".formatted(challenge.get("challengeId").asString()),
                Map.of("code", platform.codeFor(email)));
    }

    /** Random, with the one check digit that fits. */
    private static String aadhaarNumber() {
        long digits = ThreadLocalRandom.current().nextLong(20_000_000_000L, 100_000_000_000L);
        for (int check = 0; check < 10; check++) {
            String number = "%d%d".formatted(digits, check);
            if (isValid(number)) {
                return number;
            }
        }
        throw new IllegalStateException("One of ten check digits fits");
    }

    private static boolean isValid(String number) {
        try {
            Identifier.aadhaar(number);
            return true;
        } catch (InvalidIdentifierException wrongDigit) {
            return false;
        }
    }
}
