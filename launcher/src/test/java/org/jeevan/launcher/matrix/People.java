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
        clients.put(Who.PATIENT, patient.client());
        clients.put(Who.OTHER_PATIENT, other.client());
        clients.put(Who.UNCONFIRMED, story.signUp("Mohan Das").client());
        clients.put(Who.UPLOADER, uploader.client());
        clients.put(Who.STAFF, story.hospital("Other Hospital").client());
        clients.put(Who.PENDING, story.pendingHospital("New Hospital").client());
        clients.put(Who.AUDITOR, story.anotherSessionOfAuditor());
        clients.put(Who.ADMIN, story.anotherSessionOfAdmin());
        addThoseWithRights(story);
        Patience.until("the record is summarized", Duration.ofMinutes(2), () -> uploader.client()
                .get("/api/v1/patients/%s/records/%s".formatted(patient.id(), recordId))
                .require(200)
                .toString()
                .contains("\"SUMMARIZED\""));
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
        clients.put(Who.GRANTED, granted.client());
        Staff revoked = story.hospital("Revoked Hospital");
        patient.client()
                .delete("/api/v1/patients/me/grants/" + grant(revoked, Duration.ofDays(1)))
                .require(204);
        clients.put(Who.REVOKED, revoked.client());
        Staff emergency = story.hospital("Emergency Hospital");
        emergency
                .client()
                .post(
                        "/api/v1/patients/%s/emergency-accesses".formatted(patient.id()),
                        Map.of("reasonKind", "UNCONSCIOUS", "reason", "Found unconscious"))
                .require(201);
        clients.put(Who.EMERGENCY, emergency.client());
        Staff expired = story.hospital("Expired Hospital");
        grant(expired, Duration.ofSeconds(2));
        clients.put(Who.EXPIRED, expired.client());
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
