package org.jeevan.command.access;

import org.jeevan.api.access.AccessRightsId;
import org.jeevan.api.access.ConsentCommand.LiftRestriction;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.command.Aggregates;
import org.jeevan.command.Commands;
import org.jeevan.command.record.Record;
import org.jeevan.command.record.RestrictedRecords;
import org.jeevan.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeps a delicate record (psychiatry, HIV, …) out of every general consent, and lets it in again. */
@RestController
class RestrictionController {

    private static final String OWN = "/api/v1/patients/me/records/{recordId}/restriction";
    private static final String UPLOADED = "/api/v1/patients/{patientId}/records/{recordId}/restriction";

    private final Commands commands;
    private final Aggregates aggregates;
    private final ConsentingPatient consenting;
    private final RestrictedRecords restricted;

    RestrictionController(
            Commands commands, Aggregates aggregates, ConsentingPatient consenting, RestrictedRecords restricted) {
        this.commands = commands;
        this.aggregates = aggregates;
        this.consenting = consenting;
        this.restricted = restricted;
    }

    @PutMapping(OWN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restrictOwn(@PathVariable RecordId recordId) {
        SignedIn patient = SignedIn.current();
        restrict(consenting.require(patient), recordId, null, patient.actor());
    }

    @DeleteMapping(OWN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void liftOwn(@PathVariable RecordId recordId) {
        SignedIn patient = SignedIn.current();
        lift(consenting.require(patient), recordId, null, patient.actor());
    }

    @PutMapping(UPLOADED)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restrictUploaded(@PathVariable PatientId patientId, @PathVariable RecordId recordId) {
        Actor staff = SignedIn.current().actor();
        restrict(patientId, recordId, staff.organisation(), staff);
    }

    @DeleteMapping(UPLOADED)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void liftUploaded(@PathVariable PatientId patientId, @PathVariable RecordId recordId) {
        Actor staff = SignedIn.current().actor();
        lift(patientId, recordId, staff.organisation(), staff);
    }

    private void restrict(PatientId patientId, RecordId recordId, HospitalId uploader, Actor actor) {
        requireRecord(patientId, recordId, uploader);
        restricted.add(patientId, recordId, null, actor);
    }

    private void lift(PatientId patientId, RecordId recordId, HospitalId uploader, Actor actor) {
        requireRecord(patientId, recordId, uploader);
        if (restricted.contains(patientId, recordId)) {
            commands.send(new LiftRestriction(AccessRightsId.of(patientId), patientId, recordId), actor);
        }
    }

    /** @param uploader null for the patient, whose every record it may be */
    private void requireRecord(PatientId patientId, RecordId recordId, HospitalId uploader) {
        aggregates.require(Record.class, recordId.value(), record -> record.readable()
                .filter(one -> one.patientId().equals(patientId))
                .filter(one -> uploader == null || one.uploader().equals(uploader))
                .isPresent());
    }
}
