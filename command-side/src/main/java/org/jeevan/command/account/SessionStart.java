package org.jeevan.command.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BooleanSupplier;
import org.jeevan.api.access.AccessEvent.SessionChange;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.access.AccessLog;
import org.jeevan.command.login.Newcomer;
import org.jeevan.command.login.Sessions;
import org.jeevan.web.SessionCookie;
import org.jeevan.web.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Opens the session of somebody who has proven who he is. */
@Component
class SessionStart {

    private final Accounts accounts;
    private final Sessions sessions;
    private final AccessLog accessLog;

    SessionStart(Accounts accounts, Sessions sessions, AccessLog accessLog) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.accessLog = accessLog;
    }

    /**
     * A session that this browser had before ends: nobody is two people in one browser.
     *
     * @param stillHolds what was proven; asked once more when the session is there, so that whoever ends the person's
     *     sessions because of a change misses none
     */
    SignedIn start(AccountId accountId, PatientId patientId, BooleanSupplier stillHolds, HttpServletRequest request) {
        Standing person = accounts.findUsable(accountId).orElseThrow(SessionStart::refused);
        String before = SessionCookie.of(request);
        if (before != null) {
            sessions.end(before);
        }
        SignedIn signedIn = sessions.start(new Newcomer(
                person.actor(),
                patientId,
                person.displayName(),
                person.mustChangePassword(),
                accounts.mustEnrolFactor(person),
                person.limitedUntil(),
                UserAgents.coarse(request.getHeader(HttpHeaders.USER_AGENT))));
        if (accounts.findUsable(accountId).isEmpty() || !stillHolds.getAsBoolean()) { // changed while it began
            sessions.end(signedIn.sessionId());
            throw refused();
        }
        accessLog.session(signedIn.actor(), SessionChange.LOGGED_IN);
        return signedIn;
    }

    static CommandRejected refused() {
        return new CommandRejected(Rejection.Code.WRONG_CREDENTIALS, "This is not the right combination");
    }
}
