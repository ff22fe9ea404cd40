package org.jeevan.command.factor;

import java.time.Instant;

/** What an authenticator application shows. */
public final class TotpCodes {

    private TotpCodes() {}

    /** @param secret Base32 */
    public static String at(String secret, Instant now) {
        return Totp.code(Base32.decode(secret), Totp.step(now), Totp.DIGITS);
    }
}
