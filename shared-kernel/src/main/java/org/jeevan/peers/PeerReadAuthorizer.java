package org.jeevan.peers;

import org.jeevan.api.access.AuthorizeRead;
import org.jeevan.api.access.ReadAuthorizer;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection.Code;

/** Has each read decided and recorded by the command side. What cannot be recorded is not served. */
public final class PeerReadAuthorizer implements ReadAuthorizer {

    private final Peers peers;

    public PeerReadAuthorizer(Peers peers) {
        this.peers = peers;
    }

    @Override
    public ReadPermit authorize(AuthorizeRead read) {
        try {
            return peers.ask(CommandSideQuestions.AUTHORIZE_READ, read);
        } catch (PeerUnavailableException e) {
            throw new CommandRejected(Code.AUDIT_UNAVAILABLE, "This read cannot be recorded now, so it is not served");
        }
    }
}
