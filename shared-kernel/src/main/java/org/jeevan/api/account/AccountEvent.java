package org.jeevan.api.account;

import org.jeevan.api.DomainEvent;
import org.jeevan.api.EventName;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.AuditorId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.KeySubject;

/** Everything that can have happened to a log-in. Stored for ever: see docs/adr/0003. */
public sealed interface AccountEvent extends DomainEvent {

    AccountId accountId();

    @Override
    default KeySubject keySubject() {
        return new KeySubject.Account(accountId());
    }

    @EventName("account.opened")
    record AccountOpened(
            AccountId accountId,
            AccountKind kind,
            HospitalId hospitalId,
            AuditorId auditorId,
            String displayName,
            String email,
            boolean passwordIssued)
            implements AccountEvent {}

    @EventName("account.password-changed")
    record PasswordChanged(AccountId accountId) implements AccountEvent {}

    @EventName("account.approved")
    record AccountApproved(AccountId accountId) implements AccountEvent {}
}
