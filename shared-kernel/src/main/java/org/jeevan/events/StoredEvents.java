package org.jeevan.events;

import java.util.List;

/** The store's events as they lie there, in global order: for replay, audit and the ledger. */
public interface StoredEvents {

    /** The next events after this position (0 for all), at most so many and often fewer; empty at the end alone. */
    List<StoredEvent> after(long position, int eventsMax);
}
