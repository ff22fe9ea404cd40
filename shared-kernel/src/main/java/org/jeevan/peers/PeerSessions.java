package org.jeevan.peers;

import java.util.Optional;
import org.jeevan.peers.CommandSideQuestions.SessionId;
import org.jeevan.web.SessionDirectory;
import org.jeevan.web.SignedIn;

/** Asks the command side with each request, so that a session that was ended ends everywhere at once. */
public final class PeerSessions implements SessionDirectory {

    /** Longer is no session id of ours, and need not trouble anybody. */
    private static final int SESSION_ID_CHARACTERS_MAX = 200;

    private final Peers peers;

    public PeerSessions(Peers peers) {
        this.peers = peers;
    }

    @Override
    public Optional<SignedIn> find(String sessionId) {
        if (sessionId == null || sessionId.isEmpty() || sessionId.length() > SESSION_ID_CHARACTERS_MAX) {
            return Optional.empty();
        }
        return Optional.ofNullable(peers.ask(CommandSideQuestions.SIGNED_IN, new SessionId(sessionId)));
    }
}
