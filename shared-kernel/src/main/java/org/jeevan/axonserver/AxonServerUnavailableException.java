package org.jeevan.axonserver;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jeevan.outages.OutOfReach;

/** Axon Server cannot be reached, or does not answer in time. What was asked of it may or may not have happened. */
public final class AxonServerUnavailableException extends EventStoreException implements OutOfReach {

    private static final long serialVersionUID = 1L;

    AxonServerUnavailableException(Throwable cause) {
        super("Axon Server cannot be reached, or does not answer in time", cause);
    }
}
