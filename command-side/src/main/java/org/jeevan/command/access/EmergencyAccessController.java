package org.jeevan.command.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jeevan.api.access.AccessCommand.EmergencyReason;
import org.jeevan.api.access.AccessCommand.StartEmergencyAccess;
import org.jeevan.api.access.AccessRightsId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.Aggregates;
import org.jeevan.command.Commands;
import org.jeevan.command.account.Account;
import org.jeevan.command.hospital.ApprovedHospitals;
import org.jeevan.command.mail.Mailer;
import org.jeevan.command.mail.Mails;
import org.jeevan.command.patient.Patient;
import org.jeevan.web.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Breaks the glass: a named person in the open session, one reason, no further code. The patient is told at once. */
@RestController
class EmergencyAccessController {

    private static final Logger LOG = LoggerFactory.getLogger(EmergencyAccessController.class);
    private static final Duration LENGTH = Duration.ofHours(24);

    private final Commands commands;
    private final Aggregates aggregates;
    private final ApprovedHospitals hospitals;
    private final Mailer mailer;
    private final Clock clock;

    EmergencyAccessController(
            Commands commands, Aggregates aggregates, ApprovedHospitals hospitals, Mailer mailer, Clock clock) {
        this.commands = commands;
        this.aggregates = aggregates;
        this.hospitals = hospitals;
        this.mailer = mailer;
        this.clock = clock;
    }

    record EmergencyRequest(EmergencyReason reasonKind, String reason) {}

    record EmergencyAnswer(Instant until) {}

    @PostMapping("/api/v1/patients/{patientId}/emergency-accesses")
    ResponseEntity<EmergencyAnswer> breakGlass(
            @PathVariable PatientId patientId, @RequestBody EmergencyRequest request) {
        Actor staff = SignedIn.current().actor();
        String hospital = hospitals.requireApproved(staff.organisation());
        Optional<String> email = emailOf(patientId);
        Instant until = clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(LENGTH);
        Instant granted = commands.send(
                new StartEmergencyAccess(
                        AccessRightsId.of(patientId),
                        patientId,
                        staff.organisation(),
                        staff.person(),
                        request.reasonKind(),
                        request.reason(),
                        until),
                staff);
        if (granted.equals(until)) {
            email.ifPresent(address -> tell(address, hospital));
        }
        return ResponseEntity.status(201).body(new EmergencyAnswer(granted));
    }

    /** A mail server that is down must not cost a life: the access is on record and the patient sees it there. */
    private void tell(String address, String hospital) {
        try {
            mailer.send(address, Mails.emergencyAccess(hospital));
        } catch (CommandRejected undelivered) {
            LOG.warn("A patient could not be mailed about an emergency access");
        }
    }

    private Optional<String> emailOf(PatientId patientId) {
        return aggregates
                .ask(Patient.class, patientId.value(), Patient::boundAccount)
                .orElseThrow(CommandRejected::notFound)
                .flatMap(account -> aggregates.ask(Account.class, account.value(), Account::email));
    }
}
