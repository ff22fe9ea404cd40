package org.jeevan.command.account;

import org.jeevan.web.SignedIn;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The admin shuts an auditor out, and lets him in again; whether he was approved stays as it was. */
@RestController
@RequestMapping("/api/v1/auditors/{auditorId}/suspension")
class AuditorSuspensionController {

    private final Auditors auditors;
    private final AccountSuspension suspension;

    AuditorSuspensionController(Auditors auditors, AccountSuspension suspension) {
        this.auditors = auditors;
        this.suspension = suspension;
    }

    @PostMapping
    StatusAnswer suspend(@PathVariable String auditorId) {
        suspension.suspend(auditors.require(auditorId), SignedIn.current().actor());
        return StatusAnswer.suspended();
    }

    @DeleteMapping
    StatusAnswer restore(@PathVariable String auditorId) {
        suspension.restore(auditors.require(auditorId), SignedIn.current().actor());
        return StatusAnswer.active();
    }
}
