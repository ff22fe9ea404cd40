package org.jeevan.command.account;

import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.AuditorId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.vault.LogInNames;
import org.springframework.stereotype.Component;

/** Finds auditors' accounts by the ids that people type. */
@Component
class Auditors {

    private final LogInNames names;

    Auditors(LogInNames names) {
        this.names = names;
    }

    /** @throws CommandRejected {@code not-found}, also for what is no auditor's id */
    AccountId require(String auditorId) {
        try {
            return names.find(LogInNames.Kind.AUDITOR, new AuditorId(auditorId).value())
                    .orElseThrow(CommandRejected::notFound);
        } catch (IllegalArgumentException notAnAuditorId) {
            throw CommandRejected.notFound();
        }
    }
}
