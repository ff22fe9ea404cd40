package org.jeevan.command.account;

import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.login.Sessions;
import org.jeevan.web.SignedIn;
import org.springframework.stereotype.Component;

/** Before something that matters, a session alone is not enough: the person has to have proven himself just now. */
@Component
public class FreshProof {

    private final Sessions sessions;

    FreshProof(Sessions sessions) {
        this.sessions = sessions;
    }

    /** @throws CommandRejected {@code second-factor-required}, unless log-in or a proof is less than five minutes ago */
    public void require(SignedIn person) {
        if (!sessions.isFresh(person.sessionId())) {
            throw new CommandRejected(
                    Rejection.Code.SECOND_FACTOR_REQUIRED,
                    "Please prove once more who you are: /sessions/current/proofs");
        }
    }
}
