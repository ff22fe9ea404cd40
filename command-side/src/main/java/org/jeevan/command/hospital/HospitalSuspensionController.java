package org.jeevan.command.hospital;

import org.jeevan.api.hospital.HospitalCommand.RestoreHospital;
import org.jeevan.api.hospital.HospitalCommand.SuspendHospital;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.Aggregates;
import org.jeevan.command.Commands;
import org.jeevan.command.account.StatusAnswer;
import org.jeevan.command.login.Sessions;
import org.jeevan.web.SignedIn;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The admin shuts a whole hospital out: its sessions are over at once, and none begins until it is restored. */
@RestController
@RequestMapping("/api/v1/hospitals/{hospitalId}/suspension")
class HospitalSuspensionController {

    private final Commands commands;
    private final Aggregates aggregates;
    private final Sessions sessions;

    HospitalSuspensionController(Commands commands, Aggregates aggregates, Sessions sessions) {
        this.commands = commands;
        this.aggregates = aggregates;
        this.sessions = sessions;
    }

    @PostMapping
    StatusAnswer suspend(@PathVariable String hospitalId) {
        HospitalId hospital = require(hospitalId);
        commands.send(new SuspendHospital(hospital), SignedIn.current().actor());
        sessions.endAll(hospital);
        return StatusAnswer.suspended();
    }

    @DeleteMapping
    StatusAnswer restore(@PathVariable String hospitalId) {
        commands.send(
                new RestoreHospital(require(hospitalId)), SignedIn.current().actor());
        return StatusAnswer.active();
    }

    private HospitalId require(String hospitalId) {
        try {
            var hospital = new HospitalId(hospitalId);
            aggregates.require(Hospital.class, hospital.value(), it -> true);
            return hospital;
        } catch (IllegalArgumentException notAHospitalId) {
            throw CommandRejected.notFound();
        }
    }
}
