package org.jeevan.command.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jeevan.api.identity.Actor;

/** As whom somebody is signed in. */
enum SessionRole {
    @JsonProperty("patient")
    PATIENT,
    @JsonProperty("staff")
    STAFF,
    @JsonProperty("auditor")
    AUDITOR,
    @JsonProperty("admin")
    ADMIN;

    static SessionRole of(Actor actor) {
        return valueOf(actor.role().name());
    }
}
