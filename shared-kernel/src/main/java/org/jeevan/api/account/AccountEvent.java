package org.jeevan.api.account;

import java.time.Instant;
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

    /** Somebody who had forgotten the password. {@code limitedUntil} is null where a second factor was proven too. */
    @EventName("account.password-reset")
    record PasswordReset(AccountId accountId, Instant limitedUntil) implements AccountEvent {}

    @EventName("account.limit-lifted")
    record LimitLifted(AccountId accountId) implements AccountEvent {}

    @EventName("account.email-changed")
    record EmailChanged(AccountId accountId, String email) implements AccountEvent {}

    @EventName("account.totp-enrolled")
    record TotpEnrolled(AccountId accountId) implements AccountEvent {}

    @EventName("account.totp-removed")
    record TotpRemoved(AccountId accountId) implements AccountEvent {}

    @EventName("account.passkey-added")
    record PasskeyAdded(AccountId accountId, String passkeyId, String label) implements AccountEvent {}

    @EventName("account.passkey-removed")
    record PasskeyRemoved(AccountId accountId, String passkeyId) implements AccountEvent {}

    @EventName("account.recovery-codes-issued")
    record RecoveryCodesIssued(AccountId accountId, int codes) implements AccountEvent {}

    @EventName("account.recovery-code-used")
    record RecoveryCodeUsed(AccountId accountId) implements AccountEvent {}

    @EventName("account.suspended")
    record AccountSuspended(AccountId accountId) implements AccountEvent {}

    @EventName("account.restored")
    record AccountRestored(AccountId accountId) implements AccountEvent {}

    @EventName("account.password-issued")
    record PasswordIssued(AccountId accountId, boolean factorsRemoved) implements AccountEvent {}

    /**
     * The person lost every factor and has none now. A patient is limited until {@code limitedUntil}; everybody else has a
     * new first password and waits for an auditor's approval.
     */
    @EventName("account.recovered")
    record AccountRecovered(
            AccountId accountId,
            AccountKind kind,
            HospitalId hospitalId,
            AuditorId auditorId,
            String displayName,
            Instant limitedUntil)
            implements AccountEvent {}
}
