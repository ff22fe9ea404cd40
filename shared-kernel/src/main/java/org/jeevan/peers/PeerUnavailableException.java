package org.jeevan.peers;

import org.jeevan.outages.OutOfReach;

/** No process answered: none of that kind runs, the broker is out of reach, or answering failed there. */
public class PeerUnavailableException extends RuntimeException implements OutOfReach {

    private static final long serialVersionUID = 1L;

    public PeerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
