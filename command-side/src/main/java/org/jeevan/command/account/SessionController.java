package org.jeevan.command.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jeevan.api.access.AccessEvent.SessionChange;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.command.access.AccessLog;
import org.jeevan.command.account.OneTimeCodes.ChallengeAnswer;
import org.jeevan.command.login.Challenge.LogInByPasskey;
import org.jeevan.command.login.Factor;
import org.jeevan.command.login.KnownDevices;
import org.jeevan.command.login.Sessions;
import org.jeevan.web.SessionCookie;
import org.jeevan.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
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
@RequestMapping("/api/v1")
class SessionController {

    private final LogIn logIn;
    private final OneTimeCodes codes;
    private final Entrance entrance;
    private final KnownDevices devices;
    private final PasswordChange passwordChange;
    private final Sessions sessions;
    private final AccessLog accessLog;

    SessionController(
            LogIn logIn,
            OneTimeCodes codes,
            Entrance entrance,
            KnownDevices devices,
            PasswordChange passwordChange,
            Sessions sessions,
            AccessLog accessLog) {
        this.logIn = logIn;
        this.codes = codes;
        this.entrance = entrance;
        this.devices = devices;
        this.passwordChange = passwordChange;
        this.sessions = sessions;
        this.accessLog = accessLog;
    }

    record LogInRequest(LogInKind kind, String identifier, String password) {}

    record PasswordRequest(String oldPassword, String newPassword) {}

    /** Who somebody is, as the web application needs to know. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SessionAnswer(
            SessionRole role,
            @Nullable PatientId patientId,
            @Nullable HospitalId hospitalId,
            String displayName,
            boolean mustChangePassword,
            boolean mustEnrolFactor,
            @Nullable Instant limitedUntil) {

        static SessionAnswer of(SignedIn person) {
            return new SessionAnswer(
                    SessionRole.of(person.actor()),
                    person.patientId(),
                    person.actor().organisation(),
                    person.displayName(),
                    person.mustChangePassword(),
                    person.mustEnrolFactor(),
                    person.limitedUntil());
        }
    }

    @PostMapping("/sessions")
    ResponseEntity<ChallengeAnswer> logIn(@RequestBody LogInRequest request, HttpServletRequest http) {
        var recognized =
                logIn.recognize(request.kind(), request.identifier(), request.password(), Caller.of(http, devices));
        return codes.ask(recognized.person(), recognized.completion(), http);
    }

    /** Without name and password: the passkey says who it is. */
    @PostMapping("/passkey-log-ins")
    ResponseEntity<ChallengeAnswer> logInByPasskey(HttpServletRequest http) {
        codes.count("passkey-log-in", Caller.of(http, devices).anyDevice());
        return codes.askForPasskey(Optional.empty(), List.of(Factor.PASSKEY), new LogInByPasskey(), http, 200);
    }

    @PostMapping("/sessions/{challengeId}/code")
    ResponseEntity<SessionAnswer> enterCode(
            @PathVariable String challengeId, @RequestBody Proof proof, HttpServletRequest http) {
        SignedIn person = entrance.enter(codes.attempt(challengeId, http), proof, http);
        var device = devices.remember(
                Caller.of(http, devices).device(), person.actor().person());
        return answer(
                person,
                cookie(person, http),
                SessionCookie.issue(http, Caller.DEVICE_COOKIE, device, KnownDevices.REMEMBERED));
    }

    @GetMapping("/sessions/current")
    ResponseEntity<SessionAnswer> whoAmI() {
        return answer(SignedIn.current());
    }

    /** There is nothing to say. */
    record LoggedOut() {}

    @DeleteMapping("/sessions/current")
    ResponseEntity<LoggedOut> logOut(HttpServletRequest http) {
        SignedIn person = SignedIn.current();
        sessions.end(person.sessionId());
        accessLog.session(person.actor(), SessionChange.LOGGED_OUT);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.SET_COOKIE,
                        SessionCookie.expire(http, SessionCookie.NAME).toString())
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .body(new LoggedOut());
    }

    @PutMapping("/sessions/current/password")
    ResponseEntity<SessionAnswer> changePassword(@RequestBody PasswordRequest request, HttpServletRequest http) {
        SignedIn person = passwordChange.change(SignedIn.current(), request.oldPassword(), request.newPassword());
        return answer(person, cookie(person, http));
    }

    private static ResponseCookie cookie(SignedIn person, HttpServletRequest http) {
        return SessionCookie.issue(http, SessionCookie.NAME, person.sessionId(), Sessions.LONGEST);
    }

    private static ResponseEntity<SessionAnswer> answer(SignedIn person, ResponseCookie... cookies) {
        var response = ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store");
        for (ResponseCookie cookie : cookies) {
            response.header(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return response.body(SessionAnswer.of(person));
    }
}
