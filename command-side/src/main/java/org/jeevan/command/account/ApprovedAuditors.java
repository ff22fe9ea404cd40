package org.jeevan.command.account;

import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection.Code;
import org.jeevan.command.Aggregates;
import org.jeevan.web.SignedIn;
import org.springframework.stereotype.Component;

/** Knows which auditors another person than the admin has vouched for. */
@Component
public class ApprovedAuditors {

    private final Aggregates aggregates;

    ApprovedAuditors(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    /** @throws CommandRejected {@code no-access}, {@code approval-pending}, or why the session does not open that yet */
    public Actor require(SignedIn person) {
        if (person.actor().role() != Role.AUDITOR) {
            throw new CommandRejected(Code.NO_ACCESS, "Only an auditor may do this");
        }
        person.requireUnrestricted();
        person.requireUnlimited();
        if (!aggregates
                .ask(Account.class, person.actor().person().value(), Account::approved)
                .orElse(false)) {
            throw new CommandRejected(Code.APPROVAL_PENDING, "Your own approval is still pending");
        }
        return person.actor();
    }
}
