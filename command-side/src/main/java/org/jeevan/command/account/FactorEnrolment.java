package org.jeevan.command.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jeevan.api.account.AccountCommand.AddPasskey;
import org.jeevan.api.account.AccountCommand.EnrolTotp;
import org.jeevan.api.account.AccountCommand.IssueRecoveryCodes;
import org.jeevan.api.account.AccountCommand.RemovePasskey;
import org.jeevan.api.account.AccountCommand.RemoveTotp;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.api.rejection.Rejection.Code;
import org.jeevan.command.Commands;
import org.jeevan.command.factor.Passkeys;
import org.jeevan.command.factor.RecoveryCodes;
import org.jeevan.command.factor.TotpKeys;
import org.jeevan.command.login.Challenge;
import org.jeevan.command.login.Challenge.Purpose;
import org.jeevan.command.login.Challenges;
import org.jeevan.command.login.Challenges.Attempt;
import org.jeevan.command.login.LocalSecrets;
import org.jeevan.command.login.Sessions;
import org.jeevan.command.mail.Mails;
import org.jeevan.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Adds and removes what proves a person. A secret is durable before the fact that it counts, and the fact that it counts
 * no longer before the secret goes: a crash in between leaves what opens nothing.
 */
@Component
class FactorEnrolment {

    private final Accounts accounts;
    private final Challenges challenges;
    private final TotpKeys totp;
    private final Passkeys passkeys;
    private final RecoveryCodes recoveryCodes;
    private final FreshProof freshProof;
    private final Commands commands;
    private final Sessions sessions;
    private final Notices notices;

    FactorEnrolment(
            Accounts accounts,
            Challenges challenges,
            TotpKeys totp,
            Passkeys passkeys,
            RecoveryCodes recoveryCodes,
            FreshProof freshProof,
            Commands commands,
            Sessions sessions,
            Notices notices) {
        this.accounts = accounts;
        this.challenges = challenges;
        this.totp = totp;
        this.passkeys = passkeys;
        this.recoveryCodes = recoveryCodes;
        this.freshProof = freshProof;
        this.commands = commands;
        this.sessions = sessions;
        this.notices = notices;
    }

    record TotpOffer(String challengeId, String secret, String uri, String qr) {}

    record PasskeyOffer(String challengeId, JsonNode publicKey) {}

    /** @param recoveryCodes shown this once; null where the person has some already */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Enrolled(@Nullable List<String> recoveryCodes) {}

    TotpOffer offerTotp(SignedIn signedIn) {
        Standing person = requireMayChange(signedIn);
        TotpKeys.Offer offer = totp.offer(person.displayName());
        String id = begin(signedIn, new Challenge.EnrolTotp(person.accountId(), offer.secret()));
        return new TotpOffer(id, offer.secret(), offer.uri(), offer.qr());
    }

    /** The first code proves that the application has the secret. */
    Enrolled enrolTotp(SignedIn signedIn, String challengeId, String code) {
        Standing person = requireMayChange(signedIn);
        Attempt attempt = challenges.attempt(challengeId, boundTo(signedIn));
        if (!(attempt.purpose() instanceof Challenge.EnrolTotp enrolment)
                || !enrolment.accountId().equals(person.accountId())) {
            throw forSomethingElse();
        }
        if (!totp.accept(person.accountId(), enrolment.secret(), code == null ? "" : code.strip())) {
            throw Challenges.wrong();
        }
        attempt.finish();
        commands.send(new EnrolTotp(person.accountId()), person.actor());
        return enrolled(signedIn, person, "an authenticator application was added");
    }

    void removeTotp(SignedIn signedIn) {
        Standing person = requireMayChange(signedIn);
        requireAnother(person, person.totp() && person.passkeys().isEmpty());
        commands.send(new RemoveTotp(person.accountId()), person.actor());
        totp.remove(person.accountId());
        removed(signedIn, person, "an authenticator application was removed");
    }

    PasskeyOffer offerPasskey(SignedIn signedIn) {
        Standing person = requireMayChange(signedIn);
        if (!passkeys.available()) {
            throw new CommandRejected(Code.CONFLICT, "The operator has not said under which address passkeys are made");
        }
        String id = begin(signedIn, new Challenge.AddPasskey(person.accountId()));
        return new PasskeyOffer(
                id, passkeys.creationOptions(person.accountId(), person.displayName(), challenges.nonce(id)));
    }

    Enrolled addPasskey(SignedIn signedIn, String challengeId, String label, JsonNode credential) {
        Standing person = requireMayChange(signedIn);
        String name = AccountFactors.requireLabel(label);
        Attempt attempt = challenges.attempt(challengeId == null ? "" : challengeId, boundTo(signedIn));
        if (!attempt.purpose().equals(new Challenge.AddPasskey(person.accountId()))) {
            throw forSomethingElse();
        }
        String passkeyId = passkeys.register(
                        person.accountId(), person.displayName(), attempt.nonce(), name, credential)
                .orElseThrow(() -> new CommandRejected(
                        Code.INVALID_FIELD, "This is no passkey made for this request", "credential"));
        try {
            attempt.finish();
            commands.send(new AddPasskey(person.accountId(), passkeyId, name), person.actor());
        } catch (CommandRejected refused) {
            passkeys.remove(passkeyId); // else the device would be told for ever that it has one here
            throw refused;
        }
        return enrolled(signedIn, person, "a passkey was added");
    }

    void removePasskey(SignedIn signedIn, String passkeyId) {
        Standing person = requireMayChange(signedIn);
        if (!person.passkeys().containsKey(passkeyId)) {
            throw CommandRejected.notFound();
        }
        requireAnother(person, !person.totp() && person.passkeys().size() == 1);
        commands.send(new RemovePasskey(person.accountId(), passkeyId), person.actor());
        passkeys.remove(passkeyId);
        removed(signedIn, person, "a passkey was removed");
    }

    Enrolled newRecoveryCodes(SignedIn signedIn) {
        Standing person = requireMayChange(signedIn);
        if (!person.strong()) {
            throw new CommandRejected(Code.CONFLICT, "There is nothing yet that a recovery code could stand in for");
        }
        notices.send(person.email(), Mails.logInChanged("new recovery codes were made"));
        return new Enrolled(issue(person));
    }

    private Standing requireMayChange(SignedIn signedIn) {
        signedIn.requireUnlimited();
        freshProof.require(signedIn);
        return accounts.require(signedIn.actor().person());
    }

    private void requireAnother(Standing person, boolean last) {
        if (last && accounts.demandsStrongFactor(person)) {
            throw new CommandRejected(Code.CONFLICT, "Add another one first: this account has to have one");
        }
    }

    private String begin(SignedIn signedIn, Purpose purpose) {
        return challenges.beginWithoutCode(new Challenge(boundTo(signedIn), purpose));
    }

    private static String boundTo(SignedIn signedIn) {
        return LocalSecrets.tokenHash(signedIn.sessionId());
    }

    private Enrolled enrolled(SignedIn signedIn, Standing before, String what) {
        AccountId account = before.accountId();
        List<String> codes = before.recoveryCodesLeft() ? null : issue(before);
        sessions.factorEnrolled(account);
        sessions.proveAgain(signedIn);
        notices.send(before.email(), Mails.logInChanged(what));
        return new Enrolled(codes);
    }

    private List<String> issue(Standing person) {
        List<String> codes = recoveryCodes.issue(person.accountId());
        commands.send(new IssueRecoveryCodes(person.accountId(), codes.size()), person.actor());
        return codes;
    }

    /** Recovery codes stand in for something; without it they go too. */
    private void removed(SignedIn signedIn, Standing before, String what) {
        sessions.proveAgain(signedIn);
        boolean strong = accounts.require(before.accountId()).strong();
        if (!strong && before.recoveryCodesLeft()) {
            commands.send(new IssueRecoveryCodes(before.accountId(), 0), before.actor());
            recoveryCodes.remove(before.accountId());
        }
        notices.send(before.email(), Mails.logInChanged(what));
    }

    private static CommandRejected forSomethingElse() {
        return new CommandRejected(Rejection.Code.CODE_EXPIRED, "This is for something else; please begin again");
    }
}
