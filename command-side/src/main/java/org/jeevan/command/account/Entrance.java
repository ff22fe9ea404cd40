package org.jeevan.command.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.factor.Passkeys;
import org.jeevan.command.login.Challenge.CompleteLogIn;
import org.jeevan.command.login.Challenge.CompleteSignUp;
import org.jeevan.command.login.Challenge.LogInByPasskey;
import org.jeevan.command.login.Challenges;
import org.jeevan.command.login.Challenges.Attempt;
import org.jeevan.command.login.Factor;
import org.jeevan.web.SignedIn;
import org.springframework.stereotype.Component;

/** Lets in whoever proves what the challenge asks for. */
@Component
class Entrance {

    private final LogIn logIn;
    private final Accounts accounts;
    private final Proofs proofs;
    private final Passkeys passkeys;
    private final PatientsOfAccounts patients;
    private final SignUp signUp;
    private final SessionStart start;
    private final AccountLimits limits;

    Entrance(
            LogIn logIn,
            Accounts accounts,
            Proofs proofs,
            Passkeys passkeys,
            PatientsOfAccounts patients,
            SignUp signUp,
            SessionStart start,
            AccountLimits limits) {
        this.logIn = logIn;
        this.accounts = accounts;
        this.proofs = proofs;
        this.passkeys = passkeys;
        this.patients = patients;
        this.signUp = signUp;
        this.start = start;
        this.limits = limits;
    }

    SignedIn enter(Attempt attempt, Proof proof, HttpServletRequest request) {
        return switch (attempt.purpose()) {
            case CompleteSignUp completion -> afterSignUp(completion, attempt, proof, request);
            case CompleteLogIn completion -> afterPassword(completion, attempt, proof, request);
            case LogInByPasskey any -> byPasskey(attempt, proof, request);
            default -> throw new CommandRejected(Rejection.Code.CODE_EXPIRED, "This code is for something else");
        };
    }

    private SignedIn afterSignUp(CompleteSignUp completion, Attempt attempt, Proof proof, HttpServletRequest request) {
        if (proof.factor() != Factor.EMAIL || !attempt.matches(proof.code())) {
            throw Challenges.wrong();
        }
        attempt.finish();
        PatientId patientId = signUp.complete(completion);
        return start.start(completion.accountId(), patientId, () -> true, request);
    }

    /** Which factors are taken is decided now: one that was enrolled meanwhile counts. */
    private SignedIn afterPassword(CompleteLogIn completion, Attempt attempt, Proof proof, HttpServletRequest request) {
        Standing person = accounts.findUsable(completion.accountId()).orElseThrow(SessionStart::refused);
        if (!logIn.stillHolds(completion)) {
            throw new CommandRejected(
                    Rejection.Code.CODE_EXPIRED, "The log-in was changed meanwhile; please begin again");
        }
        proofs.require(person, person.factors(), attempt, proof, request);
        var patientId = Optional.ofNullable(completion.patientId());
        return enter(person, patientId, proof.factor(), () -> logIn.stillHolds(completion), request);
    }

    private SignedIn byPasskey(Attempt attempt, Proof proof, HttpServletRequest request) {
        Passkeys.Owner owner =
                passkeys.verify(attempt.nonce(), proof.credential()).orElseThrow(SessionStart::refused);
        Standing person = ownerOf(owner).orElseThrow(SessionStart::refused);
        attempt.finish();
        return enter(
                person,
                patients.boundTo(person.accountId()),
                Factor.PASSKEY,
                () -> ownerOf(owner).isPresent(),
                request);
    }

    private Optional<Standing> ownerOf(Passkeys.Owner owner) {
        return accounts.findUsable(owner.account())
                .filter(account -> account.passkeys().containsKey(owner.passkeyId()));
    }

    private SignedIn enter(
            Standing person,
            Optional<PatientId> patientId,
            Factor provenBy,
            BooleanSupplier stillHolds,
            HttpServletRequest request) {
        if (provenBy != Factor.EMAIL && person.limitedUntil() != null) {
            limits.lift(person.accountId());
        }
        return start.start(person.accountId(), patientId.orElse(null), stillHolds, request);
    }
}
