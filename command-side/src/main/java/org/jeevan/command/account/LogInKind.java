package org.jeevan.command.account;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How somebody names himself at log-in. A hospital's id logs in its first staff member. */
enum LogInKind {
    @JsonProperty("patient")
    PATIENT,
    @JsonProperty("hospital")
    HOSPITAL,
    @JsonProperty("staff")
    STAFF,
    @JsonProperty("auditor")
    AUDITOR,
    @JsonProperty("admin")
    ADMIN
}
