package org.jeevan.command.patient;

import static org.jeevan.api.rejection.Rejection.Code.NOT_FOUND;

import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.GeneralDetails;
import org.jeevan.api.patient.PatientCommand.SubmitGeneralDetails;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.Commands;
import org.jeevan.web.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes a patient's own general details. */
@RestController
class GeneralDetailsController {

    private final Commands commands;

    GeneralDetailsController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/api/v1/patients/me/general-details")
    ResponseEntity<GeneralDetails> submit(@RequestBody GeneralDetails details) {
        SignedIn person = SignedIn.current();
        commands.send(new SubmitGeneralDetails(requireOwnPatient(person), details), person.actor());
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(details);
    }

    private static PatientId requireOwnPatient(SignedIn person) {
        if (person.patientId() == null) {
            throw new CommandRejected(NOT_FOUND, "Your account has to be confirmed at a hospital's desk first");
        }
        return person.patientId();
    }
}
