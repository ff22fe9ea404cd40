package org.jeevan.command.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.account.OneTimeCodes.ChallengeAnswer;
import org.jeevan.command.login.Challenge.Purpose;
import org.jeevan.command.login.Challenges.Attempt;
import org.jeevan.command.login.Factor;
import org.jeevan.command.login.Sessions;
import org.jeevan.command.mail.Mailer.Mail;
import org.jeevan.web.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Has somebody signed in prove once more who he is: by a mailed code only while the account has nothing stronger. */
@Component
public class SecondProof {

    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final Proofs proofs;
    private final Sessions sessions;
    private final AccountLimits limits;

    SecondProof(Accounts accounts, OneTimeCodes codes, Proofs proofs, Sessions sessions, AccountLimits limits) {
        this.accounts = accounts;
        this.codes = codes;
        this.proofs = proofs;
        this.sessions = sessions;
        this.limits = limits;
    }

    /** @param mail that carries the code, where it is mailed */
    public ResponseEntity<ChallengeAnswer> ask(
            SignedIn signedIn, Purpose purpose, Function<String, Mail> mail, HttpServletRequest request, int status) {
        Standing person = accounts.require(signedIn.actor().person());
        return codes.ask(person, mail, purpose, request, status);
    }

    /**
     * Returns if the proof is right; it counts as fresh then, and by more than a mailbox it lifts the limit after a reset.
     *
     * @throws CommandRejected {@code code-expired} also for what was asked for anything but the purpose
     */
    public void require(
            SignedIn signedIn, Purpose purpose, String challengeId, Proof proof, HttpServletRequest request) {
        Attempt attempt = codes.attempt(challengeId, request);
        if (!attempt.purpose().equals(purpose)) {
            throw new CommandRejected(Rejection.Code.CODE_EXPIRED, "This code is for something else");
        }
        Standing person = accounts.require(signedIn.actor().person());
        proofs.require(person, person.factors(), attempt, proof, request);
        if (proof.factor() != Factor.EMAIL) {
            limits.lift(person.accountId());
        }
        sessions.proven(signedIn.sessionId());
    }
}
