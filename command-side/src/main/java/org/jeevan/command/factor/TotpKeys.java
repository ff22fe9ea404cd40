package org.jeevan.command.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.OptionalLong;
import org.jeevan.api.identity.AccountId;
import org.jeevan.command.vault.AccountSecrets;
import org.springframework.stereotype.Component;

/** The secrets that accounts share with authenticator applications; no code is taken twice. */
@Component
public class TotpKeys {

    private static final String KIND = "totp";
    private static final String THE_ONE = "";
    private static final String ISSUER = "JEEVAN";
    /** The length of SHA-1's output, which RFC 4226 §4 recommends. */
    private static final int SECRET_BYTES = 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccountSecrets secrets;
    private final Clock clock;

    TotpKeys(AccountSecrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * What the application is told.
     *
     * @param secret for typing, Base32
     * @param uri of the {@code otpauth} scheme
     * @param qr the same as a picture, in a {@code data:} address
     */
    public record Offer(String secret, String uri, String qr) {}

    /** Nothing is kept of it; {@code label} is what the application shows the person. */
    public Offer offer(String label) {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String letters = Base32.encode(secret);
        String uri = "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(ISSUER, escaped(label), letters, ISSUER, Totp.DIGITS, Totp.PERIOD_SECONDS);
        return new Offer(letters, uri, QrSvg.dataUri(uri));
    }

    /** Keeps the offered secret if a first code proves that the application has it; that code is used then. */
    public boolean accept(AccountId account, String offered, String firstCode) {
        byte[] secret = Base32.decode(offered);
        OptionalLong step = Totp.stepOf(secret, firstCode, clock.instant());
        step.ifPresent(used -> secrets.put(account, KIND, THE_ONE, used, secret));
        return step.isPresent();
    }

    /** True once for each code: its step, and all before, are used then, durably. */
    public boolean verify(AccountId account, String code) {
        return secrets.find(account, KIND, THE_ONE)
                .map(secret -> Totp.stepOf(secret.value(), code, clock.instant()))
                .filter(OptionalLong::isPresent)
                .map(step -> secrets.advance(account, KIND, THE_ONE, step.getAsLong()))
                .orElse(false);
    }

    public void remove(AccountId account) {
        secrets.removeAll(account, KIND);
    }

    private static String escaped(String label) {
        return URLEncoder.encode(label, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
