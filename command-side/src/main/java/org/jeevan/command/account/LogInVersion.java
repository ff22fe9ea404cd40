package org.jeevan.command.account;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jeevan.api.account.AccountEvent;
import org.jeevan.api.account.AccountEvent.LimitLifted;
import org.jeevan.api.account.AccountEvent.RecoveryCodeUsed;

/** Counts what changes how a person logs in: a log-in that was begun before it is not finished after it. */
class LogInVersion {

    private int version;

    LogInVersion() {} // for the account, whose events it follows

    int version() {
        return version;
    }

    /** All but what a log-in itself does. */
    @EventSourcingHandler
    void on(AccountEvent event) {
        if (!(event instanceof RecoveryCodeUsed || event instanceof LimitLifted)) {
            version++;
        }
    }
}
