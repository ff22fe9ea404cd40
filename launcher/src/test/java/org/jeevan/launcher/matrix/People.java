package org.jeevan.launcher.matrix;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jeevan.launcher.matrix.AccessMatrix.Who;
import org.jeevan.launcher.platform.Client;
import org.jeevan.launcher.platform.Patience;
import org.jeevan.launcher.platform.SampleRecords;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Story.Patient;
import org.jeevan.launcher.platform.Story.Staff;
import org.jeevan.launcher.platform.Upload;

/** One of each who may ask, and the patient and the record that it is about. */
final class People {

    private final Map<Who, Client> clients = new EnumMap<>(Who.class);
    private final Map<Who, String> mailboxes = new EnumMap<>(Who.class);
    private final Patient patient;
    private final String recordId;

    People(Story story) {
        Staff uploader = story.hospital("Upload Hospital");
        patient = story.signUp("Asha Rao");
        story.confirmIdentity(uploader, patient);
        Patient other = story.signUp("Ravi Kumar");
        story.confirmIdentity(uploader, other);
        recordId = uploader.client()
                .upload(patient.id(), Upload.of("discharge.pdf", SampleRecords.pdf()))
                .require(202)
                .text("recordId");
        clients.put(Who.NOBODY, story.platform().client());
        add(Who.PATIENT, patient.client(), patient.email());
        add(Who.OTHER_PATIENT, other.client(), other.email());
        Patient unconfirmed = story.signUp("Mohan Das");
        add(Who.UNCONFIRMED, unconfirmed.client(), unconfirmed.email());
        add(Who.UPLOADER, uploader);
        add(Who.STAFF, story.hospital("Other Hospital"));
        add(Who.PENDING, story.pendingHospital("New Hospital"));
        add(Who.AUDITOR, story.anotherSessionOfAuditor(), story.auditor().email());
        add(Who.ADMIN, story.anotherSessionOfAdmin(), Story.ADMIN_EMAIL);
        addThoseWithRights(story);
        Patience.until("the record is summarized", Duration.ofMinutes(2), () -> uploader.client()
                .get("/api/v1/patients/%s/records/%s".formatted(patient.id(), recordId))
                .require(200)
                .toString()
                .contains("\"SUMMARIZED\""));
        mailboxes.forEach((who, email) -> prove(story, clients.get(who), email));
    }

    private void add(Who who, Client client, String email) {
        clients.put(who, client);
        mailboxes.put(who, email);
    }

    private void add(Who who, Staff staff) {
        add(who, staff.client(), staff.email());
    }

    /** What changes a log-in asks for a fresh proof, which the first rows then have, however long this took. */
    private static void prove(Story story, Client client, String email) {
        String proofs = "/api/v1/sessions/current/proofs";
        String challengeId = client.post(proofs, Map.of()).require(200).text("challengeId");
        client.post(
                        proofs + "/" + challengeId,
                        Map.of("code", story.platform().outbox().code(email)))
                .require(200);
    }

    Client client(Who who) {
        return clients.get(who);
    }

    String patientId() {
        return patient.id();
    }

    String recordId() {
        return recordId;
    }

    private void addThoseWithRights(Story story) {
        Staff granted = story.hospital("Granted Hospital");
        grant(granted, Duration.ofDays(1));
        add(Who.GRANTED, granted);
        Staff revoked = story.hospital("Revoked Hospital");
        patient.client()
                .delete("/api/v1/patients/me/grants/" + grant(revoked, Duration.ofDays(1)))
                .require(204);
        add(Who.REVOKED, revoked);
        Staff emergency = story.hospital("Emergency Hospital");
        emergency
                .client()
                .post(
                        "/api/v1/patients/%s/emergency-accesses".formatted(patient.id()),
                        Map.of("reasonKind", "UNCONSCIOUS", "reason", "Found unconscious"))
                .require(201);
        add(Who.EMERGENCY, emergency);
        Staff expired = story.hospital("Expired Hospital");
        grant(expired, Duration.ofSeconds(2));
        add(Who.EXPIRED, expired);
        Patience.until(
                "the consent has run out",
                Duration.ofSeconds(20),
                () -> expired.client()
                                .get("/api/v1/patients/%s/general-details".formatted(patient.id()))
                                .status()
                        == 404);
    }

    private String grant(Staff hospital, Duration length) {
        return patient.client()
                .post(
                        "/api/v1/patients/me/grants",
                        Map.of(
                                "hospitalId", hospital.identifier(),
                                "until", Instant.now().plus(length).toString()))
                .require(201)
                .text("grantId");
    }
}
