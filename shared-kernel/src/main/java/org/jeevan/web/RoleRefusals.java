package org.jeevan.web;

import org.jeevan.api.identity.Actor;

/** Is told of each call that the caller's role may not make at all; no screen makes one, so many are somebody's attempts. */
@FunctionalInterface
public interface RoleRefusals {

    void refused(Actor caller);
}
