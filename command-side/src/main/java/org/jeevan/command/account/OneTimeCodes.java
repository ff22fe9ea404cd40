package org.jeevan.command.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jeevan.command.login.Challenge;
import org.jeevan.command.login.Challenge.Purpose;
import org.jeevan.command.login.Challenges;
import org.jeevan.command.login.Challenges.Begun;
import org.jeevan.command.login.FailedTries;
import org.jeevan.command.login.LocalSecrets;
import org.jeevan.command.mail.Mailer;
import org.jeevan.command.mail.Mails;
import org.jeevan.web.SessionCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Mails one-time codes and takes them back from the browser that began. */
@Component
class OneTimeCodes {

    private static final String BROWSER_COOKIE = "JEEVAN-BROWSER";
    private static final Duration BROWSER_COOKIE_AGE = Duration.ofDays(1);
    private static final int MAILS_PER_HOUR_FREE = 60;

    private final Challenges challenges;
    private final FailedTries mails;
    private final Mailer mailer;

    OneTimeCodes(Challenges challenges, FailedTries mails, Mailer mailer) {
        this.challenges = challenges;
        this.mails = mails;
        this.mailer = mailer;
    }

    /** @param factors by which of them the person can prove who he is */
    record ChallengeAnswer(String challengeId, List<String> factors) {}

    /** Nobody's mailbox is flooded: beyond the free ones each mail that the same address asks for within the hour waits longer. */
    ResponseEntity<ChallengeAnswer> mailTo(String email, Purpose purpose, HttpServletRequest request, int status) {
        String asker = email + "|" + request.getRemoteAddr();
        mails.requireMayTry("mail", asker);
        mails.failed("mail", asker, MAILS_PER_HOUR_FREE);
        String browser = LocalSecrets.token();
        Begun begun = challenges.begin(new Challenge(browser, purpose));
        mailer.send(email, Mails.code(begun.code()));
        return answer(begun.challengeId(), browser, request, status);
    }

    private static ResponseEntity<ChallengeAnswer> answer(
            String challengeId, String browser, HttpServletRequest request, int status) {
        var cookie = SessionCookie.issue(request, BROWSER_COOKIE, browser, BROWSER_COOKIE_AGE);
        return ResponseEntity.status(status)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new ChallengeAnswer(challengeId, List.of("EMAIL")));
    }

    Purpose solve(String challengeId, String code, HttpServletRequest request) {
        return challenges.solve(challengeId, SessionCookie.read(request, BROWSER_COOKIE), code);
    }
}
