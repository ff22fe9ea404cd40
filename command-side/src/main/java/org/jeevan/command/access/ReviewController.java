package org.jeevan.command.access;

import java.time.Instant;
import org.jeevan.api.access.AccessCommand.ReviewEmergency;
import org.jeevan.api.access.AccessRightsId;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.PatientCommand.ReviewIdentityMismatch;
import org.jeevan.api.patient.PatientCommand.ReviewLostFactors;
import org.jeevan.command.Aggregates;
import org.jeevan.command.Commands;
import org.jeevan.command.account.ApprovedAuditors;
import org.jeevan.command.patient.Patient;
import org.jeevan.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An auditor says of each breaking of the glass, and of each account that lost its patient or its factors, whether that was justified. */
@RestController
class ReviewController {

    private final Commands commands;
    private final Aggregates aggregates;
    private final ApprovedAuditors auditors;

    ReviewController(Commands commands, Aggregates aggregates, ApprovedAuditors auditors) {
        this.commands = commands;
        this.aggregates = aggregates;
        this.auditors = auditors;
    }

    /** {@code person} broke the glass until {@code until}: together they name the emergency access. */
    record EmergencyReviewRequest(AccountId person, Instant until, Boolean justified, String comment) {}

    @PostMapping("/api/v1/audit/patients/{patientId}/emergency-reviews")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reviewEmergency(@PathVariable PatientId patientId, @RequestBody EmergencyReviewRequest request) {
        Actor auditor = auditors.require(SignedIn.current());
        AccessRightsId rights = AccessRightsId.of(patientId);
        aggregates.require(AccessRights.class, rights.value(), found -> true);
        commands.send(
                new ReviewEmergency(
                        rights, patientId, request.person(), request.until(), request.justified(), request.comment()),
                auditor);
    }

    /** {@code account} lost the patient, its claim, or its factors at a hospital's desk. */
    record AccountReviewRequest(AccountId account, Boolean justified, String comment) {}

    @PostMapping("/api/v1/audit/patients/{patientId}/identity-mismatch-reviews")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reviewMismatch(@PathVariable PatientId patientId, @RequestBody AccountReviewRequest request) {
        Actor auditor = auditors.require(SignedIn.current());
        aggregates.require(Patient.class, patientId.value(), found -> true);
        commands.send(
                new ReviewIdentityMismatch(patientId, request.account(), request.justified(), request.comment()),
                auditor);
    }

    @PostMapping("/api/v1/audit/patients/{patientId}/lost-factors-reviews")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reviewLostFactors(@PathVariable PatientId patientId, @RequestBody AccountReviewRequest request) {
        Actor auditor = auditors.require(SignedIn.current());
        aggregates.require(Patient.class, patientId.value(), found -> true);
        commands.send(
                new ReviewLostFactors(patientId, request.account(), request.justified(), request.comment()), auditor);
    }
}
