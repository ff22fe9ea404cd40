package org.jeevan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.api.rejection.Rejection.Code;
import org.jeevan.peers.PeerUnavailableException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes the session cookie's person the request's authentication. */
class SessionFilter extends OncePerRequestFilter {

    /** What a person may do whose password was made by the system: change it. */
    static final String PASSWORD_CHANGE_ONLY = "ROLE_PASSWORD_CHANGE_ONLY";

    /** And of whom a second factor is demanded that he does not have yet. */
    static final String FACTOR_ENROLMENT_ONLY = "ROLE_" + HttpRules.FACTOR_ENROLMENT_ONLY;

    /** And whose session rests on a mailbox alone. */
    static final String LIMITED = "ROLE_" + HttpRules.LIMITED;

    private final SessionDirectory sessions;
    private final ProblemWriter problems;

    SessionFilter(SessionDirectory sessions, ProblemWriter problems) {
        this.sessions = sessions;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            sessions.find(SessionCookie.of(request)).ifPresent(SessionFilter::authenticate);
        } catch (PeerUnavailableException e) {
            problems.write(response, new Rejection(Code.UNAVAILABLE, "Nobody can say now who is signed in; try again"));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** An asynchronous answer (server-sent events) is dispatched again and must find the same person. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private static void authenticate(SignedIn signedIn) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                signedIn, null, List.of(new SimpleGrantedAuthority(authority(signedIn)))));
        SecurityContextHolder.setContext(context);
    }

    private static String authority(SignedIn signedIn) {
        if (signedIn.mustChangePassword()) {
            return PASSWORD_CHANGE_ONLY;
        }
        if (signedIn.mustEnrolFactor()) {
            return FACTOR_ENROLMENT_ONLY;
        }
        return signedIn.limited() ? LIMITED : "ROLE_" + signedIn.actor().role().name();
    }
}
