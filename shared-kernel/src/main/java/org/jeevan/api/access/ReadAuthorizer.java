package org.jeevan.api.access;

import org.jeevan.api.rejection.CommandRejected;

/** The one step that decides and records a read. Implemented by the command side; a query side asks it before it serves. */
public interface ReadAuthorizer {

    /**
     * Returns only when the access is durable.
     *
     * @throws CommandRejected {@code not-signed-in}, {@code not-found} (also for what is forbidden or erased), or
     *     {@code audit-unavailable} where the access could not be recorded
     */
    ReadPermit authorize(AuthorizeRead read);
}
