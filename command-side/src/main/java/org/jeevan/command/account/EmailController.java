package org.jeevan.command.account;

import jakarta.servlet.http.HttpServletRequest;
import org.jeevan.api.account.AccountCommand;
import org.jeevan.api.identity.EmailAddress;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.Commands;
import org.jeevan.command.account.OneTimeCodes.ChallengeAnswer;
import org.jeevan.command.login.Challenge.ChangeEmail;
import org.jeevan.command.login.Challenges;
import org.jeevan.command.login.Challenges.Attempt;
import org.jeevan.command.login.Sessions;
import org.jeevan.command.mail.Mails;
import org.jeevan.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Another e-mail address: it has to be proven by a code, its owner just now by more than that, and both are told. */
@RestController
@RequestMapping("/api/v1/accounts/current/email")
class EmailController {

    private final Accounts accounts;
    private final FreshProof freshProof;
    private final OneTimeCodes codes;
    private final Commands commands;
    private final Sessions sessions;
    private final Notices notices;

    EmailController(
            Accounts accounts,
            FreshProof freshProof,
            OneTimeCodes codes,
            Commands commands,
            Sessions sessions,
            Notices notices) {
        this.accounts = accounts;
        this.freshProof = freshProof;
        this.codes = codes;
        this.commands = commands;
        this.sessions = sessions;
        this.notices = notices;
    }

    record EmailRequest(String email) {}

    record CodeRequest(String code) {}

    @PutMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ChallengeAnswer> begin(@RequestBody EmailRequest request, HttpServletRequest http) {
        SignedIn signedIn = SignedIn.current();
        signedIn.requireUnlimited();
        freshProof.require(signedIn);
        String email = EmailAddress.require(request.email(), "email");
        return codes.mailTo(email, new ChangeEmail(signedIn.actor().person(), email), http, 202);
    }

    /** @param email the new one */
    record EmailAnswer(String email) {}

    @PostMapping("/{challengeId}")
    EmailAnswer complete(@PathVariable String challengeId, @RequestBody CodeRequest request, HttpServletRequest http) {
        SignedIn signedIn = SignedIn.current();
        signedIn.requireUnlimited();
        Standing before = accounts.require(signedIn.actor().person());
        Attempt attempt = codes.attempt(challengeId, http);
        if (!(attempt.purpose() instanceof ChangeEmail change)
                || !change.accountId().equals(before.accountId())) {
            throw new CommandRejected(Rejection.Code.CODE_EXPIRED, "This code is for something else");
        }
        if (!attempt.matches(request.code())) {
            throw Challenges.wrong();
        }
        attempt.finish();
        commands.send(new AccountCommand.ChangeEmail(before.accountId(), change.email()), signedIn.actor());
        sessions.proveAgain(signedIn);
        notices.send(before.email(), Mails.logInChanged("the e-mail address was changed to another one"));
        notices.send(change.email(), Mails.logInChanged("the e-mail address was changed to this one"));
        return new EmailAnswer(change.email());
    }
}
