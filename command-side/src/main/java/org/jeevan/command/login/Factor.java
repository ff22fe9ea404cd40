package org.jeevan.command.login;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What proves, beside the password, who somebody is. */
public enum Factor {
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("totp")
    TOTP,
    @JsonProperty("recovery-code")
    RECOVERY_CODE,
    @JsonProperty("passkey")
    PASSKEY
}
