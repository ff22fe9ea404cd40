package org.jeevan.command.account;

import org.jeevan.command.login.Factor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a person brings to prove who he is.
 *
 * @param factor which kind of proof; a mailed code where it is not said
 * @param credential a passkey's answer, as {@code PublicKeyCredential.toJSON()} gives it; null for the others
 */
public record Proof(
        @Nullable Factor factor,
        @Nullable String code,
        @Nullable JsonNode credential) {

    public Proof {
        factor = factor == null ? Factor.EMAIL : factor;
        code = code == null ? "" : code.strip();
    }
}
