package org.jeevan.command.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.jeevan.api.access.AccessEvent.SessionChange;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.command.access.AccessLog;
import org.jeevan.command.account.OneTimeCodes.ChallengeAnswer;
import org.jeevan.command.login.Challenge;
import org.jeevan.command.login.Sessions;
import org.jeevan.web.SessionCookie;
import org.jeevan.web.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Log-in in two steps, who am I, change of the password, log-out. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionController {

    private final LogIn logIn;
    private final OneTimeCodes codes;
    private final SessionStart start;
    private final PasswordChange passwordChange;
    private final Sessions sessions;
    private final AccessLog accessLog;

    SessionController(
            LogIn logIn,
            OneTimeCodes codes,
            SessionStart start,
            PasswordChange passwordChange,
            Sessions sessions,
            AccessLog accessLog) {
        this.logIn = logIn;
        this.codes = codes;
        this.start = start;
        this.passwordChange = passwordChange;
        this.sessions = sessions;
        this.accessLog = accessLog;
    }

    record LogInRequest(LogInKind kind, String identifier, String password) {}

    record CodeRequest(String code) {}

    record PasswordRequest(String oldPassword, String newPassword) {}

    /** Who somebody is, as the web application needs to know. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SessionAnswer(
            String role, PatientId patientId, HospitalId hospitalId, String displayName, boolean mustChangePassword) {

        static SessionAnswer of(SignedIn person) {
            return new SessionAnswer(
                    person.actor().role().name().toLowerCase(Locale.ROOT),
                    person.patientId(),
                    person.actor().organisation(),
                    person.displayName(),
                    person.mustChangePassword());
        }
    }

    @PostMapping
    ResponseEntity<ChallengeAnswer> logIn(@RequestBody LogInRequest request, HttpServletRequest http) {
        var recognized =
                logIn.recognize(request.kind(), request.identifier(), request.password(), http.getRemoteAddr());
        return codes.mailTo(recognized.email(), recognized.completion(), http, 200);
    }

    @PostMapping("/{challengeId}/code")
    ResponseEntity<SessionAnswer> enterCode(
            @PathVariable String challengeId, @RequestBody CodeRequest request, HttpServletRequest http) {
        Challenge.Purpose purpose = codes.solve(challengeId, request.code(), http);
        SignedIn person = start.after(purpose);
        accessLog.session(person.actor(), SessionChange.LOGGED_IN);
        return answer(person, cookie(person, http));
    }

    @GetMapping("/current")
    ResponseEntity<SessionAnswer> whoAmI() {
        return answer(SignedIn.current(), null);
    }

    @DeleteMapping("/current")
    ResponseEntity<Map<String, String>> logOut(HttpServletRequest http) {
        SignedIn person = SignedIn.current();
        sessions.end(person.sessionId());
        accessLog.session(person.actor(), SessionChange.LOGGED_OUT);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.SET_COOKIE,
                        SessionCookie.expire(http, SessionCookie.NAME).toString())
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .body(Map.of());
    }

    @PutMapping("/current/password")
    ResponseEntity<SessionAnswer> changePassword(@RequestBody PasswordRequest request, HttpServletRequest http) {
        SignedIn person = passwordChange.change(SignedIn.current(), request.oldPassword(), request.newPassword());
        return answer(person, cookie(person, http));
    }

    private static String cookie(SignedIn person, HttpServletRequest http) {
        return SessionCookie.issue(http, SessionCookie.NAME, person.sessionId(), Sessions.LONGEST)
                .toString();
    }

    private static ResponseEntity<SessionAnswer> answer(SignedIn person, String cookie) {
        var response = ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (cookie != null) {
            response.header(HttpHeaders.SET_COOKIE, cookie);
        }
        return response.body(SessionAnswer.of(person));
    }
}
