package org.jeevan.crypto;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jeevan.api.identity.KeySubject;

/** Finds the data keys under which events, records and read models are encrypted. Thread-safe; keys stay in memory only. */
public interface DataKeys {

    /**
     * The subject's current key; made, and durable, before this returns if there is none yet.
     *
     * @throws KeyDestroyedException if the subject, or its parent, was forgotten
     */
    DataKey current(KeySubject subject);

    /**
     * The key with this id; empty if it was destroyed on purpose: what it protected can no longer be read.
     *
     * @throws TamperedException if no key of this id was ever made here; a lost vault must not look like an erasure
     */
    Optional<DataKey> find(DataKeyId id);

    /** Hints that keys with these ids are about to be looked up, so that they can be fetched at once. */
    default void prepare(Collection<DataKeyId> ids) {}

    /** Destroys all keys of the subject and of its children, durably. Destroying twice is no error. */
    List<DataKeyId> destroy(KeySubject subject);
}
