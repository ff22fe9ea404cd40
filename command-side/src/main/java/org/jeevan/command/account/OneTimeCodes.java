package org.jeevan.command.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.factor.Passkeys;
import org.jeevan.command.login.Challenge;
import org.jeevan.command.login.Challenge.Purpose;
import org.jeevan.command.login.Challenges;
import org.jeevan.command.login.Challenges.Attempt;
import org.jeevan.command.login.Challenges.Begun;
import org.jeevan.command.login.Factor;
import org.jeevan.command.login.FailedTries;
import org.jeevan.command.login.LocalSecrets;
import org.jeevan.command.login.Network;
import org.jeevan.command.mail.Mailer;
import org.jeevan.command.mail.Mailer.Mail;
import org.jeevan.command.mail.Mails;
import org.jeevan.web.SessionCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks a browser to prove a person, by a mailed code or by something stronger, and takes the proof from that browser. */
@Component
public class OneTimeCodes {

    private static final String BROWSER_COOKIE = "JEEVAN-BROWSER";
    private static final Duration BROWSER_COOKIE_AGE = Duration.ofDays(1);
    private static final int MAILS_PER_HOUR_FREE = 60;
    private static final int BEGUN_PER_HOUR_FREE = 600;

    private final Challenges challenges;
    private final FailedTries tries;
    private final Mailer mailer;
    private final Passkeys passkeys;

    OneTimeCodes(Challenges challenges, FailedTries tries, Mailer mailer, Passkeys passkeys) {
        this.challenges = challenges;
        this.tries = tries;
        this.mailer = mailer;
        this.passkeys = passkeys;
    }

    /**
     * @param factors by which of them the person can prove who he is
     * @param publicKey where a passkey can: what the browser's authenticator is asked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChallengeAnswer(
            String challengeId,
            List<Factor> factors,
            @Nullable JsonNode publicKey) {}

    /** Nobody's mailbox is flooded: beyond the free ones each mail that the same address asks for within the hour waits longer. */
    ResponseEntity<ChallengeAnswer> mailTo(String email, Purpose purpose, HttpServletRequest request, int status) {
        return mailTo(email, Mails::code, purpose, request, status);
    }

    private ResponseEntity<ChallengeAnswer> mailTo(
            String email, Function<String, Mail> mail, Purpose purpose, HttpServletRequest request, int status) {
        countMail(email, request);
        String browser = LocalSecrets.token();
        Begun begun = challenges.begin(new Challenge(browser, purpose));
        mailer.send(email, mail.apply(begun.code()));
        return answer(new ChallengeAnswer(begun.challengeId(), List.of(Factor.EMAIL), null), browser, request, status);
    }

    /** By mail if the account has nothing stronger. */
    ResponseEntity<ChallengeAnswer> ask(Standing person, Purpose purpose, HttpServletRequest request) {
        return ask(person, Mails::code, purpose, request, 200);
    }

    /** @param mail that carries a code, if the account has nothing stronger */
    ResponseEntity<ChallengeAnswer> ask(
            Standing person, Function<String, Mail> mail, Purpose purpose, HttpServletRequest request, int status) {
        if (!person.strong()) {
            return mailTo(person.email(), mail, purpose, request, status);
        }
        return askForPasskey(Optional.of(person.accountId()), person.factors(), purpose, request, status);
    }

    /** @param account empty where the passkey itself has to tell whose it is */
    ResponseEntity<ChallengeAnswer> askForPasskey(
            Optional<AccountId> account,
            List<Factor> factors,
            Purpose purpose,
            HttpServletRequest request,
            int status) {
        String browser = LocalSecrets.token();
        String id = challenges.beginWithoutCode(new Challenge(browser, purpose));
        return answer(new ChallengeAnswer(id, factors, publicKey(account, factors, id)), browser, request, status);
    }

    /** A code that goes out later, or never; the answer is the same for everybody. */
    ResponseEntity<ChallengeAnswer> answerFor(Begun begun, String browser, HttpServletRequest request) {
        JsonNode publicKey = publicKey(Optional.empty(), List.of(Factor.PASSKEY), begun.challengeId());
        return answer(
                new ChallengeAnswer(begun.challengeId(), List.of(Factor.EMAIL), publicKey), browser, request, 202);
    }

    /**
     * Bounds what anybody may begin without any proof at all, far above what a hospital behind one address needs.
     *
     * @throws CommandRejected {@code too-many-attempts}
     */
    void count(String what, String who) {
        tries.spend(what, who, BEGUN_PER_HOUR_FREE);
    }

    Attempt attempt(String challengeId, HttpServletRequest request) {
        return challenges.attempt(challengeId, SessionCookie.read(request, BROWSER_COOKIE));
    }

    private JsonNode publicKey(Optional<AccountId> account, List<Factor> factors, String challengeId) {
        return factors.contains(Factor.PASSKEY) && passkeys.available()
                ? passkeys.requestOptions(account, challenges.nonce(challengeId))
                : null;
    }

    private void countMail(String email, HttpServletRequest request) {
        String asker = email + "|" + Network.of(request.getRemoteAddr());
        tries.spend("mail", asker, MAILS_PER_HOUR_FREE);
    }

    private static ResponseEntity<ChallengeAnswer> answer(
            ChallengeAnswer answer, String browser, HttpServletRequest request, int status) {
        var cookie = SessionCookie.issue(request, BROWSER_COOKIE, browser, BROWSER_COOKIE_AGE);
        return ResponseEntity.status(status)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(answer);
    }
}
