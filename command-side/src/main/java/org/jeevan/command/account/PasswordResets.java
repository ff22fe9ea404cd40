package org.jeevan.command.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jeevan.api.account.AccountCommand;
import org.jeevan.api.account.AccountKind;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection.Code;
import org.jeevan.command.Commands;
import org.jeevan.command.account.OneTimeCodes.ChallengeAnswer;
import org.jeevan.command.account.PasswordResetController.NewPasswordRequest;
import org.jeevan.command.login.Challenge;
import org.jeevan.command.login.Challenge.ResetPassword;
import org.jeevan.command.login.Challenges;
import org.jeevan.command.login.Challenges.Attempt;
import org.jeevan.command.login.Challenges.Begun;
import org.jeevan.command.login.Factor;
import org.jeevan.command.login.FailedTries;
import org.jeevan.command.login.KnownDevices;
import org.jeevan.command.login.LocalSecrets;
import org.jeevan.command.login.Sessions;
import org.jeevan.command.vault.Credentials;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * A new password for whoever proves the mailbox. The request does the same for everybody: whether there is such an
 * account is looked up afterwards, where nobody waits for it, and again when the code comes back.
 */
@Component
class PasswordResets {

    private static final int BEGUN_FREE = 10;
    private static final int WRONG_FREE = 15;

    private final LogIn logIn;
    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final Challenges challenges;
    private final ResetMails mails;
    private final KnownDevices devices;
    private final FailedTries tries;
    private final Proofs proofs;
    private final Credentials credentials;
    private final Commands commands;
    private final Sessions sessions;
    private final PasswordRules rules;
    private final PasswordChange change;
    private final Clock clock;

    PasswordResets(
            LogIn logIn,
            Accounts accounts,
            OneTimeCodes codes,
            Challenges challenges,
            ResetMails mails,
            KnownDevices devices,
            FailedTries tries,
            Proofs proofs,
            Credentials credentials,
            Commands commands,
            Sessions sessions,
            PasswordRules rules,
            PasswordChange change,
            Clock clock) {
        this.logIn = logIn;
        this.accounts = accounts;
        this.codes = codes;
        this.challenges = challenges;
        this.mails = mails;
        this.devices = devices;
        this.tries = tries;
        this.proofs = proofs;
        this.credentials = credentials;
        this.commands = commands;
        this.sessions = sessions;
        this.rules = rules;
        this.change = change;
        this.clock = clock;
    }

    ResponseEntity<ChallengeAnswer> begin(LogInKind kind, String identifier, HttpServletRequest request) {
        String name = LogIn.requireName(kind, identifier);
        Caller caller = Caller.of(request, devices);
        codes.count("reset-any", caller.anyDevice());
        String asker = kind + "|" + name + "|" + caller.network();
        tries.spend("reset", asker, BEGUN_FREE);
        String browser = LocalSecrets.token();
        Begun begun = challenges.begin(new Challenge(browser, new ResetPassword(kind.name(), name, null)));
        mails.send(kind, name, caller, browser, begun);
        return codes.answerFor(begun, browser, request);
    }

    /**
     * @return until when the account is limited, because nothing but the mailbox was proven; null if something was
     * @throws CommandRejected {@code wrong-code}, {@code second-factor-required}, or what is wrong with the password
     */
    Instant complete(String challengeId, NewPasswordRequest request, HttpServletRequest http) {
        PasswordRules.requireLength(request.newPassword(), "newPassword");
        Attempt attempt = codes.attempt(challengeId, http);
        if (!(attempt.purpose() instanceof ResetPassword purpose)) {
            throw new CommandRejected(Code.CODE_EXPIRED, "This code is for something else");
        }
        Standing person = requireMailbox(purpose, attempt, request.mailed(), http);
        rules.require(request.newPassword(), "newPassword", person.displayName(), person.email());
        boolean proven = provenBesides(person, attempt, request.besides(), http);
        String hash = credentials.hash(request.newPassword());
        requireUnchanged(person);
        attempt.finish();
        Instant limitedUntil = proven ? null : clock.instant().plus(AccountLimits.AFTER_RESET);
        credentials.store(person.accountId(), hash);
        commands.send(new AccountCommand.ResetPassword(person.accountId(), limitedUntil), Actor.SYSTEM);
        sessions.endAll(person.accountId());
        change.changed(person, "the password was reset with a code from this mailbox");
        return limitedUntil;
    }

    /** The check of the proofs and the hashing take their time. */
    private void requireUnchanged(Standing person) {
        if (accounts.findUsable(person.accountId())
                .map(Standing::mark)
                .filter(person.mark()::equals)
                .isEmpty()) {
            throw new CommandRejected(Code.CODE_EXPIRED, "The log-in was changed meanwhile; please begin again");
        }
    }

    /** A name that nobody has is answered like a wrong code, and so is a code from before a change of the log-in. */
    private Standing requireMailbox(ResetPassword purpose, Attempt attempt, Proof mailed, HttpServletRequest http) {
        Optional<Standing> person = logIn.ownerOf(LogInKind.valueOf(purpose.kind()), purpose.identifier())
                .flatMap(accounts::findUsable);
        String counted = person.map(owner -> Caller.of(http, devices).countedFor(owner.accountId()))
                .orElse("stranger");
        String guesser = purpose.kind() + '|' + purpose.identifier() + '|' + counted;
        tries.spend("reset-code", guesser, WRONG_FREE);
        boolean mailedToIt = person.map(Standing::mark)
                .filter(mark -> mark.equals(purpose.basis()))
                .isPresent();
        if (!mailedToIt || !attempt.matches(mailed.code())) {
            throw Challenges.wrong();
        }
        tries.succeeded("reset-code", guesser);
        return person.get();
    }

    /** A patient may do without, and is limited then; whoever reaches others' data may not, if he has something. */
    private boolean provenBesides(Standing person, Attempt attempt, Proof proof, HttpServletRequest http) {
        if (proof != null && proof.factor() != Factor.EMAIL && person.strong()) {
            proofs.requireRight(person, person.factors(), attempt, proof, http);
            return true;
        }
        if (person.strong() && person.kind() != AccountKind.PATIENT) {
            throw new CommandRejected(
                    Code.SECOND_FACTOR_REQUIRED,
                    "This account also needs its authenticator, passkey or a recovery code");
        }
        return false;
    }
}
