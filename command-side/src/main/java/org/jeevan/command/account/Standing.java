package org.jeevan.command.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jeevan.api.account.AccountKind;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.command.login.Factor;

/**
 * An account as log-in sees it at one moment.
 *
 * @param suspended itself, or the hospital that it belongs to, or brought back and not yet approved: nothing opens then
 * @param limitedUntil may be past, or null
 * @param passkeys their labels by id
 * @param logInVersion another one once what it is proven by is another
 */
record Standing(
        AccountId accountId,
        AccountKind kind,
        HospitalId hospitalId,
        String displayName,
        String email,
        boolean mustChangePassword,
        boolean suspended,
        Instant limitedUntil,
        boolean totp,
        Map<String, String> passkeys,
        boolean recoveryCodesLeft,
        int logInVersion) {

    static Standing of(AccountId accountId, Account account) {
        return new Standing(
                accountId,
                account.kind(),
                account.hospitalId(),
                account.displayName(),
                account.email(),
                account.mustChangePassword(),
                account.suspended() || account.kind() == AccountKind.STAFF && !account.approved(),
                account.limitedUntil(),
                account.factors().totp(),
                account.factors().passkeys(),
                account.factors().recoveryCodesLeft(),
                account.logInVersion());
    }

    /** As where it works: suspended with it, and another version after each time that was. */
    Standing at(boolean hospitalSuspended, int hospitalSuspensions) {
        return new Standing(
                accountId,
                kind,
                hospitalId,
                displayName,
                email,
                mustChangePassword,
                suspended || hospitalSuspended,
                limitedUntil,
                totp,
                passkeys,
                recoveryCodesLeft,
                logInVersion + hospitalSuspensions);
    }

    Actor actor() {
        return new Actor(Role.valueOf(kind.name()), hospitalId, accountId);
    }

    /** Of a code that went to this mailbox: another one once the log-in is changed. */
    String mark() {
        return accountId.value() + '/' + logInVersion;
    }

    boolean strong() {
        return totp || !passkeys.isEmpty();
    }

    /** By which of them the person proves who he is: the mailbox only while there is nothing stronger. */
    List<Factor> factors() {
        if (!strong()) {
            return List.of(Factor.EMAIL);
        }
        var factors = new ArrayList<Factor>();
        if (!passkeys.isEmpty()) {
            factors.add(Factor.PASSKEY);
        }
        if (totp) {
            factors.add(Factor.TOTP);
        }
        if (recoveryCodesLeft) {
            factors.add(Factor.RECOVERY_CODE);
        }
        return List.copyOf(factors);
    }
}
