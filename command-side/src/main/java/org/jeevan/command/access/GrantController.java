package org.jeevan.command.access;

import java.time.Instant;
import java.util.List;
import org.jeevan.api.access.AccessRightsId;
import org.jeevan.api.access.ConsentCommand.GrantAccess;
import org.jeevan.api.access.ConsentCommand.RefuseAccess;
import org.jeevan.api.access.ConsentCommand.RevokeGrant;
import org.jeevan.api.access.GrantScope;
import org.jeevan.api.identity.GrantId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.Commands;
import org.jeevan.command.IdempotencyKey;
import org.jeevan.command.hospital.ApprovedHospitals;
import org.jeevan.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The patient's own consents: given, refused, taken back. The next request of the hospital goes by it. */
@RestController
class GrantController {

    private final Commands commands;
    private final ConsentingPatient consenting;
    private final ApprovedHospitals hospitals;

    GrantController(Commands commands, ConsentingPatient consenting, ApprovedHospitals hospitals) {
        this.commands = commands;
        this.consenting = consenting;
        this.hospitals = hospitals;
    }

    /**
     * @param requestId what a hospital asked for and this answers; null where the patient consents unasked
     * @param kinds null for every kind of record
     * @param records single records beside them; may be null
     */
    record GrantRequest(
            @Nullable GrantId requestId,
            HospitalId hospitalId,
            @Nullable List<RecordKind> kinds,
            @Nullable List<RecordId> records,
            Instant until) {}

    record GrantAnswer(GrantId grantId) {}

    @PostMapping("/api/v1/patients/me/grants")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<GrantAnswer> grant(
            @RequestBody GrantRequest request,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
        SignedIn patient = SignedIn.current();
        PatientId own = consenting.require(patient);
        if (request.hospitalId() == null) {
            throw new CommandRejected(Rejection.Code.INVALID_FIELD, "Required", "hospitalId");
        }
        hospitals.requireApproved(request.hospitalId());
        GrantId grantId = request.requestId() != null
                ? request.requestId()
                : GrantId.derivedFrom(patient.actor().person(), own, IdempotencyKey.orRandom(key));
        commands.send(
                new GrantAccess(
                        AccessRightsId.of(own),
                        own,
                        grantId,
                        request.hospitalId(),
                        patient.actor().person(),
                        new GrantScope(request.kinds(), request.records()),
                        request.until()),
                patient.actor());
        return ResponseEntity.status(HttpStatus.CREATED).body(new GrantAnswer(grantId));
    }

    @DeleteMapping("/api/v1/patients/me/grants/{grantId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable GrantId grantId) {
        SignedIn patient = SignedIn.current();
        PatientId own = consenting.require(patient);
        commands.send(new RevokeGrant(AccessRightsId.of(own), own, grantId), patient.actor());
    }

    @PostMapping("/api/v1/patients/me/grants/{grantId}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(@PathVariable GrantId grantId) {
        SignedIn patient = SignedIn.current();
        PatientId own = consenting.require(patient);
        commands.send(new RefuseAccess(AccessRightsId.of(own), own, grantId), patient.actor());
    }
}
