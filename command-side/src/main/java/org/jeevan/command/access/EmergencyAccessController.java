package org.jeevan.command.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jeevan.api.access.AccessCommand.EmergencyReason;
import org.jeevan.api.access.AccessCommand.OpenRestrictedRecord;
import org.jeevan.api.access.AccessCommand.StartEmergencyAccess;
import org.jeevan.api.access.AccessRightsId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.Aggregates;
import org.jeevan.command.Commands;
import org.jeevan.command.account.Account;
import org.jeevan.command.hospital.ApprovedHospitals;
import org.jeevan.command.mail.Mailer;
import org.jeevan.command.mail.Mailer.Mail;
import org.jeevan.command.mail.Mails;
import org.jeevan.command.patient.Patient;
import org.jeevan.web.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
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

    record RestrictedRecordRequest(RecordId recordId, String reason) {}

    @PostMapping("/api/v1/patients/{patientId}/emergency-accesses")
    @ResponseStatus(HttpStatus.CREATED)
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
            email.ifPresent(address -> tell(address, Mails.emergencyAccess(hospital)));
        }
        return ResponseEntity.status(201).body(new EmergencyAnswer(granted));
    }

    /** The second confirmation: each restricted record has a reason of its own, and the patient is told of each. */
    @PostMapping("/api/v1/patients/{patientId}/emergency-accesses/restricted-records")
    @ResponseStatus(HttpStatus.CREATED)
    void openRestricted(@PathVariable PatientId patientId, @RequestBody RestrictedRecordRequest request) {
        Actor staff = SignedIn.current().actor();
        String hospital = hospitals.requireApproved(staff.organisation());
        requireRestricted(staff, patientId, request.recordId());
        commands.send(
                new OpenRestrictedRecord(
                        AccessRightsId.of(patientId),
                        patientId,
                        staff.organisation(),
                        staff.person(),
                        request.recordId(),
                        request.reason()),
                staff);
        emailOf(patientId).ifPresent(address -> tell(address, Mails.restrictedRecordOpened(hospital)));
    }

    /** Nothing is said of records to whom has not broken the glass. */
    private void requireRestricted(Actor staff, PatientId patientId, RecordId recordId) {
        aggregates.require(
                AccessRights.class,
                AccessRightsId.of(patientId).value(),
                rights -> recordId != null
                        && rights.emergencyRunning(staff.person(), clock.instant())
                        && rights.restricted().contains(recordId));
    }

    /** A mail server that is down must not cost a life: the access is on record and the patient sees it there. */
    private void tell(String address, Mail mail) {
        try {
            mailer.send(address, mail);
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
