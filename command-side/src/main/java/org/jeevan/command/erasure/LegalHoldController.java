package org.jeevan.command.erasure;

import org.jeevan.api.erasure.ErasureCommand.HoldErasure;
import org.jeevan.api.erasure.ErasureCommand.ReleaseHold;
import org.jeevan.api.erasure.ErasureId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;
import org.jeevan.command.Aggregates;
import org.jeevan.command.Commands;
import org.jeevan.command.account.ApprovedAuditors;
import org.jeevan.command.patient.Patient;
import org.jeevan.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An auditor keeps a patient's data where a law or a court wants them kept, and lets go of them again. */
@RestController
class LegalHoldController {

    private static final String PATH = "/api/v1/audit/patients/{patientId}/legal-hold";

    private final Commands commands;
    private final Aggregates aggregates;
    private final ApprovedAuditors auditors;

    LegalHoldController(Commands commands, Aggregates aggregates, ApprovedAuditors auditors) {
        this.commands = commands;
        this.aggregates = aggregates;
        this.auditors = auditors;
    }

    record HoldRequest(String reason) {}

    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hold(@PathVariable PatientId patientId, @RequestBody HoldRequest request) {
        Actor auditor = auditors.require(SignedIn.current());
        aggregates.require(Patient.class, patientId.value(), patient -> !patient.erased());
        commands.send(new HoldErasure(ErasureId.of(patientId), patientId, request.reason()), auditor);
    }

    @DeleteMapping(PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable PatientId patientId) {
        Actor auditor = auditors.require(SignedIn.current());
        aggregates.require(Erasure.class, ErasureId.of(patientId).value(), Erasure::held);
        commands.send(new ReleaseHold(ErasureId.of(patientId), patientId), auditor);
    }
}
