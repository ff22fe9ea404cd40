package org.jeevan.command.access;

import java.time.Instant;
import java.util.List;
import org.jeevan.api.access.AccessRightsId;
import org.jeevan.api.access.ConsentCommand.GrantAccess;
import org.jeevan.api.access.ConsentCommand.RequestAccess;
import org.jeevan.api.access.GrantScope;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.GrantId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.Commands;
import org.jeevan.command.IdempotencyKey;
import org.jeevan.command.access.ConsentingPatient.Reachable;
import org.jeevan.command.hospital.ApprovedHospitals;
import org.jeevan.command.login.Challenge;
import org.jeevan.command.login.Challenge.ConsentAtDesk;
import org.jeevan.command.login.Challenges;
import org.jeevan.command.login.FailedTries;
import org.jeevan.command.mail.Mailer;
import org.jeevan.command.mail.Mails;
import org.jeevan.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * A hospital asks the patient. Who stands at the desk reads out the code that was just mailed, and staff enter it; who is
 * not there decides in the web application.
 */
@RestController
class AccessRequestController {

    private static final int FREE_REQUESTS = 5;

    private final Commands commands;
    private final ConsentingPatient consenting;
    private final ApprovedHospitals hospitals;
    private final Challenges challenges;
    private final FailedTries requests;
    private final Mailer mailer;

    AccessRequestController(
            Commands commands,
            ConsentingPatient consenting,
            ApprovedHospitals hospitals,
            Challenges challenges,
            FailedTries requests,
            Mailer mailer) {
        this.commands = commands;
        this.consenting = consenting;
        this.hospitals = hospitals;
        this.challenges = challenges;
        this.requests = requests;
        this.mailer = mailer;
    }

    /** As in a consent: {@code kinds} null for every kind, {@code records} single ones beside them. */
    record AccessRequest(
            @Nullable List<RecordKind> kinds, @Nullable List<RecordId> records, Instant until) {}

    record AccessRequestAnswer(GrantId requestId, String confirmationId) {}

    record CodeRequest(String code) {}

    record DeskConsentAnswer(LookUpController.AccessState access, GrantId grantId, Instant until) {}

    @PostMapping("/api/v1/patients/{patientId}/access-requests")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<AccessRequestAnswer> ask(
            @PathVariable PatientId patientId,
            @RequestBody AccessRequest request,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
        Actor staff = SignedIn.current().actor();
        String hospital = hospitals.requireApproved(staff.organisation());
        Reachable patient = consenting.requireReachable(patientId);
        requireBudget(staff, patientId);
        var command = new RequestAccess(
                AccessRightsId.of(patientId),
                patientId,
                GrantId.derivedFrom(staff.person(), patientId, IdempotencyKey.orRandom(key)),
                staff.organisation(),
                staff.person(),
                new GrantScope(request.kinds(), request.records()),
                request.until());
        commands.send(command, staff);
        var begun = challenges.begin(new Challenge(staff.person().value(), desk(command, patient)));
        mailer.send(patient.email(), Mails.consentCode(hospital, begun.code()));
        return ResponseEntity.status(202).body(new AccessRequestAnswer(command.grantId(), begun.challengeId()));
    }

    @PostMapping("/api/v1/patients/{patientId}/access-requests/{confirmationId}/code")
    DeskConsentAnswer complete(
            @PathVariable PatientId patientId, @PathVariable String confirmationId, @RequestBody CodeRequest request) {
        Actor staff = SignedIn.current().actor();
        hospitals.requireApproved(staff.organisation());
        Challenge.Purpose purpose =
                challenges.solve(confirmationId, staff.person().value(), request.code());
        if (!(purpose instanceof ConsentAtDesk consent) || !patientId.equals(consent.patientId())) {
            throw new CommandRejected(Rejection.Code.CODE_EXPIRED, "This code is not for this");
        }
        if (!consenting.requireReachable(patientId).account().equals(consent.accountId())) {
            throw new CommandRejected(Rejection.Code.CODE_EXPIRED, "The patient's account has changed");
        }
        commands.send(
                new GrantAccess(
                        AccessRightsId.of(patientId),
                        patientId,
                        consent.grantId(),
                        staff.organisation(),
                        consent.accountId(),
                        consent.scope(),
                        consent.until()),
                staff);
        return new DeskConsentAnswer(LookUpController.AccessState.granted, consent.grantId(), consent.until());
    }

    /** Each request mails the patient: nobody is to be flooded. */
    private void requireBudget(Actor staff, PatientId patientId) {
        String subject = staff.organisation().value() + '|' + patientId.value();
        requests.requireMayTry("access-request", subject);
        requests.failed("access-request", subject, FREE_REQUESTS);
    }

    private static ConsentAtDesk desk(RequestAccess asked, Reachable patient) {
        return new ConsentAtDesk(
                asked.patientId(),
                patient.account(),
                asked.hospitalId(),
                asked.grantId(),
                asked.scope(),
                asked.until(),
                asked.accountId());
    }
}
