package org.jeevan.api.account;

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
}
