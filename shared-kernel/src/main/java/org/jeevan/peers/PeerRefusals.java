package org.jeevan.peers;

import org.jeevan.api.identity.Actor;
import org.jeevan.outages.Outage;
import org.jeevan.web.RoleRefusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the command side count what was refused here. It is refused in any case: what cannot be told is not counted. */
public final class PeerRefusals implements RoleRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(PeerRefusals.class);

    private final Peers peers;
    private final Outage outage = new Outage(LOG, "The count of refusals");

    public PeerRefusals(Peers peers) {
        this.peers = peers;
    }

    @Override
    public void refused(Actor caller) {
        try {
            peers.ask(CommandSideQuestions.REFUSED, caller);
            outage.answered();
        } catch (PeerUnavailableException e) {
            outage.missed(e);
        }
    }
}
