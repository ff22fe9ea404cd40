package org.jeevan.command.patient;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a patient's account has been shown to be that person's, at a hospital's desk. */
public enum IdentityState {
    /** There is no account. */
    @JsonProperty("none")
    NONE,
    @JsonProperty("unconfirmed")
    UNCONFIRMED,
    @JsonProperty("confirmed")
    CONFIRMED
}
