package org.jeevan.command.account;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an account, or a whole hospital, may log in. */
public enum LogInStatus {
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("suspended")
    SUSPENDED,
    /** The account is none of its hospital's any more. */
    @JsonProperty("removed")
    REMOVED
}
