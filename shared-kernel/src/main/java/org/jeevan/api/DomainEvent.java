package org.jeevan.api;

import org.jeevan.api.identity.KeySubject;

/** Something that happened. Stored for ever, encrypted under the key of its subject. */
public interface DomainEvent {

    /** Whose data this is: without that key the event can never be read again. */
    KeySubject keySubject();
}
