package org.jeevan.command.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.account.OneTimeCodes.ChallengeAnswer;
import org.jeevan.command.login.Challenge.ProveAgain;
import org.jeevan.command.login.Challenges.Attempt;
import org.jeevan.command.login.Factor;
import org.jeevan.command.login.Sessions;
import org.jeevan.web.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Somebody signed in proves once more who he is; it counts for five minutes. */
@RestController
@RequestMapping("/api/v1/sessions/current/proofs")
class ProofController {

    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final Proofs proofs;
    private final Sessions sessions;
    private final AccountLimits limits;

    ProofController(Accounts accounts, OneTimeCodes codes, Proofs proofs, Sessions sessions, AccountLimits limits) {
        this.accounts = accounts;
        this.codes = codes;
        this.proofs = proofs;
        this.sessions = sessions;
        this.limits = limits;
    }

    @PostMapping
    ResponseEntity<ChallengeAnswer> begin(HttpServletRequest http) {
        AccountId account = SignedIn.current().actor().person();
        return codes.ask(accounts.require(account), new ProveAgain(account), http);
    }

    @PostMapping("/{challengeId}")
    Map<String, Boolean> prove(@PathVariable String challengeId, @RequestBody Proof proof, HttpServletRequest http) {
        SignedIn signedIn = SignedIn.current();
        Attempt attempt = codes.attempt(challengeId, http);
        if (!attempt.purpose().equals(new ProveAgain(signedIn.actor().person()))) {
            throw new CommandRejected(Rejection.Code.CODE_EXPIRED, "This code is for something else");
        }
        Standing person = accounts.require(signedIn.actor().person());
        proofs.require(person, person.factors(), attempt, proof, http);
        if (proof.factor() != Factor.EMAIL) {
            limits.lift(person.accountId());
        }
        sessions.proven(signedIn.sessionId());
        return Map.of("proven", true);
    }
}
