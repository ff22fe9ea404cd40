package org.jeevan.events.store;

import java.util.List;
import org.jeevan.events.Head;
import org.jeevan.events.StoredEvent;
import org.jeevan.events.StoredEvents;

/** A store that takes in events as they lay in another one. */
public interface AppendableEvents extends StoredEvents, Head {

    /**
     * All or none, after the last event that is there. Events of many aggregates, and of none, may stand in one append.
     *
     * @throws DuplicateEventException if an aggregate has an event of such a number already
     */
    void append(List<StoredEvent> events);

    /**
     * The event as it would be read back.
     *
     * @throws IllegalArgumentException if this store has no form for it
     */
    StoredEvent kept(StoredEvent event);
}
