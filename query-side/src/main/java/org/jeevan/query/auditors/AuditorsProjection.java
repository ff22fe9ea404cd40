package org.jeevan.query.auditors;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jeevan.api.account.AccountEvent.AccountApproved;
import org.jeevan.api.account.AccountEvent.AccountOpened;
import org.jeevan.api.account.AccountEvent.AccountRecovered;
import org.jeevan.api.account.AccountEvent.AccountRestored;
import org.jeevan.api.account.AccountEvent.AccountSuspended;
import org.jeevan.api.account.AccountEvent.EmailChanged;
import org.jeevan.api.account.AccountKind;

/** Keeps the list of auditors; of other accounts the table has no row to change. Every handler may run twice for one event. */
@ProcessingGroup(AuditorsModel.NAME)
class AuditorsProjection {

    private final AuditorsTables tables;

    AuditorsProjection(AuditorsTables tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(AccountOpened event) {
        if (event.kind() == AccountKind.AUDITOR) {
            tables.insert(event);
        }
    }

    @EventHandler
    void on(AccountApproved event) {
        tables.approve(event.accountId(), true);
    }

    /** Nobody's auditor until another one has approved once more. */
    @EventHandler
    void on(AccountRecovered event) {
        tables.approve(event.accountId(), false);
    }

    @EventHandler
    void on(AccountSuspended event) {
        tables.suspend(event.accountId(), true);
    }

    @EventHandler
    void on(AccountRestored event) {
        tables.suspend(event.accountId(), false);
    }

    @EventHandler
    void on(EmailChanged event) {
        tables.changeEmail(event.accountId(), event.email());
    }
}
