package org.jeevan.command.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jeevan.api.account.AccountCommand.UseRecoveryCode;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.Commands;
import org.jeevan.command.access.RefusalLog;
import org.jeevan.command.factor.Passkeys;
import org.jeevan.command.factor.RecoveryCodes;
import org.jeevan.command.factor.TotpKeys;
import org.jeevan.command.login.Challenges;
import org.jeevan.command.login.Challenges.Attempt;
import org.jeevan.command.login.Factor;
import org.jeevan.command.login.FailedTries;
import org.jeevan.command.login.KnownDevices;
import org.jeevan.command.mail.Mails;
import org.springframework.stereotype.Component;

/** Decides whether what somebody brings proves who he is. Wrong ones are counted per account, strangers all together. */
@Component
class Proofs {

    private static final int FREE_FAILURES = 15;
    private static final String WHAT = "proof";

    private final TotpKeys totp;
    private final RecoveryCodes recoveryCodes;
    private final Passkeys passkeys;
    private final KnownDevices devices;
    private final FailedTries tries;
    private final Commands commands;
    private final Notices notices;
    private final RefusalLog refusals;

    Proofs(
            TotpKeys totp,
            RecoveryCodes recoveryCodes,
            Passkeys passkeys,
            KnownDevices devices,
            FailedTries tries,
            Commands commands,
            Notices notices,
            RefusalLog refusals) {
        this.totp = totp;
        this.recoveryCodes = recoveryCodes;
        this.passkeys = passkeys;
        this.devices = devices;
        this.tries = tries;
        this.commands = commands;
        this.notices = notices;
        this.refusals = refusals;
    }

    /**
     * Returns if it does, and the attempt is used up then.
     *
     * @param taken which kinds of proof are
     * @throws CommandRejected {@code wrong-code}, {@code too-many-attempts}, {@code code-expired}
     */
    void require(Standing person, List<Factor> taken, Attempt attempt, Proof proof, HttpServletRequest request) {
        requireRight(person, taken, attempt, proof, request);
        attempt.finish();
    }

    /** As above, but the attempt can still fail of something else. */
    void requireRight(Standing person, List<Factor> taken, Attempt attempt, Proof proof, HttpServletRequest request) {
        if (!taken.contains(proof.factor())) {
            throw new CommandRejected(
                    Rejection.Code.INVALID_FIELD, "This account is proven by something else", "factor");
        }
        String subject =
                person.accountId().value() + '|' + Caller.of(request, devices).countedFor(person.accountId());
        tries.spend(WHAT, subject, FREE_FAILURES);
        if (!isRight(person, attempt, proof)) {
            refusals.factor(person.accountId());
            throw Challenges.wrong();
        }
        tries.succeeded(WHAT, subject);
    }

    private boolean isRight(Standing person, Attempt attempt, Proof proof) {
        return switch (proof.factor()) {
            case EMAIL -> attempt.matches(proof.code());
            case TOTP -> totp.verify(person.accountId(), proof.code());
            case RECOVERY_CODE -> useRecoveryCode(person, proof.code());
            case PASSKEY ->
                passkeys.verify(attempt.nonce(), proof.credential())
                        .filter(owner -> owner.account().equals(person.accountId())
                                && person.passkeys().containsKey(owner.passkeyId()))
                        .isPresent();
        };
    }

    private boolean useRecoveryCode(Standing person, String code) {
        boolean right = recoveryCodes.use(person.accountId(), code);
        if (right) {
            commands.send(new UseRecoveryCode(person.accountId()), person.actor());
            notices.send(person.email(), Mails.recoveryCodeUsed());
        }
        return right;
    }
}
