package org.jeevan.command.account;

import jakarta.servlet.http.HttpServletRequest;
import org.jeevan.command.account.OneTimeCodes.ChallengeAnswer;
import org.jeevan.command.login.Challenge.ProveAgain;
import org.jeevan.command.mail.Mails;
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

    private final SecondProof proof;

    ProofController(SecondProof proof) {
        this.proof = proof;
    }

    @PostMapping
    ResponseEntity<ChallengeAnswer> begin(HttpServletRequest http) {
        SignedIn signedIn = SignedIn.current();
        return proof.ask(signedIn, purpose(signedIn), Mails::code, http, 200);
    }

    record ProofAnswer(boolean proven) {}

    @PostMapping("/{challengeId}")
    ProofAnswer prove(@PathVariable String challengeId, @RequestBody Proof brought, HttpServletRequest http) {
        SignedIn signedIn = SignedIn.current();
        proof.require(signedIn, purpose(signedIn), challengeId, brought, http);
        return new ProofAnswer(true);
    }

    private static ProveAgain purpose(SignedIn signedIn) {
        return new ProveAgain(signedIn.actor().person());
    }
}
