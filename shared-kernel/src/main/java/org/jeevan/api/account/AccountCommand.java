package org.jeevan.api.account;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.AuditorId;
import org.jeevan.api.identity.HospitalId;

/** Everything that can be asked of a log-in. Passwords are no part of it: only their hash is kept, in the vault. */
public sealed interface AccountCommand {

    AccountId accountId();

    /**
     * @param hospitalId staff only, else null
     * @param auditorId auditors only, else null
     * @param passwordIssued the platform made the password: it opens nothing but its own change
     */
    record OpenAccount(
            @TargetAggregateIdentifier AccountId accountId,
            AccountKind kind,
            HospitalId hospitalId,
            AuditorId auditorId,
            String displayName,
            String email,
            boolean passwordIssued)
            implements AccountCommand {

        public OpenAccount {
            if ((kind == AccountKind.STAFF) != (hospitalId != null)
                    || (kind == AccountKind.AUDITOR) != (auditorId != null)) {
                throw new IllegalArgumentException("Staff has a hospital, an auditor an id, nobody else either");
            }
        }
    }

    /** The new password's hash is already in the vault. */
    record ChangePassword(@TargetAggregateIdentifier AccountId accountId) implements AccountCommand {}

    /** Another person vouches for an auditor. */
    record ApproveAccount(@TargetAggregateIdentifier AccountId accountId) implements AccountCommand {}

    /** The new password's hash is already in the vault; the old one was forgotten. {@code limitedUntil} may be null. */
    record ResetPassword(@TargetAggregateIdentifier AccountId accountId, Instant limitedUntil)
            implements AccountCommand {}

    /** A second factor, or a person at a desk, made up for a reset that rested on the e-mail address alone. */
    record LiftLimit(@TargetAggregateIdentifier AccountId accountId) implements AccountCommand {}

    /** The new address is proven. */
    record ChangeEmail(@TargetAggregateIdentifier AccountId accountId, String email) implements AccountCommand {}

    /** The secret is already in the vault, and a first code proved that the person has it. */
    record EnrolTotp(@TargetAggregateIdentifier AccountId accountId) implements AccountCommand {}

    record RemoveTotp(@TargetAggregateIdentifier AccountId accountId) implements AccountCommand {}

    /** @param label how the person calls it; {@code passkeyId} is the credential's id, Base64url */
    record AddPasskey(@TargetAggregateIdentifier AccountId accountId, String passkeyId, String label)
            implements AccountCommand {}

    record RemovePasskey(@TargetAggregateIdentifier AccountId accountId, String passkeyId) implements AccountCommand {}

    /** New codes are in the vault; older ones are void. */
    record IssueRecoveryCodes(@TargetAggregateIdentifier AccountId accountId, int codes) implements AccountCommand {}

    /** One of the codes proved who the person is, and is void now. */
    record UseRecoveryCode(@TargetAggregateIdentifier AccountId accountId) implements AccountCommand {}

    /** Nothing opens any more until somebody restores it. */
    record SuspendAccount(@TargetAggregateIdentifier AccountId accountId) implements AccountCommand {}

    record RestoreAccount(@TargetAggregateIdentifier AccountId accountId) implements AccountCommand {}

    /**
     * The platform makes a new first password for staff.
     *
     * @param factorsRemoved the person lost what else proved who he is
     */
    record IssuePassword(@TargetAggregateIdentifier AccountId accountId, boolean factorsRemoved)
            implements AccountCommand {}

    /**
     * The person lost every factor, and others vouch for him.
     *
     * @param limitedUntil patients only, else null
     */
    record RecoverAccount(@TargetAggregateIdentifier AccountId accountId, Instant limitedUntil)
            implements AccountCommand {}
}
