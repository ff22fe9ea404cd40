package org.jeevan.command.account;

import org.jeevan.api.identity.AccountId;
import org.jeevan.command.factor.Passkeys;
import org.jeevan.command.factor.RecoveryCodes;
import org.jeevan.command.factor.TotpKeys;
import org.springframework.stereotype.Component;

/** What lies in the vault to prove a person by more than the mailbox. It goes after the fact that it counts. */
@Component
class FactorSecrets {

    private final TotpKeys totp;
    private final Passkeys passkeys;
    private final RecoveryCodes recoveryCodes;

    FactorSecrets(TotpKeys totp, Passkeys passkeys, RecoveryCodes recoveryCodes) {
        this.totp = totp;
        this.passkeys = passkeys;
        this.recoveryCodes = recoveryCodes;
    }

    void removeAll(AccountId account) {
        totp.remove(account);
        passkeys.removeAll(account);
        recoveryCodes.remove(account);
    }
}
