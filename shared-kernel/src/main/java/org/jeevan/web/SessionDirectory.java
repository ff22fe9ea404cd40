package org.jeevan.web;

import java.util.Optional;

/** Knows who is behind a session cookie. The command side's own; other processes ask it with each read. */
public interface SessionDirectory {

    /** @param sessionId may be null or anything at all: it came from outside */
    Optional<SignedIn> find(String sessionId);
}
