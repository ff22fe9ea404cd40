package org.jeevan.command.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jeevan.command.account.FactorEnrolment.Enrolled;
import org.jeevan.command.account.FactorEnrolment.PasskeyOffer;
import org.jeevan.command.account.FactorEnrolment.TotpOffer;
import org.jeevan.command.factor.Passkeys;
import org.jeevan.command.factor.RecoveryCodes;
import org.jeevan.command.login.Factor;
import org.jeevan.command.login.Sessions;
import org.jeevan.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What proves me beside my password: to see, to add, to remove. */
@RestController
@RequestMapping("/api/v1/accounts/current")
class FactorController {

    private final Accounts accounts;
    private final FactorEnrolment enrolment;
    private final Passkeys passkeys;
    private final RecoveryCodes recoveryCodes;
    private final Sessions sessions;

    FactorController(
            Accounts accounts,
            FactorEnrolment enrolment,
            Passkeys passkeys,
            RecoveryCodes recoveryCodes,
            Sessions sessions) {
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.passkeys = passkeys;
        this.recoveryCodes = recoveryCodes;
        this.sessions = sessions;
    }

    record CodeRequest(String code) {}

    record PasskeyRequest(String challengeId, String label, JsonNode credential) {}

    record PasskeyAnswer(
            String passkeyId,
            String label,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    /**
     * My log-in.
     *
     * @param factors by which of them I prove myself now
     * @param factorDemanded I have to have one that is stronger than a mailbox
     * @param proven within the last five minutes
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountAnswer(
            String email,
            List<Factor> factors,
            boolean totp,
            List<PasskeyAnswer> passkeys,
            boolean passkeysAvailable,
            int recoveryCodesLeft,
            boolean factorDemanded,
            boolean proven,
            @Nullable Instant limitedUntil) {}

    @GetMapping
    ResponseEntity<AccountAnswer> mine() {
        SignedIn signedIn = SignedIn.current();
        Standing person = accounts.require(signedIn.actor().person());
        return uncached(new AccountAnswer(
                person.email(),
                person.factors(),
                person.totp(),
                passkeys(person),
                passkeys.available(),
                recoveryCodes.left(person.accountId()),
                accounts.demandsStrongFactor(person),
                sessions.isFresh(signedIn.sessionId()),
                signedIn.limitedUntil()));
    }

    private List<PasskeyAnswer> passkeys(Standing person) {
        return passkeys.list(person.accountId()).stream()
                .filter(each -> person.passkeys().containsKey(each.passkeyId()))
                .map(each -> new PasskeyAnswer(
                        each.passkeyId(), person.passkeys().get(each.passkeyId()), each.created(), each.lastUsed()))
                .toList();
    }

    @PostMapping("/totp")
    ResponseEntity<TotpOffer> offerTotp() {
        return uncached(enrolment.offerTotp(SignedIn.current()));
    }

    @PostMapping("/totp/{challengeId}")
    ResponseEntity<Enrolled> enrolTotp(@PathVariable String challengeId, @RequestBody CodeRequest request) {
        return uncached(enrolment.enrolTotp(SignedIn.current(), challengeId, request.code()));
    }

    /** @param totp whether there is an authenticator application: no more */
    record TotpRemoved(boolean totp) {}

    @DeleteMapping("/totp")
    TotpRemoved removeTotp() {
        enrolment.removeTotp(SignedIn.current());
        return new TotpRemoved(false);
    }

    @PostMapping("/passkey-offers")
    ResponseEntity<PasskeyOffer> offerPasskey() {
        return uncached(enrolment.offerPasskey(SignedIn.current()));
    }

    @PostMapping("/passkeys")
    ResponseEntity<Enrolled> addPasskey(@RequestBody PasskeyRequest request) {
        return uncached(
                enrolment.addPasskey(SignedIn.current(), request.challengeId(), request.label(), request.credential()));
    }

    /** @param removed its id */
    record PasskeyRemoved(String removed) {}

    @DeleteMapping("/passkeys/{passkeyId}")
    PasskeyRemoved removePasskey(@PathVariable String passkeyId) {
        enrolment.removePasskey(SignedIn.current(), passkeyId);
        return new PasskeyRemoved(passkeyId);
    }

    @PostMapping("/recovery-codes")
    ResponseEntity<Enrolled> newRecoveryCodes() {
        return uncached(enrolment.newRecoveryCodes(SignedIn.current()));
    }

    private static <T> ResponseEntity<T> uncached(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
