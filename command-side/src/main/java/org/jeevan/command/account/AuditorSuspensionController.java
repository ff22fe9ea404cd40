package org.jeevan.command.account;

import java.util.Map;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.AuditorId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.vault.LogInNames;
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

    private final LogInNames names;
    private final AccountSuspension suspension;

    AuditorSuspensionController(LogInNames names, AccountSuspension suspension) {
        this.names = names;
        this.suspension = suspension;
    }

    @PostMapping
    Map<String, String> suspend(@PathVariable String auditorId) {
        suspension.suspend(require(auditorId), SignedIn.current().actor());
        return Map.of("status", "suspended");
    }

    @DeleteMapping
    Map<String, String> restore(@PathVariable String auditorId) {
        suspension.restore(require(auditorId), SignedIn.current().actor());
        return Map.of("status", "active");
    }

    private AccountId require(String auditorId) {
        try {
            return names.find(LogInNames.Kind.AUDITOR, new AuditorId(auditorId).value())
                    .orElseThrow(CommandRejected::notFound);
        } catch (IllegalArgumentException notAnAuditorId) {
            throw CommandRejected.notFound();
        }
    }
}
